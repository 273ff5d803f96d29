namespace Drift;

/// <summary>Sums over resampled questions of numbers that each question has: the draws of <see cref="ClusterBootstrap"/>, in counts.</summary>
internal static class QuestionSums
{
    /// <summary>Statistics of the sums of each resample.</summary>
    /// <param name="byQuestion">A row a question, all of one length; at least two.</param>
    /// <param name="resamples">Number of resamples.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="statistics">From a resample's number and its sums, which are used again for the next, to as many statistics each time; null where one has no value.</param>
    /// <returns>By statistic the values of the resamples in which it has one.</returns>
    public static double[][] Of(IReadOnlyList<double[]> byQuestion, int resamples, uint seed, Func<int, double[], double?[]> statistics)
    {
        double[] sums = new double[byQuestion[0].Length];
        List<double>[]? values = null;
        Philox stream = new(seed, RandomPurpose.Resample, 0);
        for (int k = 0; k < resamples; k++)
        {
            stream.MoveTo(k);
            Array.Clear(sums);
            for (int i = 0; i < byQuestion.Count; i++)
            {
                double[] row = byQuestion[stream.NextInt32(byQuestion.Count)];
                for (int j = 0; j < sums.Length; j++)
                    sums[j] += row[j];
            }

            double?[] found = statistics(k, sums);
            values ??= [.. found.Select(_ => new List<double>(resamples))];
            for (int j = 0; j < found.Length; j++)
            {
                if (found[j] is { } value)
                    values[j].Add(value);
            }
        }

        return [.. values!.Select(v => v.ToArray())];
    }

    /// <summary>Percentile interval; null where the statistic had no value in more than a twentieth of the resamples.</summary>
    public static (double Low, double High)? Interval(double[] values, int resamples) =>
        values.Length >= 100 && values.Length >= 0.95 * resamples && BootstrapInterval.Percentile(values) is { } interval ? (interval.Low, interval.High) : null;
}
