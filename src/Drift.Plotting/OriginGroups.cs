using System.Globalization;

namespace Drift.Plotting;

/// <summary>The models of a run by origin: those of each origin by family, then derived ones, then those of unknown origin.</summary>
internal static class OriginGroups
{
    /// <summary>Heading and models of each group, in the order of a chart; models that are not among those given are left out.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<ModelLineage> Models)> Of(AnalysisResult result, IReadOnlyCollection<string> models)
    {
        List<string> families = [.. result.Lineage.Families.Select(f => f.Name)];
        ModelLineage[] drawn = [.. result.Lineage.Models.Where(m => models.Contains(m.Model.Id))];
        return
        [
            .. drawn.Where(m => m.Family is not null).GroupBy(m => m.Model.Origin!)
                .OrderByDescending(g => g.Select(m => m.Family).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (Heading(result.Origin, g.Key, g), (IReadOnlyList<ModelLineage>)[.. g.OrderBy(m => families.IndexOf(m.Family!))])),
            .. new[]
            {
                ("derived from another origin", (IReadOnlyList<ModelLineage>)[.. drawn.Where(m => m.IsDerived)]),
                ("developer or origin unknown", [.. drawn.Where(m => m.IsUnknown)]),
            }.Where(g => g.Item2.Count > 0),
        ];
    }

    // A figure may show a family that the tests leave out, for want of a language: the number is that of the tests, and the rest is said.
    private static string Heading(OriginResult tested, string origin, IEnumerable<ModelLineage> models)
    {
        int drawn = models.Select(m => m.Family).Distinct().Count();
        int[] units = [.. tested.Tests.Where(t => t.A == origin || t.B == origin).Select(t => t.A == origin ? t.UnitsA : t.UnitsB)];
        int count = units.Length == 0 ? drawn : units.Max();
        string rest = count < drawn ? string.Create(CultureInfo.InvariantCulture, $"; {drawn - count} more not in the tests") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{origin} ({count} {(count == 1 ? "family" : "families")}{rest})");
    }
}
