namespace Drift;

/// <summary>Which units stand in the first of two groups, by arrangement: drawn once for all tests with equally large groups.</summary>
/// <remarks>The values of the first group stand first, as <see cref="WelchPermutationTest"/> lays them out.</remarks>
internal sealed class TwoGroupDraws
{
    private readonly int[] _members;
    private readonly int _size;
    private readonly bool _isFirst;

    /// <param name="first">Units of the first group.</param>
    /// <param name="units">Units of both.</param>
    /// <param name="permutations">Number of sampled permutations.</param>
    /// <param name="seed">Seed of the run.</param>
    public TwoGroupDraws(int first, int units, int permutations, uint seed)
    {
        Arrangements = Arrangements.Free([.. Enumerable.Range(0, units).Select(i => i < first ? 0 : 1)], permutations, seed);

        // The smaller group says it all.
        (_isFirst, _size) = (2 * first <= units, Math.Min(first, units - first));
        _members = new int[Arrangements.Count * _size];
        int[] order = new int[units];
        for (int k = 0; k < Arrangements.Count; k++)
        {
            Arrangements.Fill(k, order);
            order.AsSpan(_isFirst ? 0 : first, _size).CopyTo(_members.AsSpan(k * _size));
        }
    }

    /// <summary>The arrangements.</summary>
    public Arrangements Arrangements { get; }

    /// <summary>Sums of two columns over the first group in arrangement k, given their sums over all units.</summary>
    public (double X, double Y) Sums(int k, double[] x, double[] y, double allX, double allY)
    {
        double sumX = 0, sumY = 0;
        foreach (int i in _members.AsSpan(k * _size, _size))
        {
            sumX += x[i];
            sumY += y[i];
        }

        return _isFirst ? (sumX, sumY) : (allX - sumX, allY - sumY);
    }
}
