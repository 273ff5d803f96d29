using MathNet.Numerics;

namespace Drift;

/// <summary>What can be said about the origin of models: the family is the unit.</summary>
internal static class OriginLimits
{
    private const int FewFamilies = 5;

    public static IEnumerable<Limitation> Of(LineageResult lineage, bool isTested) => [Claim(lineage, isTested), .. lineage.Limitations];

    /// <summary>Models with answers in a language that its map leaves out.</summary>
    public static IEnumerable<Limitation> OfMap(AnalysisInput input, IReadOnlyList<ModelPlace> map)
    {
        foreach (IGrouping<string, ModelPlace> places in map.GroupBy(p => p.Language))
        {
            HashSet<string> answered = [.. input.Responses.Where(r => r.Cell.Condition.Length == 0 && r.Cell.Language == places.Key).Select(r => r.Cell.Model)];
            string[] without = [.. input.Models.Select(m => m.Id).Where(answered.Contains).Except(places.Select(p => p.Model))];
            if (without.Length > 0)
                yield return new("map-incomplete", $"The map of models in {places.Key} leaves out {string.Join(", ", without)}: more than a tenth of its questions are without a usable answer of {(without.Length == 1 ? "this model" : "each of these models")}.");
        }
    }

    private static Limitation Claim(LineageResult lineage, bool isTested)
    {
        (string Origin, string[] Families)[] origins = [.. lineage.Families.GroupBy(f => f.Origin)
            .Select(g => (g.Key, g.Select(f => f.Name).ToArray()))
            .OrderByDescending(o => o.Item2.Length).ThenBy(o => o.Key, StringComparer.Ordinal)];
        string listed = string.Join("; ", origins.Select(o => $"{o.Origin}: {string.Join(", ", o.Families)}"));
        if (origins.Length < 2)
        {
            return new("origin-not-testable", origins.Length == 1
                ? $"All models with a family come from one origin ({listed}): nothing can be said about origin."
                : lineage.Models.Any(m => m.IsDerived)
                    ? "No model has a family, all of known origin being derived from models of another: nothing can be said about origin."
                    : "No model has a known origin: nothing can be said about origin.");
        }

        (int n, int m) = (origins[0].Families.Length, origins[1].Families.Length);
        double smallest = (n == m ? 2 : 1) / SpecialFunctions.Binomial(n + m, n);
        if (smallest > 0.05)
        {
            string apart = origins.All(o => o.Families.Length == 1) ? " Each origin is one family, so the two cannot be told apart." : "";
            return new("origin-not-testable", FormattableString.Invariant($"No test of origin is possible: the family of models (one developer's, or those of developers that share a base) is the unit of any claim about origin, and there are too few ({listed}). The smallest p that a test could give is {smallest:0.###}, whatever the answers say.{apart} Differences between models are differences between these models."));
        }

        string few = m < FewFamilies ? FormattableString.Invariant($" With {m} families on a side, a test of {origins[0].Origin} against {origins[1].Origin} could show only a large and consistent difference.") : "";
        return isTested
            ? new("origin-confounded", $"Origin goes together with much else: route, release date, size, whether a model reasons, training ({listed}). A difference between origins here is also one of these, and none of them is told apart.")
            : new("origin-not-tested", $"This run compares languages, not origins ({listed}). A difference between models here is one between these models; it is also one of size, date, route and training.{few}");
    }
}
