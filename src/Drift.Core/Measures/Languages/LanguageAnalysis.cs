namespace Drift;

/// <summary>Everything about language that is not an estimate: tests with Holm over models and pairs, equivalence, what varies with what.</summary>
internal static class LanguageAnalysis
{
    public static LanguageResult Of(AnalysisInput input, CellMeans cells, IReadOnlyList<PairResult> pairs)
    {
        IReadOnlyList<DriftTestEstimate> tests = Analysis.Holm(
            [.. pairs.SelectMany(p => p.Tests)], t => $"{t.Estimand} {t.Subset}", t => t.PValue, (t, adjusted) => t with { Adjusted = adjusted });
        IReadOnlyList<RoleEffect> roles = [.. pairs.SelectMany(p => p.Roles)];

        // All models together repeat what the rows of the models say: no test of the family.
        RoleEffect[] own = Analysis.Holm([.. roles.Where(r => r.Model is not null)], _ => "", r => r.PValue, (r, adjusted) => r with { Adjusted = adjusted });
        IReadOnlyList<LanguageEffect> effects = [.. pairs.SelectMany(p => p.MainEffects)];
        return new LanguageResult(
            Analysis.InOrder(input, tests, t => t.Model), Analysis.InOrder(input, pairs.SelectMany(p => p.Equivalence), e => e.Model),
            [.. Analysis.InOrder(input, own, r => r.Model!), .. roles.Where(r => r.Model is null)], [.. VarianceRows.Of(input, cells)],
            [.. Analysis.InOrder(input, effects.Where(e => e.Model is not null), e => e.Model!), .. effects.Where(e => e.Model is null)]);
    }
}
