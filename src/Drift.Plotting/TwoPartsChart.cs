using System.Globalization;

namespace Drift.Plotting;

/// <summary>Dumbbells by model: the share of pairs of answers that are both complete, and the share of the shift that they carry.</summary>
public static class TwoPartsChart
{
    /// <summary>Draws the models that have labels for a pair of languages, grouped by origin.</summary>
    /// <param name="result">A run's numbers.</param>
    /// <param name="a">First language of the pair, as in the rows.</param>
    /// <param name="b">Second language.</param>
    /// <exception cref="ArgumentException">The result has no labelled pair, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(result);
        TwoPartEstimate[] rows = [.. result.Origin.TwoParts.Where(row => row.Model is not null && row.A == a && row.B == b && row.Pairs > 0)];
        if (rows.Length == 0)
            throw new ArgumentException($"The result has no labelled pairs of {a}-{b}.", nameof(result));
        DotPlot plot = new(
            [
                .. OriginGroups.Of(result, [.. rows.Select(row => row.Model!)]).Select(group => (group.Heading, (IReadOnlyList<DotRow>)
                    [.. group.Models.Select(m => Row(rows.First(row => row.Model == m.Model.Id)))])),
            ],
            [("share of pairs that are complete on both sides", Palette.Blue), ("share of the shift above the floor that they carry", Palette.Vermillion)],
            ["pairs", "shift", "n"], DotAxis.Shares("share of a model's pairs, and of its shift above the floor"), "", "", IsJoined: true);
        DotLayout layout = new(plot);
        layout.Draw();
        string pair = $"{CaptionText.Language(a)} and {CaptionText.Language(b)}";
        return new Figure(
            Figure.Stem($"two-parts-{a}-{b}"), $"What was answered, and what was said, in {pair}", layout.Sheet, AlternativeText(rows, pair), Caption(result, rows, pair));
    }

    private static DotRow Row(TwoPartEstimate row) => new(
        row.Model!, [new DotMark(0, row.CompleteShare), new DotMark(1, row.ExcessShare)],
        [Percent(row.CompleteShare), Percent(row.ExcessShare), row.Pairs.ToString(CultureInfo.InvariantCulture)]);

    private static string Caption(AnalysisResult result, TwoPartEstimate[] rows, string pair) =>
        $"Pairs of answers in {pair} to one question, n = {CaptionText.Range(rows.Select(row => row.Pairs))} a model: the filled circle is the share that {rows[0].Coder} labels COMPLETE on both sides, the open diamond the share of the shift above the floor that these pairs carry. "
        + "A diamond left of its circle: most of the shift lies in pairs of which a side is not complete. Shares of a shift may lie outside 0 to 100 %; they are then drawn at the end, and printed right. "
        + $"No intervals: descriptive. Corpus {result.Corpus}. {CaptionText.Method(result.Settings)}";

    private static string AlternativeText(TwoPartEstimate[] rows, string pair)
    {
        TwoPartEstimate low = rows.MinBy(row => row.CompleteShare)!, high = rows.MaxBy(row => row.CompleteShare)!;
        return string.Create(CultureInfo.InvariantCulture, $"Dumbbells of {rows.Length} models: between {Percent(low.CompleteShare)} ({low.Model}) and {Percent(high.CompleteShare)} ({high.Model}) of the pairs of answers in {pair} are complete on both sides; in {rows.Count(row => row.ExcessShare < row.CompleteShare)} models they carry less than their share of the shift.");
    }

    private static string Percent(double? share) => share is double value ? string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "−" : "")}{Math.Abs(100 * value):0} %") : "–";
}
