namespace Drift;

/// <summary>What the encoder and its calibration limit.</summary>
internal static class ScaleLimits
{
    public static IEnumerable<Limitation> Of(AnalysisInput input, AnalysisResult result)
    {
        DriftEstimate[] main = [.. result.Drift.Where(d => d.Subset == Subset.All && d.Role == QuestionRole.All)];
        string[] uncalibrated = [.. main.Where(d => d.Floor is null).Select(Pair).Distinct()];
        if (uncalibrated.Length > 0)
            yield return new("no-calibration", $"The encoder has no calibration for {string.Join(", ", uncalibrated)}: for these pairs only the shift is given. Parallel text for 'drift calibrate' would give the floor.");
        if (input.Calibration is not null && main.Any(d => d.Floor is not null))
        {
            double? genre = main.Max(d => d.GenreError);
            yield return new("floor-genre", $"The floor is that of human translations of {input.Calibration}; answers of models are another genre."
                + (genre is null ? "" : FormattableString.Invariant($" On a text of another genre it differs by at most {genre:0.000}, at that text's lengths.")));
        }

        string[] refused = [.. main.Where(d => d.Resolution < PairContext.FewestResolution).Select(d => $"{d.Model} {Pair(d)}")];
        if (refused.Length > 0)
            yield return new("resolution-too-low", $"The encoder leaves less than a fifth of the scale, so no drift is given, for: {string.Join(", ", refused)}.");
        string[] low = [.. main.Where(d => d.Resolution is >= PairContext.FewestResolution and < PairContext.LowResolution).Select(d => $"{d.Model} {Pair(d)}")];
        if (low.Length > 0)
            yield return new("resolution-low", $"Resolution below .35: read with care, and check with an encoder that leaves more room, for: {string.Join(", ", low)}.");
        string[] noRoom = [.. main.Where(d => d.Ceiling is not null && d.Floor is not null && d.Resolution is null).Select(d => $"{d.Model} {Pair(d)}")];
        if (noRoom.Length > 0)
            yield return new("answers-alike", $"All answers are alike, so there is no scale, for: {string.Join(", ", noRoom)}.");
        string[] beyond = [.. main.Where(d => d.Extrapolated > 0.2).Select(d => $"{d.Model} {Pair(d)}")];
        if (beyond.Length > 0)
            yield return new("beyond-calibration", $"More than a fifth of the questions have answers longer than the longest calibrated text, for: {string.Join(", ", beyond)}.");
    }

    private static string Pair(DriftEstimate d) => $"{d.A}-{d.B}";
}
