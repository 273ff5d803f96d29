using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What the drift of one model and pair says, beside its noise.</summary>
internal static class DriftSentences
{
    public static IEnumerable<string> Of(AnalysisResult result, string model, string a, string b)
    {
        DriftEstimate? row = result.Drift.FirstOrDefault(r => r.Model == model && r.A == a && r.B == b && r.Role == QuestionRole.All && r.Subset == Subset.All);
        if (row is null)
            yield break;
        string pair = $"between {Prose.Language(a)} and {Prose.Language(b)}";
        if (row.Drift is not double drift)
        {
            yield return $"No drift {pair} is given{Why(row)}; the mean distance of its answers is {ShortNumber.Of(row.Shift)} ({Prose.Count(row.N, "question")}).";
            yield break;
        }

        string shared = row.DriftCommon is double common && ShortNumber.Of(common) != ShortNumber.Of(drift) ? $", {ShortNumber.Of(common)} on the scale that the models share" : "";
        yield return $"Over all questions its drift {pair} is {Prose.WithInterval(drift, row.Low, row.High)}{shared} ({Prose.Count(row.N, "question")}).";
        if (row is not { DriftNoise: double noise, DriftDebiased: double debiased })
        {
            yield return "It includes sampling noise, which cannot be separated here.";
            yield break;
        }

        yield return $"The noise between repeats is {ShortNumber.Of(noise)} on the same scale. {Excess(row, "One content in both languages")}";
        if (result.Drift.FirstOrDefault(r => r.Model == model && r.A == a && r.B == b && r.Role == QuestionRole.Sensitive && r.Subset == Subset.All)
            is { Drift: double sensitive, Noise: not null } asked)
        {
            yield return $"On sensitive questions alone drift is {Prose.WithInterval(sensitive, asked.Low, asked.High)}. {Excess(asked, "There one content")}";
        }

        yield return debiased > 0
            ? $"With the noise taken out the mean answers lie {Prose.WithInterval(debiased, row.DebiasedLow, row.DebiasedHigh)} apart (0 = one mean answer); that holds the encoder's own distance between the languages, so the contrast with controls is what counts."
            : $"With the noise taken out nothing is left between the mean answers ({Prose.WithInterval(debiased, row.DebiasedLow, row.DebiasedHigh)}).";
        if (row.Note.Length > 0)
            yield return row.Note;
    }

    // With one content in both languages the shift lies between about max(floor, noise) and floor + noise; only what exceeds that, the
    // floor's error by genre included, is more than one content would give. No verdict without an interval.
    private static string Excess(DriftEstimate row, string content)
    {
        string most = $"{content} could give up to {ShortNumber.Of(MostWithOneContent(row))}";
        string excess = $"the excess is {Prose.WithInterval(row.Excess, row.ExcessLow, row.ExcessHigh)}";
        return row is not { ExcessLow: double low, Scale: double scale } ? $"{most}; with so few questions no more is said."
            : low - (row.GenreError ?? 0) / scale > 0 ? $"{most}; {excess}: more than that, the error of the floor by genre included."
            : $"{most}; {excess}: drift alone shows no effect of language.";
    }

    /// <summary>The largest drift that one content in both languages would give: (floor + noise − floor) / scale.</summary>
    public static double? MostWithOneContent(DriftEstimate row) => row.Noise / row.Scale;

    private static string Why(DriftEstimate row) => row switch
    {
        { Ceiling: null } => ": there are too few questions for a ceiling",
        { Floor: null } => ": there is no calibration text for the pair",
        { Resolution: double resolution } => $": the encoder leaves {ShortNumber.Of(resolution)} of its scale for the pair",
        _ => "",
    };
}
