namespace Drift;

/// <summary>Two parts of a shift, for one pair of languages: whether something was said, and what (METHODS, section 6).</summary>
internal static class TwoPartRows
{
    /// <summary>The pairs of one model: whether both answers are labelled complete, and whether the labels differ (null where one is missing).</summary>
    public static IReadOnlyList<(PairedShift Shift, bool Complete, bool? Changed)> PairsOf(PairContext pair, string model) =>
    [
        .. from shift in pair.ShiftsOf(model, Subset.All)
           let a = pair.Labels.Of(model, pair.A, pair.QuestionOf(shift).Id)
           let b = pair.Labels.Of(model, pair.B, pair.QuestionOf(shift).Id)
           select (shift, a == Compliance.Complete && b == Compliance.Complete, a is null || b is null ? (bool?)null : a != b),
    ];

    public static IEnumerable<TwoPartEstimate> Of(PairContext pair)
    {
        if (!pair.Labels.Any)
            yield break;
        var all = pair.Scales.Select(s => (s.Model, s.Scale, Pairs: PairsOf(pair, s.Model.Id))).Where(m => m.Pairs.Count > 0).ToArray();
        foreach ((Model model, PairScale scale, IReadOnlyList<(PairedShift Shift, bool Complete, bool? Changed)> pairs) in all)
            yield return Row(pair, model.Id, model.Origin, pairs, PairContext.IsGiven(scale) ? scale.Scale : null);
        Dictionary<string, ModelLineage> lineage = pair.Input.Lineage.Models.ToDictionary(m => m.Model.Id);
        foreach (var group in all.Where(m => lineage[m.Model.Id].Family is not null).GroupBy(m => m.Model.Origin!).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return Row(pair, null, group.Key, [.. group.SelectMany(m => m.Pairs)], null);
    }

    private static TwoPartEstimate Row(
        PairContext pair, string? model, string? origin, IReadOnlyList<(PairedShift Shift, bool Complete, bool? Changed)> pairs, double? scale)
    {
        int complete = pairs.Count(p => p.Complete);
        double? sum = pairs.All(p => p.Shift.Floor is not null) ? pairs.Sum(p => p.Shift.Distance - p.Shift.Floor!.Value) : null;
        double? part = sum is null ? null : pairs.Where(p => p.Complete).Sum(p => p.Shift.Distance - p.Shift.Floor!.Value);
        double? content = complete == 0 ? null : part / scale;
        return new TwoPartEstimate(
            model, origin, pair.A, pair.B, pair.Input.Coder!, pairs.Count, pairs.Count(p => p.Changed is null), complete, (double)complete / pairs.Count, sum > 0 ? part / sum : null,
            content / complete, scale is null ? null : (content ?? 0) / pairs.Count, scale is null ? null : ((content ?? 0) + pairs.Count - complete) / pairs.Count);
    }
}
