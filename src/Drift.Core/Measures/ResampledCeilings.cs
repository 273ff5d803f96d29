namespace Drift;

/// <summary>Ceilings of the models of a pair under resampled questions, kept for rows that resample the same questions: they depend on nothing else, and cost the most.</summary>
internal sealed class ResampledCeilings
{
    // Each is a number a resample and model; a pair may have dozens of rows.
    private const int MostKept = 8;

    private readonly List<(IReadOnlyList<ScaledMean> Models, double?[][] Ceilings)> _kept = [];

    /// <summary>By resample and model; the inner arrays are null where they are still to be found.</summary>
    /// <param name="models">The models with their strata.</param>
    /// <param name="resamples">Number of resamples.</param>
    public double?[]?[] Of(IReadOnlyList<ScaledMean> models, int resamples)
    {
        foreach ((IReadOnlyList<ScaledMean> known, double?[][] ceilings) in _kept)
        {
            if (known.Count == models.Count && known.Zip(models).All(m => m.First.HasStrataOf(m.Second)))
                return ceilings;
        }

        double?[][] found = new double?[resamples][];
        if (_kept.Count < MostKept)
            _kept.Add((models, found));
        return found;
    }
}
