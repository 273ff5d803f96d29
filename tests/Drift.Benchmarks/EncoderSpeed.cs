using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Drift.Embeddings;

namespace Drift.Benchmarks;

/// <summary>Tokens per CPU second of an encoder, its loading time and its memory: <c>encoder [ID]</c>.</summary>
internal static class EncoderSpeed
{
    private const string Words = "The political status of the island was discussed at length, and the answers differ from one language to the next; ";

    public static int Run(string[] args)
    {
        Console.WriteLine($"Built {(IsDebug ? "for debugging: numbers mean nothing" : "for release")}; {Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, GC {(GCSettings.IsServerGC ? "server" : "workstation")}.");
        EncoderDefinition definition = EncoderCatalog.Find(args is [string id, ..] ? id : EncoderCatalog.Default);
        long start = Stopwatch.GetTimestamp();
        _ = definition.Hash;
        TimeSpan hashed = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        using SentenceEncoder encoder = SentenceEncoder.Load(definition);
        Console.WriteLine(Line($"{definition.Id}: hash {hashed.TotalSeconds:F2} s, load {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s, resident {Resident()} MB"));

        string text = string.Concat(Enumerable.Repeat(Words, 60));
        int budget = definition.Id == EncoderCatalog.Default ? 200_000 : 20_000;
        TextToEmbed[] many = [.. Enumerable.Range(0, 2000).Select(i => new TextToEmbed("en", Line($"{i} {text}")[..1500], 128))];
        _ = EmbeddingRun.Embed(encoder, many, new EmbeddingOptions { Threads = 2 });
        Console.WriteLine(Line($"peak resident after 2,000 texts of 128 tokens on 2 threads: {Peak()} MB"));
        Console.WriteLine("| tokens a text | threads | texts | tokens per CPU second | tokens per second |\n|---|---|---|---|---|");
        foreach (int threads in (int[])[1, 2])
        {
            foreach (int length in (int[])[32, 128, 500])
            {
                TextToEmbed[] texts = [.. Enumerable.Range(0, budget / length).Select(i => new TextToEmbed("en", Line($"{i} {text}")[..Math.Min(text.Length, 12 * length)], length))];
                _ = EmbeddingRun.Embed(encoder, texts.Take(20), new EmbeddingOptions { Threads = threads });
                TimeSpan cpu = Cpu();
                start = Stopwatch.GetTimestamp();
                EmbeddingResult result = EmbeddingRun.Embed(encoder, texts, new EmbeddingOptions { Threads = threads });
                TimeSpan wall = Stopwatch.GetElapsedTime(start);
                long tokens = result.Ledger[0].Tokens;
                Console.WriteLine(Line($"| {tokens / texts.Length} | {threads} | {texts.Length} | {tokens / (Cpu() - cpu).TotalSeconds:N0} | {tokens / wall.TotalSeconds:N0} |"));
            }
        }

        TextToEmbed[] mixed = [.. Enumerable.Range(0, budget / 500).Select(i => new TextToEmbed("en", Line($"{i} {text}"), 20 + i * 37 % 1300))];
        _ = EmbeddingRun.Embed(encoder, mixed, new EmbeddingOptions { Threads = 2 });
        Console.WriteLine(Line($"peak resident after texts of 20 to 1,320 tokens on 2 threads: {Peak()} MB"));

        string million = string.Concat(Enumerable.Repeat(Words, 5_000_000 / Words.Length));
        start = Stopwatch.GetTimestamp();
        int count = encoder.CountTokens(million);
        Console.WriteLine(Line($"tokenizing {million.Length:N0} characters: {count:N0} tokens in {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s"));
        start = Stopwatch.GetTimestamp();
        EncodedText encoded = encoder.Encode(million, maxTokens: 100_000);
        Console.WriteLine(Line($"embedding its first 100,000 tokens: {encoded.Windows} windows in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; peak resident {Peak()} MB"));
        return 0;
    }

#if DEBUG
    private static bool IsDebug => true;
#else
    private static bool IsDebug => false;
#endif

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan Cpu()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Resident()
    {
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> 20;
    }

    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
