using System.Globalization;

namespace Drift.Plotting;

/// <summary>Specification curve: a difference of two origins under every reasonable choice, sorted, above a matrix of the choices.</summary>
public static class SpecificationChart
{
    /// <summary>Draws the curves of a pair of origins and of languages: all answers, and complete pairs where there are labels, as panels of one axis.</summary>
    /// <param name="result">A run's numbers.</param>
    /// <param name="a">First origin.</param>
    /// <param name="b">Second origin.</param>
    /// <param name="languageA">First language of the pair, as in the rows.</param>
    /// <param name="languageB">Second language.</param>
    /// <exception cref="ArgumentException">The result has no such curve, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string a, string b, string languageA, string languageB)
    {
        ArgumentNullException.ThrowIfNull(result);
        SpecificationVerdict[] verdicts = [.. result.Specifications.Verdicts.Where(v => v.A == a && v.B == b && v.LanguageA == languageA && v.LanguageB == languageB)];
        if (verdicts.Length == 0)
            throw new ArgumentException($"The result has no specifications of {a} against {b} in {languageA}-{languageB}.", nameof(result));
        SpecificationPanel[] panels = [.. verdicts.Select(v => Panel(v, [.. result.Specifications.Specifications.Where(s => s.Curve == v.Curve)]))];
        SpecificationLayout layout = new(panels, $"{a} − {b} in drift, one vote a family");
        layout.Draw();
        string pair = $"{CaptionText.Language(languageA)} and {CaptionText.Language(languageB)}";
        return new Figure(
            Figure.Stem($"specifications-{a}-{b}-{languageA}-{languageB}"), $"{a} against {b} in {pair}, under every choice", layout.Sheet,
            AlternativeText(panels, a, b, pair), Caption(result, panels, a, b, pair));
    }

    private static SpecificationPanel Panel(SpecificationVerdict verdict, SpecificationEstimate[] rows) => new(
        verdict, rows.Any(r => r.Subset == Subset.Answered) ? "pairs complete on both sides" : "all answers",
        [.. rows.Where(r => r.Estimate is not null).OrderBy(r => r.Estimate).ThenBy(r => r.Name, StringComparer.Ordinal)],
        [.. rows.Where(r => r.Estimate is null)]);

    private static string Caption(AnalysisResult result, SpecificationPanel[] panels, string a, string b, string pair)
    {
        string refused = string.Join("; ", panels.SelectMany(p => p.Refused).GroupBy(r => $"{r.Embedder} {(r.Centred ? "centred" : "raw")}").Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} ({g.Count()})")));
        return $"{string.Join(" ", panels.Select(p => $"{char.ToUpperInvariant(p.Verdict.Verdict[0])}{p.Verdict.Verdict[1..]}"))} Shown is how much further the answers of {a} models move between {pair} than those of {b} models, in drift units on the scale that the models share, under each way of computing it (columns), sorted; marks below say which choices a column is. "
            + (panels.Any(p => p.Given.Any(r => r.PValue <= 0.05)) ? "Full marks: p at most .05 by itself, families permuted. " : "")
            + "Columns are not independent: read the median and its joint p, from the same arrangements of families in all columns. "
            + (refused.Length > 0 ? $"Refused and not drawn: {refused}; the reasons are in the table of specifications. " : "")
            + string.Create(CultureInfo.InvariantCulture, $"The smallest p that the families allow is {Three(panels.Min(p => p.Verdict.SmallestP))}. Corpus {result.Corpus}. Seed {result.Settings.Seed}; Drift {result.Settings.Version}.");
    }

    private static string AlternativeText(SpecificationPanel[] panels, string a, string b, string pair) => $"Specification curve of {a} − {b} in {pair}. " + string.Join(" ", panels.Select(p => string.Create(
        CultureInfo.InvariantCulture,
        $"{char.ToUpperInvariant(p.Heading[0])}{p.Heading[1..]}: {p.Given.Count} estimates from {Three(p.Given[0].Estimate)} to {Three(p.Given[^1].Estimate)}, median {Three(p.Verdict.Median)}, {p.Given.Count(r => r.PValue <= 0.05)} with p at most .05.")));

    internal static string Three(double? value) => ResultTable.Print(value, ColumnFormat.Number) is var text && text.TrimStart('−').StartsWith("0.", StringComparison.Ordinal) ? text.Replace("0.", ".", StringComparison.Ordinal) : text;
}
