using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

/// <summary>multilingual-e5-small-q4, from its files beside the repository and the definition below.</summary>
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

    public static EncoderDefinition In(string folder)
    {
        string files = SharedData.Folder("../models/multilingual-e5-small-q4");
        string own = Directory.CreateDirectory(Path.Combine(folder, "multilingual-e5-small-q4")).FullName;
        foreach (string name in (string[])["model.onnx", "sentencepiece.model", "reference.json"])
            _ = File.CreateSymbolicLink(Path.Combine(own, name), Path.Combine(files, name));
        File.WriteAllText(Path.Combine(own, "encoder.json"), Json);
        return EncoderDefinition.Load(own);
    }
}
