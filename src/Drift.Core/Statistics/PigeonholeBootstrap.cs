namespace Drift;

/// <summary>Resamples two crossed kinds of units at once, such as questions and families: a cell's weight is the product of its row's and its column's.</summary>
/// <remarks>
/// <para>Row weights a ~ multinomial(n; 1/n), column weights b ~ multinomial(m; 1/m), independent; a statistic weighs cell ij by aᵢbⱼ (Owen 2007, Ann. Appl. Statist. 1, 386–411).
/// Of a mean the variance is Σrᵢ²/n² + Σcⱼ²/m² + Σeᵢⱼ²/(n²m²), r, c, e the effects of rows, columns and their product.</para>
/// <para>Caution: percentile intervals only, and none for "families of this origin" with fewer than 6 on a side; <see cref="Interval(IReadOnlyList{double}, IReadOnlyList{int}, IReadOnlyList{int}, int, uint, double)"/> holds to that.</para>
/// <para>No peer at hand; held by the closed form above.</para>
/// </remarks>
public static partial class PigeonholeBootstrap
{
    // Streams of rows and columns start 2⁴⁰ blocks apart, so that neither runs into the other.
    private const ulong ColumnStart = 1UL << 40;

    /// <summary>The weights of draw k, which depend on nothing but seed, k and the numbers of units.</summary>
    /// <param name="rows">Number of rows n, at least 1.</param>
    /// <param name="columns">Number of columns m, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="k">Number of the draw, from 0.</param>
    /// <returns>How often each row and each column was drawn; sums n and m.</returns>
    public static (IReadOnlyList<int> Rows, IReadOnlyList<int> Columns) Weights(int rows, int columns, uint seed, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        return (Draw(rows, new Philox(seed, RandomPurpose.Resample, k)), Draw(columns, new Philox(seed, RandomPurpose.Resample, k, ColumnStart)));
    }

    private static int[] Draw(int count, Philox stream)
    {
        int[] weights = new int[count];
        for (int i = 0; i < count; i++)
            weights[stream.NextInt32(count)]++;
        return weights;
    }
}
