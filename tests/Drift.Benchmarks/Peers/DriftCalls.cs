namespace Drift.Benchmarks;

/// <summary>Drift's side of the tests of <see cref="PeerCatalog"/>.</summary>
internal static class DriftCalls
{
    private const int Permutations = 999;

    /// <summary>Makes ready what a test takes (table, distances) and returns its call, which returns how its numbers are read.</summary>
    public static Func<Func<double[]>> Prepare(string test, PeerRows data)
    {
        (int[] question, int[] language, int[] origin, int[] two) = (data.Question, data.Language, data.Origin, data.Two);
        switch (test)
        {
            case "permanova-one" or "growth":
                VectorTable table = data.Table();
                return () => Read(Permanova.Test(table, origin, Arrangements.Free(origin, Permutations, 1), threads: 1), r => [r.Terms[0].F]);
            case "permanova-terms" or "permanova-margin":
                table = data.Table();
                PermanovaTerm a = new("language", language), b = new("origin", origin);
                PermanovaTerm[] terms = test == "permanova-terms" ? [a, b, a.Times(b)] : [a, b];
                PermanovaBy by = test == "permanova-terms" ? PermanovaBy.Terms : PermanovaBy.Margin;
                return () => Read(
                    Permanova.Test(table, terms, by, Arrangements.WithinBlocks(PermanovaTerm.Cells(terms), question, Permutations, 1), threads: 1),
                    r => [.. r.Terms.Select(t => t.F)]);
            case "permdisp-centroid" or "permdisp-median":
                table = data.Table();
                PermdispCentre centre = test == "permdisp-median" ? PermdispCentre.SpatialMedian : PermdispCentre.Centroid;
                return () => Read(Permdisp.Test(table, origin, Arrangements.WithinBlocks(origin, question, Permutations, 1), centre, threads: 1), r => [r.F]);
            case "energy":
                table = data.Table();
                return () => Read(EnergyTest.Test(table, two, Arrangements.Free(two, Permutations, 1), threads: 1), r => [r.Statistic]);
            case "disco":
                table = data.Table();
                return () => Read(Disco.Test(table, origin, Arrangements.Free(origin, Permutations, 1), threads: 1), r => [r.Statistic]);
            case "mmd":
                table = data.Table();
                return () => Read(Mmd.Test(table, two, Arrangements.Free(two, Permutations, 1), threads: 1), r => [r.Statistic, r.Biased]);
            case "classifier":
                table = data.Table();
                int[] folds = [.. question.Select(q => q % 5)];
                return () => Read(
                    ClassifierTest.Test(table, two, folds, Arrangements.WithinBlocks(two, question, 99, 1), threads: 1), r => [r.Accuracy]);
            case "pcoa":
                // Principal coordinates of Euclidean distances are principal components; eigenvalues are sums of squares, not variances.
                table = data.Table();
                return () => Read(Pca.Of(table, 3), r => [.. r.Variances.Select(v => v * (table.Rows - 1))]);
            case "pcoa-matrix":
                DistanceMatrix distances = DistanceMatrix.Euclidean(data.Table());
                return () => Read(Pcoa.Of(distances, 2), r => [.. r.Eigenvalues.Take(3)]);
            case "pca":
                table = data.Table();
                return () => Read(Pca.Of(table, 50), r => [.. r.Variances.Take(3)]);
            case "distances":
                table = data.Table();
                return () => Read(DistanceMatrix.Euclidean(table), SumAndLargest);
            case "bootstrap":
                double[] score = data.Score;
                return () => Read(Bca(score), r => [r.Low, r.High]);
            case "p-adjust-bh" or "p-adjust-holm" or "p-adjust-by":
                double?[] p = [.. Enumerable.Range(0, data.Count).Select(Cubed)];
                Func<IReadOnlyList<double?>, IReadOnlyList<double?>> adjust = test == "p-adjust-bh" ? PValueAdjustment.BenjaminiHochberg
                    : test == "p-adjust-holm" ? PValueAdjustment.Holm : PValueAdjustment.BenjaminiYekutieli;
                return () => Read(adjust(p), r => [r.Sum()!.Value, r.Min()!.Value]);
            default:
                throw new ArgumentException($"There is no test '{test}'.", nameof(test));
        }
    }

    private static Func<double[]> Read<T>(T result, Func<T, double[]> numbers) => () => numbers(result);

    // The same p-values as in peer.R, by operations that give the same bits.
    private static double? Cubed(int i)
    {
        double p = (i * 7919L % 1000003 + 0.5) / 1000003;
        return p * p * p;
    }

    private static double[] SumAndLargest(DistanceMatrix distances)
    {
        (double sum, double largest) = (0, 0);
        for (int i = 0; i < distances.Count; i++)
        {
            for (int j = 0; j < i; j++)
                (sum, largest) = (sum + distances[i, j], Math.Max(largest, distances[i, j]));
        }

        return [sum, largest];
    }

    private static BootstrapIntervalResult Bca(double[] score)
    {
        int[] units = [.. Enumerable.Range(0, score.Length)];
        double sum = score.Sum(), n = score.Length;
        double[] resamples = [.. ClusterBootstrap.Draws(units, 9999, 1).Select(draw => Mean(score, draw))];
        return BootstrapInterval.Bca(sum / n, resamples, [[.. score.Select(x => (sum - x) / (n - 1))]]);
    }

    private static double Mean(double[] score, IReadOnlyList<int> draw)
    {
        double sum = 0;
        for (int i = 0; i < draw.Count; i++)
            sum += score[draw[i]];
        return sum / draw.Count;
    }
}
