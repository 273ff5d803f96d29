namespace Drift;

/// <summary>Drift against 0 by model and subset, for one pair: sign flips of the questions' values.</summary>
/// <remarks>
/// <para>t = mean / √(s²/n + SE(F)²), x_q = d_q − F_q (or d_q − N_q − F_q): one floor serves all questions, so its sampling error does not shrink
/// with their number. p compares |t| with |mean*/√(s*²/n)| under flips, whose law is the same for large n.</para>
/// </remarks>
internal static class DriftTestRows
{
    /// <summary>d − F.</summary>
    public const string Drift = "drift";

    /// <summary>d − N − F.</summary>
    public const string Excess = "excess";

    public static IEnumerable<DriftTestEstimate> Of(PairContext pair)
    {
        foreach ((Model model, PairScale scale) in pair.Scales.Where(s => PairContext.IsGiven(s.Scale)))
        {
            List<(double[] Values, double Error, SignFlipTestResult? Test)> done = [];
            foreach ((string subset, string estimand) in from s in Subset.Known from e in (string[])[Drift, Excess] select (s, e))
            {
                PairedShift[] row = [.. pair.ShiftsOf(model.Id, subset).Where(s => s.Floor is not null && (estimand == Drift || s.Noise is not null))];
                if (row.Length == 0)
                    continue;
                double[] values = [.. row.Select(s => (estimand == Drift ? s.Distance : s.Debiased!.Value) - s.Floor!.Value)];
                double error = row.Average(s => s.FloorError);

                // Subsets often hold the same answers.
                int same = done.FindIndex(d => d.Error == error && d.Values.AsSpan().SequenceEqual(values));
                SignFlipTestResult? test = same >= 0 ? done[same].Test
                    : values.Length < 2 ? null : SignFlipTest.Test(values, pair.Options.Permutations, pair.Options.Seed);
                if (same < 0)
                    done.Add((values, error, test));
                yield return Estimate(pair, model, scale, subset, estimand, row, values, error, test);
            }
        }
    }

    private static DriftTestEstimate Estimate(
        PairContext pair, Model model, PairScale scale, string subset, string estimand, PairedShift[] row, double[] values, double error, SignFlipTestResult? test)
    {
        double mean = values.Average();
        double? t = test is null ? null : T(values, mean, error);
        return new DriftTestEstimate(
            model.Id, pair.A, pair.B, pair.Input.Embedder, pair.Input.Centred, subset, estimand, values.Length, mean / scale.Scale!.Value, t,
            t is null ? null : PermutationPValue.Of(Math.Abs(t.Value), test!.PermutedStatistics, test.IsExact), t is null ? null : test!.SmallestP, null,
            t is null ? null : test!.IsExact, "question", Note(subset, estimand, row, test, t));
    }

    private static double? T(double[] values, double mean, double error)
    {
        double variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);
        double whole = Math.Sqrt(variance / values.Length + error * error);
        return whole > 0 ? mean / whole : null;
    }

    private static string Note(string subset, string estimand, PairedShift[] row, SignFlipTestResult? test, double? t)
    {
        List<string> notes = [];
        if (test is null)
            notes.Add("Fewer than 2 questions: no test.");
        else if (t is null)
            notes.Add("All values are equal and the floor has no error: no test.");
        if (estimand == Drift)
        {
            notes.Add(row.Any(s => s.Noise is not null)
                ? "Holds sampling noise: the row of the excess says whether more than that is there."
                : "One repeat: sampling noise cannot be separated, so this is no effect of language.");
        }
        else
        {
            notes.Add("Below 0 it says nothing: one content in both languages may lie nearer than floor and noise together.");
        }

        if (subset != Subset.All)
            notes.Add("Descriptive.");
        return string.Join(" ", notes);
    }
}
