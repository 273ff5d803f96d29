using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What the families allow to say of origin: each claim with its unit, its number of families, p and the smallest p, and the trap beside it.</summary>
/// <remarks>Only that families of two origins lie apart, never why: no verb of cause.</remarks>
internal static class OriginSentences
{
    private const string Trap = "that counts models of one developer as independent";

    /// <summary>Tests in each language and on differences, then drift compared; a paragraph each.</summary>
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        if (!IsTested(result))
            yield break;
        OriginTestPair[] tests = Tested(result);
        foreach (OriginTestEstimate main in tests.Select(row => row.Main).DistinctBy(row => (row.A, row.B)))
            yield return Units(result, main);
        foreach (string sentence in Many(result))
            yield return sentence;
        foreach (OriginTestPair row in tests.Where(row => !row.IsOther))
            yield return Test(result, row, tests.FirstOrDefault(other => other.IsOther && Key(other) == Key(row)));
        foreach (OriginDifference row in result.Origin.Differences.Where(row => row is { Measure: "driftCommon", Weighting: "families" }))
            yield return Difference(result, row, $"Drift {row.LanguageA}-{row.LanguageB}, on the scale that the models share,");
    }

    /// <summary>What the tests of two origins allow to say, in a sentence for each two origins.</summary>
    public static IEnumerable<string> Findings(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), OriginTestPair> origins in Tested(result).Where(row => !row.IsOther).GroupBy(row => (row.Main.A, row.Main.B)))
        {
            string[] shown = [.. origins.Where(row => row.Main.PValue <= 0.05).Select(row => Where(row, isAfterVerb: true))];
            string[] others = [.. origins.Where(row => row.Main.PValue > 0.05).Select(row => Where(row, isAfterVerb: false))];
            OriginTestEstimate main = origins.First().Main;
            string units = $"one vote a family, {Prose.Whole(main.UnitsA)} and {Prose.Whole(main.UnitsB)} families, which can give no p below {Prose.P(main.SmallestP, "").Trim()}";
            yield return (shown.Length, others.Length) switch
            {
                (0, _) => $"No difference between answers of {main.A} and {main.B} models can be shown ({Some(others)}; {units}), which is not evidence that there is none.",
                (_, 0) => $"Answers of {main.A} and {main.B} models {Some(shown)} ({units}); origin goes together with much else, so this does not say why.",
                _ => $"Answers of {main.A} and {main.B} models {Some(shown)}; no difference can be shown {Some(others)} ({units}). Origin goes together with much else, so this does not say why.",
            };
        }

        static string Where(OriginTestPair row, bool isAfterVerb) => row.Main.Term == "origin"
            ? $"{(isAfterVerb ? "differ " : "")}in {LanguageName.Of(row.Main.Language)} ({Prose.P(row.Main.PValue)})"
            : $"{(isAfterVerb ? "move differently between the languages " : "in the change between the languages ")}{row.Main.Language} ({Prose.P(row.Main.PValue)})";

        static string Some(string[] all) => all.Length <= 3 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(3))}, and {Prose.Whole(all.Length - 3)} more";
    }

    /// <summary>PERMANOVA of each language and pair in a sentence for each two origins, the trap beside it.</summary>
    public static IEnumerable<string> Short(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), OriginTestPair> origins in Tested(result).Where(row => !row.IsOther).GroupBy(row => (row.Main.A, row.Main.B)))
        {
            OriginTestPair[] languages = [.. origins.Where(row => row.Main.Term == "origin")], differences = [.. origins.Except(languages)];
            string moved = differences.Length switch
            {
                0 => "",
                <= 3 => "; on the differences between languages " + string.Join(", ", differences.Select(Told)),
                _ => $"; on the differences between {Prose.Whole(differences.Length)} pairs of languages p from {Prose.P(differences.Min(row => row.Main.PValue), "").Trim()}",
            };
            double? trap = origins.Min(row => row.Models?.ModelP);
            OriginTestEstimate main = origins.First().Main;
            yield return $"Do models of {main.A} ({Count(main.UnitsA)}) and {main.B} ({Count(main.UnitsB)}) answer differently, one vote a family? {string.Join(", ", languages.Select(Told))}{moved}; families permuted, the smallest possible p is {Prose.P(main.SmallestP, "").Trim()}."
                + (trap is null ? "" : $" Permuting models instead of families would give down to {Prose.P(trap)}: {Trap}.") + Note(main);
        }

        foreach (string sentence in Many(result))
            yield return sentence;

        static string Told(OriginTestPair row) => $"{row.Main.Language} R² {Fine(row.Main.R2)} ({Prose.P(row.Main.PValue)})";
    }

    /// <summary>A difference between origins with both weightings and the trap.</summary>
    /// <param name="result">The run.</param>
    /// <param name="row">The row with one vote a family.</param>
    /// <param name="what">What is compared, up to the verb.</param>
    public static string Difference(AnalysisResult result, OriginDifference row, string what)
    {
        string told = $"{what} is {ShortNumber.Of(row.First)} for {row.A} and {ShortNumber.Of(row.Second)} for {row.B}, one vote a family ({Units(row)}): "
            + $"difference {Signed(row.Difference)}, {Families(row.PValue, row.SmallestP)}.{Verdict(row.PValue)}";
        OriginDifference? models = result.Origin.Differences.FirstOrDefault(other => other.Weighting == "models" && other.Measure == row.Measure
            && (other.A, other.B, other.LanguageA, other.LanguageB) == (row.A, row.B, row.LanguageA, row.LanguageB));
        if (models is not null)
        {
            told += $" With one vote a model the means are {ShortNumber.Of(models.First)} and {ShortNumber.Of(models.Second)}, {Prose.P(models.PValue)}"
                + (models.ModelP is double trap ? $"; permuting models instead of families would give {Prose.P(trap)}: {Trap}." : ".");
        }

        return told + (row.LeftOut.Count == 0 ? "" : $" Left out: {Listed(row.LeftOut)}.");
    }

    /// <summary>Whether anything about origin could be tested.</summary>
    public static bool IsTested(AnalysisResult result) => result.Origin.Tests.Any(row => row.PValue is not null);

    /// <summary>"p .018, families permuted, smallest possible p .018".</summary>
    public static string Families(double? p, double smallest) =>
        p is null ? $"no p, since the families allow none below {Prose.P(smallest, "").Trim()}" : $"{Prose.P(p)} (families permuted; the smallest possible p is {Prose.P(smallest, "").Trim()})";

    /// <summary>What a p allows to say.</summary>
    public static string Verdict(double? p) => p switch
    {
        null => "",
        <= 0.05 => " The two sides lie further apart than families dealt onto them at random would.",
        _ => " No difference between origins can be shown, which is not evidence that there is none.",
    };

    /// <summary>The same in a word or two, for a table beside its p.</summary>
    public static string Word(double? p) => p switch
    {
        null => "no test",
        <= 0.05 => "differ",
        _ => "none shown",
    };

    private static OriginTestPair[] Tested(AnalysisResult result) => [.. OriginTestPair.Of(result.Origin.Tests).Where(row => row.Main.PValue is not null)];

    private static string Units(AnalysisResult result, OriginTestEstimate main)
    {
        // Only families of which a model is in the tests.
        string Named(string origin, int units)
        {
            string[] names = [.. result.Lineage.Of(origin).Where(f => f.Models.Any(m => !main.Dropped.Contains(m))).Select(f => f.Name)];
            return names.Length == units ? $"{Prose.Whole(units)} of {origin} ({string.Join(", ", names)})" : $"{Prose.Whole(units)} of {origin}";
        }

        return $"Every statement here rests on families, the models of one developer or of developers that share a base: {Named(main.A, main.UnitsA)} and {Named(main.B, main.UnitsB)}. It says that families of the two origins do or do not lie apart, not why.{Note(main)}";
    }

    // Many tests of one kind: what could pass Holm's correction, were it made.
    private static IEnumerable<string> Many(AnalysisResult result) => Tested(result).Where(row => !row.IsOther).GroupBy(row => row.Main.Term)
        .Where(kind => kind.Count() * kind.Min(row => row.Main.SmallestP) > 0.05)
        .Select(kind => $"No test of {kind.Key} can pass Holm at .05: {Prose.Whole(kind.Count())} of them stand side by side, and the families allow no p below {Prose.P(kind.Min(row => row.Main.SmallestP), "").Trim()}.");

    private static string Note(OriginTestEstimate row) => row.Note.Length == 0 ? "" : " " + row.Note;

    private static string Count(int families) => families == 1 ? "1 family" : $"{Prose.Whole(families)} families";

    private static string Test(AnalysisResult result, OriginTestPair row, OriginTestPair? other)
    {
        OriginTestEstimate main = row.Main;
        string asked = main.Term == "origin"
            ? $"Do models of {main.A} and {main.B} answer differently in {Prose.Language(main.Language)}?"
            : $"Do answers of {main.A} and {main.B} models move differently between {(Prose.Pair(result, main.Language) is var (a, b) ? $"{Prose.Language(a)} and {Prose.Language(b)}" : main.Language)}?";
        string told = $"{asked} Origin goes with {Percent(main.R2)} of the spread that is left after question (R² {Fine(main.R2)}, one vote a family, "
            + $"{Prose.Whole(main.UnitsA)} and {Prose.Whole(main.UnitsB)} families, {Prose.Count(main.Models, "model")}, {Prose.Count(main.Questions, "question")}): {Families(main.PValue, main.SmallestP)}.{Verdict(main.PValue)}";
        if (row is { Families: not null, Models: OriginTestEstimate models })
        {
            told += $" With one vote a model R² is {Fine(models.R2)}, {Prose.P(models.PValue)}"
                + (models.ModelP is double trap ? $"; permuting models instead of families would give {Prose.P(trap)}: {Trap}." : ".");
        }

        if (other is not null)
            told += $" With no model dropped for missing questions ({Prose.Count(other.Main.Models, "model")}, {Prose.Count(other.Main.Questions, "question")}): {Prose.P(other.Families?.PValue)} with one vote a family, {Prose.P(other.Models?.PValue)} with one vote a model.";
        OriginTestEstimate? spread = result.Origin.Tests.FirstOrDefault(t => t.Test == "PERMDISP" && t.Weighting == main.Weighting
            && (t.A, t.B, t.Language, t.Term, t.Models, t.Questions) == (main.A, main.B, main.Language, main.Term, main.Models, main.Questions));
        if (main.PValue <= 0.05 && spread?.PValue is double p)
            told += p <= 0.05 ? $" The two sides differ in spread too (PERMDISP {Prose.P(p)}), so it need not be one of place." : $" In spread no difference can be shown (PERMDISP {Prose.P(p)}).";
        return told + (main.Dropped.Count == 0 ? "" : $" Left out for missing answers: {Listed(main.Dropped)}.");
    }

    private static (string, string, string, string) Key(OriginTestPair row) => (row.Main.A, row.Main.B, row.Main.Language, row.Main.Term);

    private static string Units(OriginDifference row) => $"{Prose.Whole(row.UnitsA)} and {Prose.Whole(row.UnitsB)} families, {Prose.Count(row.Models, "model")}";

    private static string Signed(double value) => (value > 0 && ShortNumber.Of(value) != ".00" ? "+" : "") + ShortNumber.Of(value);

    private static string Percent(double? share) => share is double r2 ? string.Create(CultureInfo.InvariantCulture, $"{100 * r2:0.0} %") : "an unknown share";

    private static string Fine(double? value) => ResultTable.Print(value, ColumnFormat.Fine).Replace("0.", ".", StringComparison.Ordinal);

    private static string Listed(IReadOnlyList<string> names) => names.Count <= 8 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(8))} and {Prose.Whole(names.Count - 8)} more";
}
