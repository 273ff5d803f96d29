namespace Drift;

/// <summary>Drift on sensitive questions by whose state they are about, for one pair.</summary>
internal static class TargetRows
{
    /// <summary>The groups, in the order in which they are reported.</summary>
    public static readonly string[] Groups = ["own state", "other states", "no state"];

    public static IEnumerable<TargetEstimate> Of(PairContext pair)
    {
        foreach (string group in Groups)
        {
            // Noise is taken out where any sensitive question has repeats on both sides, from every group alike: questions without are left out.
            bool Debiased(Model model) => pair.ShiftsOf(model.Id, Subset.All).Any(s => s.Noise is not null && pair.QuestionOf(s).Role == QuestionRole.Sensitive);

            IReadOnlyList<PairedShift> Row(Model model) =>
            [
                .. pair.ShiftsOf(model.Id, Subset.All).Where(s => pair.QuestionOf(s) is { Role: QuestionRole.Sensitive } q && GroupOf(q, model) == group
                    && (s.Noise is not null || !Debiased(model))),
            ];

            IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                m => Row(m) is { Count: > 0 } row ? [(1, row)] : [],
                (m, s) => Debiased(m) ? s.Debiased!.Value : s.Distance - (s.Floor ?? 0), lessFloor: m => !Debiased(m));
            for (int m = 0; m < pair.Scales.Count; m++)
            {
                (Model model, PairScale scale) = pair.Scales[m];
                if (means[m] is not { } mean || !PairContext.IsGiven(scale))
                    continue;
                yield return new TargetEstimate(model.Id, pair.A, pair.B, group, Row(model).Count, mean.Estimate, mean.Interval?.Low, mean.Interval?.High, "question")
                {
                    Debiased = Debiased(model),
                };
            }
        }
    }

    private static string? GroupOf(Question question, Model model) =>
        question.Target is null ? Groups[2] : model.Origin is null ? null : question.Target == model.Origin ? Groups[0] : Groups[1];
}
