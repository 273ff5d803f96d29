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

        yield return $"Over all questions its drift {pair} is {Prose.WithInterval(drift, row.Low, row.High)} ({Prose.Count(row.N, "question")}).";
        yield return row is { DriftNoise: double noise, DriftDebiased: double debiased } ? BesideNoise(row, noise, debiased) : "It includes sampling noise, which cannot be separated here.";
        // The note of a row with one repeat says the same.
        if (row.Note.Length > 0 && row.DriftNoise is not null)
            yield return row.Note;
    }

    // With one content in both languages the shift lies between about max(floor, noise) and floor + noise: in drift units, up to noise / scale.
    private static string BesideNoise(DriftEstimate row, double noise, double debiased)
    {
        double above = MostWithOneContent(row) ?? noise;
        double low = row.Low ?? row.Drift!.Value;
        string mean = $"The mean answers lie {ShortNumber.Of(debiased)} apart, noise taken out; that still holds the encoder's own distance between the languages, so the contrast with controls is what counts.";
        string units = $"Repeats of one question lie {ShortNumber.Of(noise)} apart in the same units";
        return low <= noise ? $"{units}: its drift is not distinguishable from sampling noise. {mean}"
            : low <= above ? $"{units}: its drift exceeds that, but not what translation and sampling noise together could give (up to {ShortNumber.Of(above)}), so by itself it shows no effect of language. {mean}"
            : $"{units}: its drift exceeds what translation and sampling noise together could give (up to {ShortNumber.Of(above)}). {mean}";
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
