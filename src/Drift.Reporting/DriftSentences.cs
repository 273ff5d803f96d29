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

        yield return BesideNoise(row, noise, "drift");
        if (result.Drift.FirstOrDefault(r => r.Model == model && r.A == a && r.B == b && r.Role == QuestionRole.Sensitive && r.Subset == Subset.All)
            is { Drift: double sensitive, DriftNoise: double sensitiveNoise } asked)
        {
            yield return $"On sensitive questions alone it is {Prose.WithInterval(sensitive, asked.Low, asked.High)}. {BesideNoise(asked, sensitiveNoise, "drift on them")}";
        }

        yield return debiased > 0
            ? $"With the noise taken out the mean answers lie {ShortNumber.Of(debiased)} apart; that still holds the encoder's own distance between the languages, so the contrast with controls is what counts."
            : $"With the noise taken out nothing is left between the mean answers ({ShortNumber.Of(debiased)}).";
        if (row.Note.Length > 0)
            yield return row.Note;
    }

    // With one content in both languages the shift lies between about max(floor, noise) and floor + noise: in drift units, up to noise / scale.
    private static string BesideNoise(DriftEstimate row, double noise, string what)
    {
        double above = MostWithOneContent(row) ?? noise;
        double low = row.Low ?? row.Drift!.Value;
        string beside = $"Repeats of one question lie at {ShortNumber.Of(noise)}; one content in both languages could give up to {ShortNumber.Of(above)}";
        return low <= noise ? $"{beside}: {what} cannot be told from sampling noise."
            : low <= above ? $"{beside}: the interval reaches below that, so {what} alone shows no effect of language."
            : $"{beside}: the whole interval lies above that.";
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
