namespace Drift;

/// <summary>Draws whole clusters (questions, families) with replacement: rows of one cluster stay together.</summary>
/// <remarks>
/// <para>Draw k of a seed depends on nothing else: m clusters of m, each equally likely, in the order drawn; a cluster drawn twice comes twice with all its rows
/// (Davison and Hinkley 1997, section 3.8, strategy 1). Clusters are numbered by their first row.</para>
/// <para>Caution: with few clusters intervals are too short.</para>
/// <para>Same as R <c>boot::boot</c> over clusters with its stored draws; cases in <c>tests/parity/cluster-bootstrap</c>.</para>
/// </remarks>
public static class ClusterBootstrap
{
    /// <summary>The rows of each draw.</summary>
    /// <param name="clusters">Cluster of each row, by any numbers; at least two clusters.</param>
    /// <param name="resamples">Number of draws, at least 1.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <returns>Draw by draw the numbers of its rows, made when asked for.</returns>
    /// <exception cref="ArgumentException">There are fewer than two clusters.</exception>
    public static IEnumerable<IReadOnlyList<int>> Draws(IReadOnlyList<int> clusters, int resamples, uint seed)
    {
        int[][] rows = Rows(clusters);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        return Enumerable.Range(0, resamples).Select(k =>
        {
            Philox stream = new(seed, RandomPurpose.Resample, k);
            return Join(rows, [.. rows.Select(_ => stream.NextInt32(rows.Length))]);
        });
    }

    /// <summary>The rows of stored draws, such as a parity case's.</summary>
    /// <param name="clusters">Cluster of each row, by any numbers; at least two clusters.</param>
    /// <param name="draws">Each a list of clusters, 0 … m − 1 in the order of their first rows.</param>
    /// <exception cref="ArgumentException">There are fewer than two clusters, or a draw names one that is not there.</exception>
    public static IEnumerable<IReadOnlyList<int>> Given(IReadOnlyList<int> clusters, IReadOnlyList<IReadOnlyList<int>> draws)
    {
        int[][] rows = Rows(clusters);
        ArgumentNullException.ThrowIfNull(draws);
        if (draws.SelectMany(d => d).Where(c => c < 0 || c >= rows.Length).Select(c => (int?)c).FirstOrDefault() is { } bad)
            throw new ArgumentException($"A draw names cluster {bad}, expected 0 to {rows.Length - 1}.", nameof(draws));
        return draws.Select(d => Join(rows, d));
    }

    private static int[][] Rows(IReadOnlyList<int> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        int[][] rows = [.. Enumerable.Range(0, clusters.Count).GroupBy(i => clusters[i]).Select(g => g.ToArray())];
        return rows.Length > 1 ? rows : throw new ArgumentException($"There are {rows.Length} clusters, expected at least 2: with one every draw is the same.", nameof(clusters));
    }

    private static int[] Join(int[][] rows, IReadOnlyList<int> drawn)
    {
        int[] joined = new int[drawn.Sum(c => rows[c].Length)];
        int at = 0;
        foreach (int cluster in drawn)
        {
            rows[cluster].CopyTo(joined, at);
            at += rows[cluster].Length;
        }

        return joined;
    }
}
