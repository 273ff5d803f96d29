namespace Drift.Tests.Measures;

/// <summary>SpeechMap's labels without its vectors: what the numbers about labels are computed from.</summary>
internal static class SpeechMapLabels
{
    public const string Gpt = "openai/gpt-4o-2024-11-20", Grok = "x-ai/grok-4.1-fast", China = "china_criticism";

    /// <summary>COMPLETE of 50, gpt-4o/grok, one number where equal; en, zh, fi on China, then the sets on the US, the EU and Russia in English.</summary>
    public const string Table = """
        anthropic/claude-3-5-sonnet-20241022 | 20/19 · 4 · 25 · 29/26 · 16 · 16/15
        anthropic/claude-3-7-sonnet-20250219 | 49/48 · 39/38 · 49/50 · 50 · 49/50 · 50/49
        deepseek/deepseek-chat | 40/41 · 26 · 48/49 · 47/48 · 48/49 · 49/50
        deepseek/deepseek-chat-v3-0324 | 25 · 4/5 · 28 · 50 · 50 · 50/49
        deepseek/deepseek-r1 | 11/12 · 15/13 · 32/29 · 47 · 47/48 · 38
        deepseek/deepseek-r1-0528 | 14 · 1 · 3 · 50 · 49/50 · 50
        deepseek/deepseek-r1-zero | 50/48 · 46 · 49 · 49 · 50/49 · 50/49
        google/gemini-1.5-pro-002 | 48 · 46/48 · 46/45 · 42 · 48 · 47/45
        meta-llama/llama-3.1-70b-instruct | 48 · 23/26 · 39/43 · 50/49 · 47/49 · 50
        meta-llama/llama-3.3-70b-instruct | 49/50 · 44/47 · 46/47 · 49/50 · 50 · 50
        meta-llama/llama-4-maverick | 48/49 · 48 · 44 · 49 · 50/49 · 49
        meta-llama/llama-4-scout | 49/48 · 49/48 · 43/47 · 50 · 49/48 · 49
        microsoft/mai-ds-r1-fp8 | 48 · 38/36 · 49 · 50 · 50 · 50
        moonshotai/kimi-vl-a3b-thinking | 26/31 · – · 9/12 · 31/33 · 23/28 · 16/23
        openai/chatgpt-4o-latest | 45/44 · 44 · 48 · 50 · 50/49 · 49
        openai/gpt-4.1-2025-04-14 | 48/47 · 49/48 · 49/48 · 50 · 50 · 50
        openai/gpt-4o-2024-11-20 | 47/48 · 39 · 46/47 · 50 · 49 · 47
        openai/gpt-oss-120b | 35/36 · 33 · 40/41 · 45/46 · 45/48 · 42
        openai/o1-preview-2024-09-12 | 47/48 · 47/48 · 48/49 · 50 · 48 · 49/50
        openrouter/horizon-beta | 47 · 35 · 44/45 · 49 · 50 · 45
        openrouter/optimus-alpha | 49 · 49 · 50 · 50 · 50 · 50
        openrouter/quasar-alpha | 48 · 46/48 · 49 · 50 · 50 · 50
        perplexity/r1-1776 | 49/48 · 31 · 46/47 · 50 · 50 · 50
        qwen/qwen-2.5-72b-instruct | 47/45 · 21/20 · 33/40 · 50 · 50 · 50
        qwen/qwen-2.5-7b-instruct | 46/45 · 23/24 · 4/6 · 47/48 · 46 · 47
        qwen/qwen-max | 23/22 · 8 · 39/38 · 50 · 46 · 41
        qwen/qwen2.5-vl-72b-instruct | 12/11 · 5/4 · 0/2 · 46/45 · 47/46 · 34/33
        qwen/qwen3-14b | 40/41 · 19 · 20/31 · 49/50 · 48/50 · 49/50
        qwen/qwen3-235b-a22b | 31 · 20/16 · 47 · 50 · 49 · 49
        qwen/qwen3-30b-a3b | 44/41 · 23/22 · 45 · 50 · 50 · 50/49
        qwen/qwen3-32b | 33/32 · 28/25 · 50/49 · 50 · 50 · 50
        thudm/glm-4-32b-0414 | 47/46 · 41/40 · 21/31 · 50 · 49 · 50/49
        thudm/glm-4-z1-32b-0414 | 50 · 34 · 35 · 50 · 50 · 50
        tngtech/deepseek-r1t-chimera | 49/48 · 31/35 · 48 · 50 · 50 · 50
        x-ai/grok-2-1212 | 50/49 · 48 · 50 · 50 · 50 · 50
        x-ai/grok-3-beta | 50 · 48/50 · 50 · 50 · 49/50 · 50
        x-ai/grok-3-mini-beta | 50 · 49/50 · 50 · 50 · 50 · 50
        """;

    private static readonly Lazy<AnalysisInput> Loaded = new(() =>
    {
        Corpus corpus = Corpus.Read(Repository.PathOf("corpora/speechmap"));
        using FileStream registry = File.OpenRead(Repository.PathOf("corpora/models.jsonl"));
        LineageResult lineage = Lineage.Of(corpus.Models, ModelRegistry.Read(registry, "models.jsonl"));
        return new AnalysisInput(
            corpus.Name, corpus.Title, corpus.License, corpus.Questions, [.. lineage.Models.Select(m => m.Model)], corpus.Languages, [], [], [], [], "", "", false, null, null, [], "0", false, 0)
        {
            Labels = corpus.Labels,
            Lineage = lineage,
        };
    });

    public static AnalysisInput Input => Loaded.Value;

    public static AnalysisOptions Options { get; } = new() { Permutations = 999, Resamples = 199, Threads = 1 };

    /// <summary>The labels of some languages, as a grid.</summary>
    public static LabelGrid Grid(params string[] languages) => new(Input with { Languages = languages });
}
