using System.Globalization;

namespace Drift.Plotting;

/// <summary>Dot plot of pull: how much nearer each model's answers are to one origin's than to another's, in one or two languages.</summary>
public static class PullChart
{
    /// <summary>Draws the pull of every model, grouped by origin.</summary>
    /// <param name="result">A run's numbers.</param>
    /// <param name="a">First origin: above 0 is nearer to its answers.</param>
    /// <param name="b">Second origin.</param>
    /// <param name="languages">One language, or two.</param>
    /// <exception cref="ArgumentException">There are no rows, more than two languages, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string a, string b, params IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(languages);
        if (languages.Count is < 1 or > 2)
            throw new ArgumentException($"There are {languages.Count} languages, expected one or two: more marks in a row cannot be told apart.", nameof(languages));
        PullEstimate[] rows = [.. result.Origin.Pull.Where(row => row.A == a && row.B == b && languages.Contains(row.Language))];
        if (rows.Length == 0)
            throw new ArgumentException($"The result has no pull of {a} against {b} in {string.Join(" or ", languages)}.", nameof(result));

        DotPlot plot = new(
            [
                .. OriginGroups.Of(result, [.. rows.Select(row => row.Model)]).Select(group => (group.Heading, (IReadOnlyList<DotRow>)
                    [.. group.Models.Select(m => Row(m.Model.Id, [.. languages.Select(l => rows.FirstOrDefault(row => row.Model == m.Model.Id && row.Language == l))]))])),
            ],
            [.. languages.Select((language, i) => (CaptionText.Language(language), i == 0 ? Palette.Blue : Palette.Vermillion))],
            languages, DotAxis.Of(rows.SelectMany(row => new double?[] { row.Estimate, row.Low, row.High }), $"pull (cosine; above 0: nearer to answers of {a})"),
            $"nearer to {b}", $"nearer to {a}", IsJoined: false);
        DotLayout layout = new(plot);
        layout.Draw();
        string where = string.Join(" and ", languages.Select(CaptionText.Language));
        return new Figure(
            Figure.Stem($"pull-{a}-{b}-{string.Join('-', languages)}"), $"Pull between {a} and {b} in {where}", layout.Sheet,
            AlternativeText(rows, a, b, where), Caption(result, rows, a, b, where));
    }

    private static DotRow Row(string model, PullEstimate?[] rows) => new(
        model, [.. rows.Select((row, i) => new DotMark(i, row?.Estimate, row?.Low, row?.High))], [.. rows.Select(row => Three(row?.Estimate))]);

    private static string Caption(AnalysisResult result, PullEstimate[] rows, string a, string b, string where) =>
        $"Pull of each model in {where}: how much nearer its answers are to those of {a} families than to those of {b} families, to the same question in the same language, its own lineage left out on both sides; "
        + $"above 0 is nearer to {a}. Lines are 95 % intervals over questions, these models given (n = {CaptionText.Range(rows.Select(row => row.N))}). Derived models, and those of unknown origin, are in no family. "
        + $"The level is also the encoder's: compare models within a language. Corpus {result.Corpus}. {CaptionText.Method(result.Settings)}";

    private static string AlternativeText(PullEstimate[] rows, string a, string b, string where)
    {
        PullEstimate low = rows.MinBy(row => row.Estimate)!, high = rows.MaxBy(row => row.Estimate)!;
        return string.Create(CultureInfo.InvariantCulture, $"Dot plot of the pull of {rows.Select(row => row.Model).Distinct().Count()} models between {a} and {b} in {where}, from {Three(low.Estimate)} ({low.Model}, {low.Language}) to {Three(high.Estimate)} ({high.Model}, {high.Language}).");
    }

    private static string Three(double? value) => ResultTable.Print(value, ColumnFormat.Number).Replace("0.", ".", StringComparison.Ordinal);
}
