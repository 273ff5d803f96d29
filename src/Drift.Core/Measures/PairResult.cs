namespace Drift;

/// <summary>The rows of one pair of languages.</summary>
internal sealed record PairResult(
    IReadOnlyList<DriftEstimate> Drift, IReadOnlyList<ContrastEstimate> Contrast, IReadOnlyList<TargetEstimate> Targets,
    IReadOnlyList<WordingEstimate> Wording, IReadOnlyList<WordingComparison> Comparisons, IReadOnlyList<QuestionShift> Questions,
    IReadOnlyList<TwoPartEstimate> TwoParts, IReadOnlyList<OriginDifference> Differences, SeparationEstimate? Separation)
{
    public static PairResult Of(PairContext pair, IReadOnlyCollection<string> wordingUnits) => new(
        [.. DriftRows.Of(pair)], [.. ContrastRows.Of(pair)], [.. TargetRows.Of(pair)],
        [.. WordingRows.Of(pair, wordingUnits)], [.. WordingRows.Comparisons(pair), .. WordingRows.Contrasts(pair)], [.. QuestionRows(pair)],
        [.. TwoPartRows.Of(pair)], [.. OriginDifferenceRows.Of(pair)], SeparationRows.Of(pair));

    private static IEnumerable<QuestionShift> QuestionRows(PairContext pair) =>
        from s in pair.Scales
        from shift in s.Scale.Shifts
        let question = pair.QuestionOf(shift)
        let drift = PairContext.IsGiven(s.Scale) ? (shift.Debiased ?? shift.Distance - shift.Floor) / s.Scale.Scale : null
        select new QuestionShift(s.Model.Id, pair.A, pair.B, question.Id, question.Role, shift.Distance, shift.Noise, shift.Floor, drift);
}
