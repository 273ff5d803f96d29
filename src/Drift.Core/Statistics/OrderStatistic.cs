using System.Numerics.Tensors;

namespace Drift;

/// <summary>The number that would stand at a place if an array were sorted; quicker than sorting where few are needed.</summary>
internal static class OrderStatistic
{
    // Below so many values a sample costs more than it saves.
    private const int FewestForSample = 600;

    /// <summary>The value of a rank, by selection; changes the order of the array.</summary>
    /// <remarks>Floyd and Rivest 1975 (Algorithm 489, Communications of the ACM 18, 173): the pivot is selected from a sample, a little to the inner side of the rank.</remarks>
    /// <param name="values">Finite numbers.</param>
    /// <param name="rank">From 0, the smallest.</param>
    public static double Of(double[] values, int rank) => Of(values, 0, values.Length - 1, rank);

    private static double Of(double[] values, int low, int high, int rank)
    {
        while (low < high)
        {
            double pivot;
            if (high - low > FewestForSample)
            {
                double n = high - low + 1, place = rank - low + 1, size = 0.5 * Math.Exp(2 * Math.Log(n) / 3);
                double error = 0.5 * Math.Sqrt(Math.Log(n) * size * (n - size) / n) * Math.Sign(place - n / 2);
                pivot = Of(values, (int)Math.Max(low, rank - place * size / n + error), (int)Math.Min(high, rank + (n - place) * size / n + error), rank);
            }
            else
            {
                pivot = Median(values[low], values[(low + high) / 2], values[high]);
            }

            (int i, int j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i > j)
                    break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }

            // Between j and i all values are the pivot.
            if (rank <= j)
                high = j;
            else if (rank >= i)
                low = i;
            else
                break;
        }

        return values[rank];
    }

    /// <summary>The values of a rank and of the one after it.</summary>
    public static (double Value, double Next) Pair(double[] values, int rank) => (Of(values, rank), TensorPrimitives.Min<double>(values.AsSpan(rank + 1)));

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
