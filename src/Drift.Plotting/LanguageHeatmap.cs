using System.Globalization;

namespace Drift.Plotting;

/// <summary>Heatmap of a model's drift between all languages of a run: drift below the diagonal, debiased drift above it.</summary>
/// <remarks>Numbers are on the scale that the run's models share, and all models of a run have one scale of colours, so heatmaps of models compare.</remarks>
public static class LanguageHeatmap
{
    /// <summary>Draws the pairs of one model over all questions and all usable responses.</summary>
    /// <exception cref="ArgumentException">The result has no row for the model, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string model)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<HeatmapCell> cells = HeatmapCell.Of(result, model);
        if (cells.Count == 0)
            throw new ArgumentException($"The result has no drift for {model}, all questions and responses.", nameof(model));

        string[] languages = [.. result.Settings.Languages.Union(cells.SelectMany(cell => new[] { cell.A, cell.B })).Where(language => cells.Any(cell => cell.A == language || cell.B == language))];
        double top = ScaleTop(result);
        HeatmapLayout layout = new(model, languages, cells, top);
        layout.Draw();
        return new Figure(
            Figure.Stem("heatmap-" + model), $"Drift of {model} between {languages.Length} languages", layout.Sheet,
            AlternativeText(model, cells), Caption(result, model, cells, top));
    }

    // The largest drift of any model, up to a whole fifth: one scale for all heatmaps of the run.
    private static double ScaleTop(AnalysisResult result)
    {
        double largest = result.Models.Select(model => model.Id).Union(result.Drift.Select(row => row.Model))
            .SelectMany(id => HeatmapCell.Of(result, id)).Max(cell => cell.Drift) ?? 1;
        return Math.Max(0.2, Math.Ceiling(largest / 0.2 - 1e-9) * 0.2);
    }

    private static string Caption(AnalysisResult result, string model, IReadOnlyList<HeatmapCell> cells, double top)
    {
        string above = cells.Any(cell => cell.Debiased is not null)
            ? "above it the distance between the mean answers, noise between repeats taken out and no floor subtracted (shift − noise), in the same units"
            : "nothing above it, since with one repeat drift includes sampling noise, which cannot be separated here";
        string hatched = cells.Any(cell => cell.Drift is null) ? " Hatched pairs have no drift: the encoder leaves too little of the scale, or a floor or ceiling is missing." : "";
        return $"Drift of {model} between each two languages, over all questions (n = {CaptionText.Range(cells.Select(cell => cell.N))} a pair): below the diagonal drift, {above}. "
            + "Drift units on the scale that the run's models share: 0 = as near as human translations of one text, 1 = as far as answers to different questions; "
            + string.Create(CultureInfo.InvariantCulture, $"colours run from 0 to {top:0.0} for every model of the run.{hatched} Intervals are in the table of drift. ")
            + $"Corpus {result.Corpus}. {CaptionText.Method(result.Settings)}";
    }

    private static string AlternativeText(string model, IReadOnlyList<HeatmapCell> cells)
    {
        HeatmapCell[] given = [.. cells.Where(cell => cell.Drift is not null).OrderBy(cell => cell.Drift)];
        string range = given.Length == 0
            ? "No pair has a drift."
            : $"Drift runs from {ShortNumber.Of(given[0].Drift)} ({given[0].A}-{given[0].B}) to {ShortNumber.Of(given[^1].Drift)} ({given[^1].A}-{given[^1].B}).";
        return string.Create(CultureInfo.InvariantCulture, $"Heatmap of the drift of {model} over {cells.Count} pairs of languages. {range}");
    }
}
