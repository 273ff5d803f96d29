namespace Drift.Tests.Corpora;

/// <summary>The 37 models of SpeechMap's published answers under the ids that it uses, and the registry that ships.</summary>
internal static class SpeechMapModels
{
    private static readonly string[] Ids =
    [
        "anthropic/claude-3-5-sonnet-20241022", "anthropic/claude-3-7-sonnet-20250219", "deepseek/deepseek-chat", "deepseek/deepseek-chat-v3-0324",
        "deepseek/deepseek-r1", "deepseek/deepseek-r1-0528", "deepseek/deepseek-r1-zero", "google/gemini-1.5-pro-002", "meta-llama/llama-3.1-70b-instruct",
        "meta-llama/llama-3.3-70b-instruct", "meta-llama/llama-4-maverick", "meta-llama/llama-4-scout", "microsoft/mai-ds-r1-fp8",
        "moonshotai/kimi-vl-a3b-thinking", "openai/chatgpt-4o-latest", "openai/gpt-4.1-2025-04-14", "openai/gpt-4o-2024-11-20", "openai/gpt-oss-120b",
        "openai/o1-preview-2024-09-12", "openrouter/horizon-beta", "openrouter/optimus-alpha", "openrouter/quasar-alpha", "perplexity/r1-1776",
        "qwen/qwen-2.5-72b-instruct", "qwen/qwen-2.5-7b-instruct", "qwen/qwen-max", "qwen/qwen2.5-vl-72b-instruct", "qwen/qwen3-14b", "qwen/qwen3-235b-a22b",
        "qwen/qwen3-30b-a3b", "qwen/qwen3-32b", "thudm/glm-4-32b-0414", "thudm/glm-4-z1-32b-0414", "tngtech/deepseek-r1t-chimera", "x-ai/grok-2-1212",
        "x-ai/grok-3-beta", "x-ai/grok-3-mini-beta",
    ];

    /// <summary>The models as a corpus lists them that knows their ids only.</summary>
    public static IReadOnlyList<Model> Bare { get; } = [.. Ids.Select(id => new Model(id, null, null, [], null, null, null))];

    /// <summary>The registry of the repository.</summary>
    public static ModelRegistry Registry { get; } = Read();

    private static ModelRegistry Read()
    {
        using FileStream stream = File.OpenRead(Repository.PathOf("corpora/models.jsonl"));
        return ModelRegistry.Read(stream, "models.jsonl");
    }
}
