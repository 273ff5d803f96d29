namespace Drift;

/// <summary>What a run says of language beyond estimates: tests, equivalence, what varies with what.</summary>
/// <param name="Tests">Drift against 0, by model, pair and subset.</param>
/// <param name="Equivalence">Whether drift is within a margin, by model, pair and subset.</param>
/// <param name="Roles">Language × role by model and pair; empty without two roles.</param>
/// <param name="Shares">Variance shares on the complete grid of the models in families.</param>
/// <param name="MainEffects">Main effect of language beside that of human translations.</param>
public sealed record LanguageResult(
    IReadOnlyList<DriftTestEstimate> Tests, IReadOnlyList<EquivalenceEstimate> Equivalence, IReadOnlyList<RoleEffect> Roles,
    IReadOnlyList<VarianceShare> Shares, IReadOnlyList<LanguageEffect> MainEffects)
{
    /// <summary>Nothing: a run of one language.</summary>
    public static LanguageResult Empty { get; } = new([], [], [], [], []);
}
