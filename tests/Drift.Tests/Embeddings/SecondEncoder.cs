namespace Drift.Tests.Embeddings;

/// <summary>A definition of an encoder, as a user would write it for a folder of one's own.</summary>
internal static class SecondEncoder
{
    public const string Json = """
        {
          "id": "multilingual-e5-small-q4", "name": "multilingual-e5-small, 4 bits", "maker": "Microsoft", "license": "MIT", "dimension": 384,
          "languages": ["ar", "de", "en", "es", "fi", "fr", "ja", "ru", "zh-Hans", "zh-Hant"],
          "model": { "file": "model.onnx", "ids": "input_ids", "mask": "attention_mask", "output": "embedding" },
          "tokenizer": { "file": "sentencepiece.model", "begin": 0, "end": 2, "unknown": 3, "padding": 1, "offset": 0, "prefix": "query:", "controls": "removed" },
          "window": 510, "pooling": "token-weighted mean", "centred": true
        }
        """;
}
