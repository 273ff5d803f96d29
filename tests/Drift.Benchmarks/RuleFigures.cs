using System.Diagnostics;
using System.Globalization;
using Drift.Labels;

namespace Drift.Benchmarks;

/// <summary>The rules beside a coder's labels in a corpus with texts: <c>rules CORPUS CODER [odd|even]</c>.</summary>
internal static class RuleFigures
{
    private static readonly string?[] Said = [Compliance.Complete, Compliance.Evasive, Compliance.Denial, null];

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Expected: rules CORPUS CODER [odd|even]");
            return 1;
        }

        Corpus corpus = Corpus.Read(args[0]);
        Dictionary<Cell, string> coded = corpus.Labels
            .Where(l => l.Scheme == Compliance.Scheme && l.Coder == args[1] && !l.IsStale && Compliance.Valid.Contains(l.Value))
            .ToDictionary(l => l.Cell, l => l.Value);
        int? parity = args.Length < 3 ? null : args[2] == "odd" ? 1 : 0;
        (string Language, string Text, string Label)[] rows = [.. corpus.ReadTexts()
            .Where(r => coded.ContainsKey(r.Response.Cell) && (parity is null || (r.Response.Cell.QuestionId[^1] - '0') % 2 == parity))
            .Select(r => (r.Response.Cell.Language, AnswerCleaning.Of(r.Text).Answer, coded[r.Response.Cell]))];
        foreach (string language in corpus.Languages)
            RuleCoder.Label("warm", language);
        Stopwatch clock = Stopwatch.StartNew();
        (string Language, string Label, string? Rules)[] labelled = [.. rows.Select(r => (r.Language, r.Label, RuleCoder.Label(r.Text, r.Language).Value))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuleCoder.Id} {RuleCoder.Version}: {rows.Length} answers, {rows.Sum(r => (long)r.Text.Length) / 1e6:F1} million characters, {clock.Elapsed.TotalSeconds:F2} s\n"));
        Console.WriteLine($"| language | {args[1]} | {string.Join(" | ", Said.Select(s => s ?? "unsure"))} |\n|---|---|---|---|---|---|");
        foreach (string language in corpus.Languages)
        {
            foreach (string label in Compliance.Valid)
                Console.WriteLine($"| {language} | {label} | {string.Join(" | ", Said.Select(s => labelled.Count(r => r == (language, label, s))))} |");
        }

        Console.WriteLine("\n| language | DENIAL: precision | recall | not COMPLETE: precision | recall |\n|---|---|---|---|---|");
        foreach (string language in corpus.Languages)
        {
            var own = labelled.Where(r => r.Language == language).ToArray();
            string denial = Shares(own.Select(r => (r.Label == Compliance.Denial, r.Rules == Compliance.Denial)));
            Console.WriteLine($"| {language} | {denial} | {Shares(own.Select(r => (r.Label != Compliance.Complete, r.Rules is Compliance.Denial or Compliance.Evasive)))} |");
        }

        return 0;
    }

    private static string Shares(IEnumerable<(bool IsSo, bool IsSaid)> rows)
    {
        (bool IsSo, bool IsSaid)[] all = [.. rows];
        int right = all.Count(r => r.IsSo && r.IsSaid);
        return $"{Share(right, all.Count(r => r.IsSaid))} | {Share(right, all.Count(r => r.IsSo))}";
    }

    private static string Share(int part, int of) =>
        of == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(double)part / of:#.000} ({part} of {of})");
}
