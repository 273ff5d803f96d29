namespace Drift;

/// <summary>The point with the smallest sum of Euclidean distances to some rows.</summary>
internal static class SpatialMedian
{
    private const double Tolerance = 1e-12;
    private const int MostSteps = 20_000;

    /// <summary>Weiszfeld's iteration as Vardi and Zhang (2000, PNAS 97, 1423–1426) completed it for medians that are rows; ends when a step is below 1e-12 of the spread.</summary>
    /// <param name="values">Padded rows, one after the other.</param>
    /// <param name="stride">Length of a padded row.</param>
    /// <param name="members">Numbers of the rows.</param>
    public static double[] Of(double[] values, int stride, IReadOnlyList<int> members)
    {
        double[] median = new double[stride];
        foreach (int i in members)
            Add(median, Row(values, stride, i), 1.0 / members.Count);
        double spread = members.Average(i => Math.Sqrt(DistanceMatrix.SquaredDistance(Row(values, stride, i), median)));
        if (spread == 0)
            return median;
        double[] next = new double[stride];
        for (int step = 0; step < MostSteps; step++)
        {
            Array.Clear(next);
            double weights = 0;
            int here = 0;
            foreach (int i in members)
            {
                double distance = Math.Sqrt(DistanceMatrix.SquaredDistance(Row(values, stride, i), median));
                if (distance <= 1e-15 * spread)
                {
                    here++;
                    continue;
                }

                weights += 1 / distance;
                Add(next, Row(values, stride, i), 1 / distance);
            }

            if (weights == 0)
                return median;
            foreach (ref double v in next.AsSpan())
                v /= weights;
            double length = Math.Sqrt(DistanceMatrix.SquaredDistance(next, median));

            // Standing on rows, the pull of the others must exceed their number.
            double share = here == 0 ? 1 : Math.Max(0, 1 - here / (weights * Math.Max(length, double.Epsilon)));
            for (int j = 0; j < stride; j++)
                median[j] += share * (next[j] - median[j]);
            if (share * length <= Tolerance * 0.01 * spread)
                break;
        }

        return median;
    }

    private static ReadOnlySpan<double> Row(double[] values, int stride, int i) => values.AsSpan(i * stride, stride);

    private static void Add(double[] sum, ReadOnlySpan<double> row, double weight)
    {
        for (int j = 0; j < sum.Length; j++)
            sum[j] = Math.FusedMultiplyAdd(weight, row[j], sum[j]);
    }
}
