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
        IReadOnlyList<OriginTestPair> tests = OriginTestPair.Heads(result.Origin.Tests);
        foreach (OriginTestEstimate main in tests.Select(row => row.Main).DistinctBy(row => (row.A, row.B)))
            yield return Units(result, main);
        foreach (string sentence in Many(result).Concat(Own(result)))
            yield return sentence;
        IReadOnlyList<OriginTestPair> all = OriginTestPair.Of(result.Origin.Tests);
        foreach (OriginTestPair row in tests)
            yield return Test(result, row, all.FirstOrDefault(other => other.DropsQuestions && !row.DropsQuestions && other.Key == row.Key));
        foreach (OriginDifference row in result.Origin.Differences.Where(row => row is { Measure: "driftCommon", Weighting: "families" }))
            yield return Difference(result, row, $"Drift {row.LanguageA}-{row.LanguageB}, on the scale that the models share,");
    }

    /// <summary>What the tests of two origins allow to say, in a sentence for each two origins.</summary>
    public static IEnumerable<string> Findings(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), OriginTestPair> origins in OriginTestPair.Heads(result.Origin.Tests).GroupBy(row => (row.Main.A, row.Main.B)))
        {
            string[] shown = [.. origins.Where(row => (row.Main.Adjusted ?? row.Main.PValue) <= 0.05).Select(row => Where(row, isAfterVerb: true))];
            string[] others = [.. origins.Where(row => !((row.Main.Adjusted ?? row.Main.PValue) <= 0.05)).Select(row => Where(row, isAfterVerb: false))];
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
            ? $"{(isAfterVerb ? "differ " : "")}in {LanguageName.Of(row.Main.Language)} ({Prose.P(row.Main.PValue)}{Holm(row.Main.Adjusted)})"
            : $"{(isAfterVerb ? "move differently between the languages " : "in the change between the languages ")}{row.Main.Language} ({Prose.P(row.Main.PValue)}{Holm(row.Main.Adjusted)})";

        static string Some(string[] all) => all.Length <= 3 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(3))}, and {Prose.Whole(all.Length - 3)} more";
    }

    /// <summary>PERMANOVA of each language and pair in a sentence for each two origins, the trap beside it.</summary>
    public static IEnumerable<string> Short(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), OriginTestPair> origins in OriginTestPair.Heads(result.Origin.Tests).GroupBy(row => (row.Main.A, row.Main.B)))
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
            yield return $"Do models of {main.A} ({Count(main.UnitsA)}) and {main.B} ({Count(main.UnitsB)}) answer differently, one vote a family? {string.Join(", ", languages.Select(Told))}{moved}; families permuted, the smallest possible p is {Smallest(origins.Select(row => row.Main.SmallestP))}."
                + (trap is null ? "" : $" Permuting models instead of families would give down to {Prose.P(trap)}: {Trap}.") + Note(main);
        }

        foreach (string sentence in Many(result).Concat(Own(result)))
            yield return sentence;

        static string Told(OriginTestPair row) => $"{row.Main.Language} R² {Fine(row.Main.R2)} ({Prose.P(row.Main.PValue)}{Holm(row.Main.Adjusted)})";
    }

    /// <summary>A difference between origins with both weightings and the trap.</summary>
    /// <param name="result">The run.</param>
    /// <param name="row">The row with one vote a family.</param>
    /// <param name="what">What is compared, up to the verb.</param>
    public static string Difference(AnalysisResult result, OriginDifference row, string what)
    {
        string told = $"{what} is {ShortNumber.Of(row.First)} for {row.A} and {ShortNumber.Of(row.Second)} for {row.B}, one vote a family ({Units(row)}): "
            + $"difference {Signed(row.Difference)}, {Families(row.PValue, row.Adjusted, row.SmallestP)}.{Verdict(row.PValue, row.Adjusted)}";
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
    public static bool IsTested(AnalysisResult result) => result.Origin.IsTested;

    /// <summary>"p .018 (Holm .036; families permuted; the smallest possible p is .018)".</summary>
    public static string Families(double? p, double? adjusted, double smallest) =>
        p is null ? $"no p, since the families allow none below {Prose.P(smallest, "").Trim()}" : $"{Prose.P(p)} ({(adjusted is null ? "" : $"Holm {Prose.P(adjusted, "").Trim()}; ")}families permuted; the smallest possible p is {Prose.P(smallest, "").Trim()})";

    /// <summary>".018", or ".008 to .018" where languages have other families.</summary>
    public static string Smallest(IEnumerable<double> smallest) =>
        string.Join(" to ", new[] { smallest.Min(), smallest.Max() }.Select(p => Prose.P(p, "").Trim()).Distinct());

    /// <summary>"; Holm .036", after a p.</summary>
    public static string Holm(double? adjusted) => adjusted is null ? "" : $"; Holm {Prose.P(adjusted, "").Trim()}";

    /// <summary>A p that does not hold after the correction.</summary>
    public const string Lead = "By itself this p is small, but it does not hold after Holm's correction for the tests of its kind in this run: a lead, not a finding.";

    /// <summary>What a p allows to say: the one after Holm's correction, where the row belongs to a family of tests.</summary>
    public static string Verdict(double? p, double? adjusted) => (p, adjusted ?? p) switch
    {
        (null, _) => "",
        ( <= 0.05, > 0.05) => " " + Lead,
        (_, <= 0.05) => " The two sides lie further apart than families dealt onto them at random would.",
        _ => " No difference between origins can be shown, which is not evidence that there is none.",
    };

    /// <summary>The same in a word or two, for a table beside its p.</summary>
    public static string Word(double? p, double? adjusted) => (p, adjusted ?? p) switch
    {
        (null, _) => "no test",
        (_, <= 0.05) => "differ",
        ( <= 0.05, _) => "a lead",
        _ => "none shown",
    };

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

    // Many tests of one kind: whether any of them could pass Holm's correction.
    private static IEnumerable<string> Many(AnalysisResult result) => OriginTestPair.Heads(result.Origin.Tests).GroupBy(row => row.Main.Term)
        .Where(kind => kind.Count() * kind.Min(row => row.Main.SmallestP) > 0.05)
        .Select(kind => $"No test of {kind.Key} can pass Holm at .05: {Prose.Whole(kind.Count())} of them stand side by side, and the families allow no p below {Prose.P(kind.Min(row => row.Main.SmallestP), "").Trim()}.");

    // Where languages were asked other questions, or answered by other models.
    private static IEnumerable<string> Own(AnalysisResult result) => OriginTestPair.Heads(result.Origin.Tests).Select(row => row.Main).Where(row => row.Term == "origin").GroupBy(row => (row.A, row.B))
        .Where(origins => origins.Select(row => (row.Models, row.Questions, row.UnitsA, row.UnitsB)).Distinct().Count() > 1)
        .Select(origins => $"{origins.Key.A} against {origins.Key.B}: each language is tested on its own models and questions ({string.Join("; ", origins.Select(row => $"{row.Language}: {Prose.Count(row.Models, "model")} of {Prose.Whole(row.UnitsA)} and {Prose.Whole(row.UnitsB)} families, {Prose.Count(row.Questions, "question")}"))}), so a p of one is not to be set against that of another; the differences between languages are of the same models and questions.");

    private static string Note(OriginTestEstimate row) => row.Note.Length == 0 ? "" : " " + row.Note;

    private static string Count(int families) => families == 1 ? "1 family" : $"{Prose.Whole(families)} families";

    private static string Test(AnalysisResult result, OriginTestPair row, OriginTestPair? other)
    {
        OriginTestEstimate main = row.Main;
        string asked = main.Term == "origin"
            ? $"Do models of {main.A} and {main.B} answer differently in {Prose.Language(main.Language)}?"
            : $"Do answers of {main.A} and {main.B} models move differently between {(Prose.Pair(result, main.Language) is var (a, b) ? $"{Prose.Language(a)} and {Prose.Language(b)}" : main.Language)}?";
        string told = $"{asked} Origin goes with {Percent(main.R2)} of the spread that is left after question (R² {Fine(main.R2)}, one vote a family, "
            + $"{Prose.Whole(main.UnitsA)} and {Prose.Whole(main.UnitsB)} families, {Prose.Count(main.Models, "model")}, {Prose.Count(main.Questions, "question")}): {Families(main.PValue, main.Adjusted, main.SmallestP)}.{Verdict(main.PValue, main.Adjusted)}";
        if (row is { Families: not null, Models: OriginTestEstimate models })
        {
            told += $" With one vote a model R² is {Fine(models.R2)}, {Prose.P(models.PValue)}"
                + (models.ModelP is double trap ? $"; permuting models instead of families would give {Prose.P(trap)}: {Trap}." : ".");
        }

        if (row.DropsQuestions)
            told += " Without the models that miss more than a tenth of the questions nothing could be tested: no model is dropped here, but the incomplete questions.";
        if (other is not null)
            told += $" With no model dropped for missing questions ({Prose.Count(other.Main.Models, "model")}, {Prose.Count(other.Main.Questions, "question")}): {Prose.P(other.Families?.PValue)} with one vote a family, {Prose.P(other.Models?.PValue)} with one vote a model.";
        OriginTestEstimate? spread = result.Origin.Tests.FirstOrDefault(t => t.Test == "PERMDISP" && t.Weighting == main.Weighting
            && (t.A, t.B, t.Language, t.Term, t.Dropping) == (main.A, main.B, main.Language, main.Term, main.Dropping));
        if ((main.Adjusted ?? main.PValue) <= 0.05 && spread?.PValue is double p)
            told += p <= 0.05 ? $" The two sides differ in spread too (PERMDISP {Prose.P(p)}), so it need not be one of place." : $" In spread no difference can be shown (PERMDISP {Prose.P(p)}).";
        return told + (main.Dropped.Count == 0 ? "" : $" Left out for missing answers: {Listed(main.Dropped)}.");
    }

    private static string Units(OriginDifference row) => $"{Prose.Whole(row.UnitsA)} and {Prose.Whole(row.UnitsB)} families, {Prose.Count(row.Models, "model")}";

    private static string Signed(double value) => (value > 0 && ShortNumber.Of(value) != ".00" ? "+" : "") + ShortNumber.Of(value);

    private static string Percent(double? share) => share is double r2 ? string.Create(CultureInfo.InvariantCulture, $"{100 * r2:0.0} %") : "an unknown share";

    private static string Fine(double? value) => ResultTable.Print(value, ColumnFormat.Fine).Replace("0.", ".", StringComparison.Ordinal);

    private static string Listed(IReadOnlyList<string> names) => names.Count <= 8 ? string.Join(", ", names) : $"{string.Join(", ", names.Take(8))} and {Prose.Whole(names.Count - 8)} more";
}
