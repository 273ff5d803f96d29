using System.Globalization;

namespace Drift;

/// <summary>Language drift by model, role and subset, for one pair.</summary>
internal static class DriftRows
{
    public static IEnumerable<DriftEstimate> Of(PairContext pair)
    {
        foreach (string subset in Subset.Known)
        {
            foreach (string role in (string[])[QuestionRole.All, .. QuestionRole.Known])
            {
                IReadOnlyList<PairedShift> Row(Model model) =>
                    [.. pair.ShiftsOf(model.Id, subset).Where(s => role == QuestionRole.All || pair.QuestionOf(s).Role == role)];

                if (pair.Scales.All(s => Row(s.Model).Count == 0))
                    continue;
                IReadOnlyList<ScaledMeanEstimate?> means = pair.Rows(
                    m => Row(m) is { Count: > 0 } row ? [(1, row)] : [], (_, s) => s.Distance - (s.Floor ?? 0), lessFloor: _ => true);
                IReadOnlyList<PairedShift> Repeated(Model model) => subset == Subset.All ? [.. Row(model).Where(s => s.Noise is not null)] : [];

                IReadOnlyList<ScaledMeanEstimate?> debiased = pair.Rows(
                    m => Repeated(m) is { Count: > 0 } row ? [(1, row)] : [], (_, s) => s.Debiased!.Value, lessFloor: _ => false);
                IReadOnlyList<ScaledMeanEstimate?> excess = pair.Rows(
                    m => Repeated(m) is { Count: > 0 } row ? [(1, row)] : [], (_, s) => s.Debiased!.Value - (s.Floor ?? 0), lessFloor: _ => true);
                for (int m = 0; m < pair.Scales.Count; m++)
                {
                    (Model model, PairScale scale) = pair.Scales[m];
                    if (Row(model) is not { Count: > 0 } row)
                        continue;
                    DriftEstimate estimate = Estimate(pair, model, scale, role, subset, row, means[m]);
                    if (subset == Subset.Answered)
                        estimate = WithPlausibleRange(estimate, pair.ShiftsOf(model.Id, Subset.All).Count(s => role == QuestionRole.All || pair.QuestionOf(s).Role == role));
                    yield return PairContext.IsGiven(scale) ? estimate with
                    {
                        Low90 = means[m]?.NarrowInterval?.Low,
                        High90 = means[m]?.NarrowInterval?.High,
                        DebiasedLow = debiased[m]?.Interval?.Low,
                        DebiasedHigh = debiased[m]?.Interval?.High,
                        Excess = excess[m]?.Estimate,
                        ExcessLow = excess[m]?.Interval?.Low,
                        ExcessHigh = excess[m]?.Interval?.High,
                    }
                    : estimate;
                }
            }
        }
    }

    // What the drift would be over all questions, were it 0, then 1, where something was not answered; a range of the plausible, no bound.
    private static DriftEstimate WithPlausibleRange(DriftEstimate estimate, int all) => estimate with
    {
        Low = estimate.Drift * estimate.N / all,
        High = (estimate.Drift * estimate.N + all - estimate.N) / all,
        CommonLow = estimate.DriftCommon * estimate.N / all,
        CommonHigh = (estimate.DriftCommon * estimate.N + all - estimate.N) / all,
        Interval = estimate.Drift is null ? null : "plausible range",
        ContentLow = estimate.Low,
        ContentHigh = estimate.High,
        ContentInterval = estimate.Interval,
    };

    private static DriftEstimate Estimate(
        PairContext pair, Model model, PairScale scale, string role, string subset, IReadOnlyList<PairedShift> row, ScaledMeanEstimate? mean)
    {
        PairedShift[] repeated = [.. row.Where(s => s.Noise is not null)];
        double? noise = repeated.Length > 0 ? repeated.Average(s => s.Noise) : null;
        bool given = PairContext.IsGiven(scale);
        ScaledMeanEstimate? drift = given ? mean : null;
        return new DriftEstimate(
            model.Id, pair.A, pair.B, role, pair.Input.Embedder, pair.Input.Centred, subset, row.Count,
            row.Average(s => s.Distance), noise, scale.HasFloor ? row.Average(s => s.Floor) : null,
            scale.HasFloor ? row.Average(s => s.FloorError) : null, pair.Floor?.GenreError,
            scale.HasFloor && !pair.IsFloorFixed ? row.Count(s => s.Extrapolated) / (double)row.Count : null,
            scale.Ceiling, scale.Scale,
            drift?.Estimate, drift?.Common,
            given && noise is not null ? repeated.Average(s => s.Noise - s.Floor) / scale.Scale : null,
            given && noise is not null ? repeated.Average(s => s.Debiased) / scale.Scale : null,
            drift?.Interval?.Low, drift?.Interval?.High, drift?.CommonInterval?.Low, drift?.CommonInterval?.High, drift?.Interval?.Method,
            scale.Resolution, "question", Note(scale, row.Count, repeated.Length, drift));
    }

    private static string Note(PairScale scale, int n, int repeated, ScaledMeanEstimate? drift)
    {
        List<string> notes = [];
        if (!scale.HasFloor)
            notes.Add("No calibration for this pair: shift only.");
        else if (scale.Ceiling is null)
            notes.Add("One question: no ceiling, so no drift.");
        else if (scale.Resolution is null)
            notes.Add("All answers are alike: the ceiling is 0, so there is no scale.");
        else if (scale.Resolution < PairContext.FewestResolution)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Resolution {scale.Resolution:0.00} is below .20: numerator and denominator of drift are both noise, so only the shift is given."));
        else if (scale.Resolution < PairContext.LowResolution)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Resolution {scale.Resolution:0.00} is below .35: the encoder leaves little room for this pair; check with another encoder."));
        if (repeated == 0)
            notes.Add("Includes sampling noise, which cannot be separated here (one repeat).");
        else if (repeated < n)
            notes.Add($"Noise from the {repeated} of {n} questions with repeats in both languages.");
        if (drift is not null && drift.Interval is null)
            notes.Add(n < ScaledMean.FewestForInterval
                ? $"Fewer than {ScaledMean.FewestForInterval} questions: no interval."
                : "No interval: a resample had no positive scale.");
        return string.Join(" ", notes);
    }
}
