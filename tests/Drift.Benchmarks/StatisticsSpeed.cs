using System.Diagnostics;
using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>CPU seconds and peak memory of a multivariate test on made-up unit rows: <c>statistics TEST N</c>, one process a row of the table.</summary>
internal static class StatisticsSpeed
{
    private const int Dimension = 384;
    private const int Permutations = 999;

    public static int Run(string[] args)
    {
        if (args is not [string test, string size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int n) || n < 50)
        {
            Console.Error.WriteLine("Usage: statistics permanova|permanova-blocks|permdisp|energy|disco|mmd|classifier N, with N at least 50.");
            return 1;
        }

        // Question-major, five languages, ten models of five origins, as in the files that peers are timed on.
        int[] question = [.. Enumerable.Range(0, n).Select(i => i / 50)], language = [.. Enumerable.Range(0, n).Select(i => i % 5)], origin = [.. Enumerable.Range(0, n).Select(i => i / 5 % 5)];
        int[] two = [.. origin.Select(o => o < 2 ? 0 : 1)];
        float[][] rows = [.. Enumerable.Range(0, n).Select(i => Row(i, question[i], language[i], origin[i]))];
        Func<double> statistic = test switch
        {
            "permanova" => () => Permanova.Test(Table(), origin, Arrangements.Free(origin, Permutations, 1), threads: 1).Terms[0].F,
            "permanova-blocks" => () => Crossed(Table(), language, origin, question),
            "permdisp" => () => Permdisp.Test(Table(), origin, Arrangements.Free(origin, Permutations, 1), threads: 1).F,
            "energy" => () => EnergyTest.Test(Table(), two, Arrangements.Free(two, Permutations, 1), threads: 1).Statistic,
            "disco" => () => Disco.Test(Table(), origin, Arrangements.Free(origin, Permutations, 1), threads: 1).Statistic,
            "mmd" => () => Mmd.Test(Table(), two, Arrangements.Free(two, Permutations, 1), threads: 1).Statistic,
            "classifier" => () => ClassifierTest.Test(Table(), two, GroupedFolds.Of(question, two), Arrangements.WithinBlocks(two, question, 99, 1), threads: 1).Accuracy,
            _ => throw new ArgumentException($"There is no test '{test}'.", nameof(args)),
        };

        for (int call = 1; call <= 2; call++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            double value = statistic();
            double cpu = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            long peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {test} | {n} | {(call == 1 ? "first" : "second")} call | {cpu:0.00} | {peak} | {value:0.######} |"));
        }

        return 0;

        VectorTable Table() => VectorTable.Of([.. rows.Select(r => (ReadOnlyMemory<float>)r)]);
    }

    private static double Crossed(VectorTable vectors, int[] language, int[] origin, int[] question)
    {
        PermanovaTerm a = new("language", language), b = new("origin", origin);
        PermanovaTerm[] terms = [a, b, a.Times(b)];
        Arrangements arrangements = Arrangements.WithinBlocks(PermanovaTerm.Cells(terms), question, Permutations, 1);
        return Permanova.Test(vectors, terms, PermanovaBy.Terms, arrangements, question, threads: 1).Terms[2].F;
    }

    private static float[] Row(int i, int question, int language, int origin)
    {
        Philox own = new(1, RandomPurpose.Shuffle, i), common = new(2, RandomPurpose.Shuffle, question);
        double[] row = [.. Enumerable.Range(0, Dimension).Select(j => own.NextDouble() + common.NextDouble() - 1 + (j == language ? 0.3 : 0) + (j == 10 + origin ? 0.2 : 0))];
        double norm = Math.Sqrt(row.Sum(v => v * v));
        return Array.ConvertAll(row, v => (float)(v / norm));
    }
}
