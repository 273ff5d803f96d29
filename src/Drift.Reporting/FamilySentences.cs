using System.Globalization;

namespace Drift.Reporting;

/// <summary>Whether any test of a Holm family could pass at all, and what would be needed.</summary>
internal static class FamilySentences
{
    private const double Level = 0.05;

    public static IEnumerable<string> Of(AnalysisResult result)
    {
        double?[] contrast = [.. result.Contrast.Where(row => row.Subset == Subset.All && row.PValue is not null).Select(row => row.SmallestP)];
        if (Sentence("contrasts", contrast, result.Settings) is string told)
            yield return told;
        foreach (IGrouping<string, WordingComparison> role in result.WordingComparisons.Where(row => row.PValue is not null).GroupBy(row => row.Role))
        {
            if (Sentence($"language against wording on {role.Key} questions", [.. role.Select(row => row.SmallestP)], result.Settings) is string wording)
                yield return wording;
        }
    }

    private static string? Sentence(string family, double?[] smallest, AnalysisSettings settings)
    {
        if (smallest.Min() is not double least || smallest.Length * least <= Level)
            return null;

        // A sampled test is held back by its permutations, an enumerated one by its questions.
        bool isSampled = Math.Abs(least * (settings.Permutations + 1) - 1) < 1e-9;
        string need = isSampled
            ? string.Create(CultureInfo.InvariantCulture, $"at least {Math.Ceiling(smallest.Length / Level - 1e-9) - 1:0} permutations")
            : string.Create(CultureInfo.InvariantCulture, $"a smallest p of {Level / smallest.Length:0.0000} or below, which takes more questions or fewer tests");
        return string.Create(CultureInfo.InvariantCulture, $"No test in the table of {family} can pass Holm at .05: {smallest.Length} tests times the smallest possible p, {least:0.0000}, is {smallest.Length * least:0.00}. Needed: {need}.");
    }
}
