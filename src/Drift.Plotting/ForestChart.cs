using System.Globalization;

namespace Drift.Plotting;

/// <summary>Forest chart: drift between two languages by model and role, with 95 % intervals and the noise between repeats.</summary>
/// <remarks>Drawn on the scale that the run's models share, so that models may be compared. The chart grows with the number of models.</remarks>
public static class ForestChart
{
    private const int FewModels = 8;

    /// <summary>Draws the rows of a pair over all usable responses.</summary>
    /// <param name="result">A run's numbers.</param>
    /// <param name="a">First language of the pair, as in the rows.</param>
    /// <param name="b">Second language.</param>
    /// <exception cref="ArgumentException">The result has no row for the pair, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(result);
        IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups = ForestRow.Groups(result, a, b);
        if (groups.Count == 0)
            throw new ArgumentException($"The result has no drift for {a}-{b}, all responses.", nameof(result));
        IReadOnlyDictionary<int, string> headings = new Dictionary<int, string>();
        if (groups.Count > FewModels)
            (groups, headings) = ByOrigin(result, groups);
        ForestLayout layout = new(groups, headings);
        layout.Draw();
        return new Figure(
            Figure.Stem($"forest-{a}-{b}"), $"Drift between {CaptionText.Language(a)} and {CaptionText.Language(b)}",
            layout.Sheet, AlternativeText(groups, a, b), Caption(result, groups, a, b));
    }

    // Many models are read by origin; few keep the corpus's order.
    private static (IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> Groups, IReadOnlyDictionary<int, string> Headings) ByOrigin(
        AnalysisResult result, IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups)
    {
        IReadOnlyList<(string Heading, IReadOnlyList<ModelLineage> Models)> origins = OriginGroups.Of(result, [.. groups.Select(group => group.Model)]);
        if (origins.Count < 2 || origins.Sum(origin => origin.Models.Count) < groups.Count)
            return (groups, new Dictionary<int, string>());
        Dictionary<string, (string, IReadOnlyList<ForestRow>)> byModel = groups.ToDictionary(group => group.Model, StringComparer.Ordinal);
        Dictionary<int, string> headings = [];
        int first = 0;
        foreach ((string heading, IReadOnlyList<ModelLineage> models) in origins)
        {
            headings.Add(first, heading);
            first += models.Count;
        }

        return ([.. origins.SelectMany(origin => origin.Models).Select(m => byModel[m.Model.Id])], headings);
    }

    private static string Caption(AnalysisResult result, IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups, string a, string b)
    {
        bool hasNoise = groups.Any(group => group.Rows.Any(row => row.Noise is not null));
        string noise = hasNoise
            ? "The open diamond is the noise between repeats of one question in one language; the grey band is where drift would lie if both languages drew their answers from one content: drift inside it shows, by itself, no effect of language."
            : "With one repeat drift includes sampling noise, which cannot be separated here.";
        return $"Language drift of {groups.Count} {(groups.Count == 1 ? "model" : "models")} between {CaptionText.Language(a)} and {CaptionText.Language(b)}, by role of the questions, "
            + "in drift units on the scale that the run's models share: 0 = as near as human translations of one text, 1 = as far as answers to different questions. "
            + $"Lines are 95 % intervals over questions (n = {CaptionText.Range(groups.SelectMany(group => group.Rows).Select(row => row.N))} a row, printed right). {noise} "
            + $"Corpus {result.Corpus}. {CaptionText.Method(result.Settings)}";
    }

    private static string AlternativeText(IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> groups, string a, string b)
    {
        const int Told = 12;
        IEnumerable<string> models = groups.Take(Told).Select(group =>
            $"{group.Model}: {string.Join(", ", group.Rows.Select(row => $"{row.Role} {(row.Value is null ? row.Why : $"{ShortNumber.Of(row.Value)} {ShortNumber.Interval(row.Low, row.High)}".TrimEnd())}"))}.");
        string rest = groups.Count > Told ? string.Create(CultureInfo.InvariantCulture, $" And {groups.Count - Told} more models.") : "";
        return $"Forest chart of drift between {LanguageName.Of(a)} and {LanguageName.Of(b)}. {string.Join(" ", models)}{rest}";
    }
}
