using MathNet.Numerics;

namespace Drift;

/// <summary>What can be said about the origin of models: the developer is the unit.</summary>
internal static class OriginLimits
{
    public static IEnumerable<Limitation> Of(IReadOnlyList<Model> models)
    {
        (string Origin, int Developers, string Names)[] origins = [.. models.Where(m => m.Origin is not null)
            .GroupBy(m => m.Origin!).Select(g => (g.Key, g.Select(m => m.Developer).Distinct().Count(), string.Join(", ", g.Select(m => m.Developer).Distinct())))
            .OrderByDescending(o => o.Item2).ThenBy(o => o.Key, StringComparer.Ordinal)];
        string listed = string.Join("; ", origins.Select(o => $"{o.Origin}: {o.Names}"));
        if (origins.Length < 2)
        {
            yield return new("origin-not-testable", origins.Length == 0
                ? "No model has a known origin: nothing can be said about origin."
                : $"All models with a known origin come from one ({listed}): nothing can be said about origin.");
            yield break;
        }

        (int n, int m) = (origins[0].Developers, origins[1].Developers);
        double smallest = (n == m ? 2 : 1) / SpecialFunctions.Binomial(n + m, n);
        if (smallest > 0.05)
        {
            string apart = origins.All(o => o.Developers == 1) ? " Each origin is one developer, so the two cannot be told apart." : "";
            yield return new("origin-not-testable", FormattableString.Invariant($"No test of origin is possible: the developer is the unit of any claim about origin, and there are too few ({listed}). The smallest p that a test could give is {smallest:0.###}, whatever the answers say.{apart} Differences between models are differences between these models."));
        }
        else
        {
            yield return new("origin-not-tested", $"This run compares languages, not origins ({listed}). A difference between models here is one between these models; it is also one of size, date, route and training.");
        }
    }
}
