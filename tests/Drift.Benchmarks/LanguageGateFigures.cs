using System.Diagnostics;
using System.Globalization;
using Drift.Labels;

namespace Drift.Benchmarks;

/// <summary>What the language gate says of a corpus with texts, how fast, and beside readings: <c>gate CORPUS [READINGS.csv] [--rows FILE]</c>.</summary>
internal static class LanguageGateFigures
{
    private static readonly LanguageMatch[] Matches = [LanguageMatch.Right, LanguageMatch.Mixed, LanguageMatch.Wrong, LanguageMatch.Undecided];

    public static int Run(string[] args)
    {
        if (args.Length < 1)
        {
            Console.Error.WriteLine("Expected: gate CORPUS [READINGS.csv] [--rows FILE]");
            return 1;
        }

        Corpus corpus = Corpus.Read(args[0]);
        (Response Response, string Text)[] rows = [.. corpus.ReadTexts().Where(r => r.Response.IsUsable)];
        LanguageGate gate = new(corpus.Languages);
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch clock = Stopwatch.StartNew();
        foreach (string language in corpus.Languages)
            _ = gate.Of("This is one sentence, long enough for a verdict.", language);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First verdicts (models loaded): {clock.Elapsed.TotalSeconds:F2} s."));
        LanguageVerdict[] verdicts = new LanguageVerdict[rows.Length];
        foreach (string language in corpus.Languages)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            int[] own = [.. Enumerable.Range(0, rows.Length).Where(i => rows[i].Response.Cell.Language == language)];
            foreach (int i in own)
                verdicts[i] = gate.Of(rows[i].Text, language);
            double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{language}: {own.Length} texts, {own.Sum(i => (long)rows[i].Text.Length) / 1e6:F1} million characters, {seconds:F1} s CPU, {own.Length / seconds:F0} texts a second of CPU"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All: {rows.Length} texts, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s CPU, {clock.Elapsed.TotalSeconds:F1} s on the clock.\n"));
        Console.WriteLine($"| language | {string.Join(" | ", Matches.Select(m => m.ToString().ToLowerInvariant()))} | found where mixed or wrong |\n|---|---|---|---|---|---|");
        foreach (string language in corpus.Languages)
        {
            LanguageVerdict[] own = [.. verdicts.Where((_, i) => rows[i].Response.Cell.Language == language)];
            string found = string.Join(", ", own.Where(v => v.Match is LanguageMatch.Wrong or LanguageMatch.Mixed).GroupBy(v => v.Language).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"));
            Console.WriteLine($"| {language} | {string.Join(" | ", Matches.Select(m => own.Count(v => v.Match == m)))} | {found} |");
        }

        int option = Array.IndexOf(args, "--rows");
        if (option > 0)
            File.WriteAllLines(args[option + 1], rows.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"{Id(r.Response.Cell)},{r.Response.Cell.Condition},{r.Response.Cell.Repeat},{verdicts[i].Match},{verdicts[i].Language},{verdicts[i].Share:F3},{verdicts[i].Letters}")));
        // Readings are of the main condition and its first repeat.
        Dictionary<string, LanguageVerdict> byId = rows.Select((r, i) => (r.Response.Cell, verdicts[i])).Where(r => r.Cell is { Condition: "", Repeat: 1 }).ToDictionary(r => Id(r.Cell), r => r.Item2);
        if (args.Length > 1 && option != 1)
            Readings(args[1], byId);
        return 0;
    }

    private static string Id(Cell cell) => $"{cell.Model},{cell.QuestionId},{cell.Language}";

    // Rows: model,question_id,language,reading; a reading is right, mixed or wrong:LANGUAGE.
    private static void Readings(string file, Dictionary<string, LanguageVerdict> verdicts)
    {
        (string Read, LanguageVerdict Verdict)[] rows = [.. File.ReadLines(file).Skip(1).Select(l => l.Split(',')).Select(f => (f[3], verdicts[string.Join(',', f[..3])]))];
        Console.WriteLine($"\n| read as | {string.Join(" | ", Matches.Select(m => m.ToString().ToLowerInvariant()))} |\n|---|---|---|---|---|");
        foreach (string read in rows.Select(r => r.Read).Distinct().Order(StringComparer.Ordinal))
            Console.WriteLine($"| {read} | {string.Join(" | ", Matches.Select(m => rows.Count(r => r.Read == read && r.Verdict.Match == m)))} |");
        bool IsRead(string read) => read == "wrong:en";
        bool IsSaid(LanguageVerdict v) => v is { Match: LanguageMatch.Wrong, Language: "en" };
        int both = rows.Count(r => IsRead(r.Read) && IsSaid(r.Verdict));
        Console.WriteLine($"\n\"English\": precision {both} of {rows.Count(r => IsSaid(r.Verdict))}, recall {both} of {rows.Count(r => IsRead(r.Read))}.");
        bool Leaves(LanguageVerdict v) => v.Match is LanguageMatch.Wrong or LanguageMatch.Mixed;
        both = rows.Count(r => r.Read != "right" && Leaves(r.Verdict));
        Console.WriteLine($"Left out of right-language: precision {both} of {rows.Count(r => Leaves(r.Verdict))}, recall {both} of {rows.Count(r => r.Read != "right")}.");
    }
}
