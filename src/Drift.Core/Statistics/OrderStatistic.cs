using System.Numerics.Tensors;

namespace Drift;

/// <summary>The number that would stand at a place if an array were sorted; quicker than sorting where few are needed.</summary>
internal static class OrderStatistic
{
    /// <summary>The value of a rank, by Hoare's selection; changes the order of the array.</summary>
    /// <param name="values">Finite numbers.</param>
    /// <param name="rank">From 0, the smallest.</param>
    public static double Of(double[] values, int rank)
    {
        (int low, int high) = (0, values.Length - 1);
        while (low < high)
        {
            double pivot = Median(values[low], values[(low + high) / 2], values[high]);
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
