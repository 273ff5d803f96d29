namespace Drift;

/// <summary>The rows of one pair of languages.</summary>
internal sealed record PairResult(
    IReadOnlyList<DriftEstimate> Drift, IReadOnlyList<ContrastEstimate> Contrast, IReadOnlyList<TargetEstimate> Targets,
    IReadOnlyList<WordingEstimate> Wording, IReadOnlyList<WordingComparison> Comparisons, IReadOnlyList<QuestionShift> Questions,
    IReadOnlyList<TwoPartEstimate> TwoParts, IReadOnlyList<OriginDifference> Differences, SeparationEstimate? Separation)
{
    public IReadOnlyList<DriftTestEstimate> Tests { get; init; } = [];

    public IReadOnlyList<EquivalenceEstimate> Equivalence { get; init; } = [];

    public IReadOnlyList<RoleEffect> Roles { get; init; } = [];

    public IReadOnlyList<LanguageEffect> MainEffects { get; init; } = [];

    public static PairResult Of(PairContext pair, IReadOnlyCollection<string> wordingUnits) => Of(pair, wordingUnits, [.. DriftRows.Of(pair)]) with
    {
        Tests = [.. DriftTestRows.Of(pair)],
        Roles = [.. RoleEffectRows.Of(pair)],
        MainEffects = [.. LanguageEffectRows.Of(pair)],
    };

    private static PairResult Of(PairContext pair, IReadOnlyCollection<string> wordingUnits, IReadOnlyList<DriftEstimate> drift) => new(
        drift, [.. ContrastRows.Of(pair)], [.. TargetRows.Of(pair)],
        [.. WordingRows.Of(pair, wordingUnits)], [.. WordingRows.Comparisons(pair), .. WordingRows.Contrasts(pair)], [.. QuestionRows(pair)],
        [.. TwoPartRows.Of(pair)], [.. OriginDifferenceRows.Of(pair)], SeparationRows.Of(pair))
    {
        Equivalence = [.. EquivalenceRows.Of(pair, drift)],
    };

    private static IEnumerable<QuestionShift> QuestionRows(PairContext pair) =>
        from s in pair.Scales
        from shift in s.Scale.Shifts
        let question = pair.QuestionOf(shift)
        let drift = PairContext.IsGiven(s.Scale) ? (shift.Debiased ?? shift.Distance - shift.Floor) / s.Scale.Scale : null
        select new QuestionShift(s.Model.Id, pair.A, pair.B, question.Id, question.Role, shift.Distance, shift.Noise, shift.Floor, drift)
        {
            LabelA = pair.Labels.Of(s.Model.Id, pair.A, question.Id),
            LabelB = pair.Labels.Of(s.Model.Id, pair.B, question.Id),
        };
}
