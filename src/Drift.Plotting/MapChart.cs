using System.Globalization;

namespace Drift.Plotting;

/// <summary>Map of models in one language: principal coordinates of their mean answers, numbered, origin by shape and colour.</summary>
public static class MapChart
{
    /// <summary>Draws the places of all models in a language.</summary>
    /// <exception cref="ArgumentException">The result has no map of the language, or the fonts lack a character of a label.</exception>
    public static Figure Of(AnalysisResult result, string language)
    {
        ArgumentNullException.ThrowIfNull(result);
        ModelPlace[] places = [.. result.Origin.Map.Where(place => place.Language == language)];
        if (places.Length == 0)
            throw new ArgumentException($"The result has no map of models in {language}.", nameof(language));
        Dictionary<string, ModelPlace> byModel = places.ToDictionary(place => place.Model, StringComparer.Ordinal);
        MapLayout layout = new(
            [.. OriginGroups.Of(result, [.. byModel.Keys]).Select(group => (group.Heading, (IReadOnlyList<ModelPlace>)[.. group.Models.Select(m => byModel[m.Model.Id])]))],
            new OriginMarker(result.Lineage));
        layout.Draw();
        string name = CaptionText.Language(language);
        return new Figure(
            Figure.Stem("map-" + language), $"Map of {places.Length} models in {name}", layout.Sheet,
            string.Create(CultureInfo.InvariantCulture, $"Map of {places.Length} models by their mean answers in {name}; the two axes show {100 * (places[0].ShareX + places[0].ShareY):0} % of the spread."),
            $"Map of models in {name}: principal coordinates of their mean answers after question centring; near models answer alike. The two axes show {Percent(places[0].ShareX)} and {Percent(places[0].ShareY)} of the spread between the models. "
            + "Origin by shape and colour; derived models hollow, in the shape of their developer's origin. Both axes have one scale; their directions mean nothing, and maps of two languages are not turned to match. A picture, no test. "
            + $"Corpus {result.Corpus}. {CaptionText.Method(result.Settings)}");
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
