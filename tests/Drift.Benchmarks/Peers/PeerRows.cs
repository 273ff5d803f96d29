namespace Drift.Benchmarks;

/// <summary>The rows and labels of one file; above 20,000 rows they repeat, under questions of their own.</summary>
internal sealed class PeerRows
{
    private readonly float[][] _rows;

    private PeerRows(float[][] rows, double[] question, double[] language, double[] origin, double[] score)
    {
        _rows = rows;
        (Count, Question, Language, Origin, Score) = (rows.Length, Whole(question), Whole(language), Whole(origin), score);
        Two = [.. Origin.Select(o => o < 2 ? 0 : 1)];
    }

    /// <summary>Number of rows, or of p-values where there is no file.</summary>
    public int Count { get; private init; }

    public int[] Question { get; }

    public int[] Language { get; }

    public int[] Origin { get; }

    /// <summary>Origins o0 and o1 against the rest.</summary>
    public int[] Two { get; }

    public double[] Score { get; }

    public static PeerRows WithoutFile(int count) => new([], [], [], [], []) { Count = count };

    public static PeerRows Of(PeerFiles files, int n)
    {
        const int Largest = 20000;
        string stem = files.Stem(Math.Min(n, Largest));
        float[][] rows = PeerFiles.Rows(stem + ".npy");
        double[] question = [.. Enumerable.Range(0, n).Select(i => (double)(i / 50))];
        double[][] columns = PeerFiles.Columns(stem + ".csv", "language", "origin", "score");
        return new PeerRows(Repeated(rows), question, Repeated(columns[0]), Repeated(columns[1]), Repeated(columns[2]));

        T[] Repeated<T>(T[] values) => n == values.Length ? values : [.. Enumerable.Range(0, n).Select(i => values[i % values.Length])];
    }

    public VectorTable Table() => VectorTable.Of([.. _rows.Select(r => (ReadOnlyMemory<float>)r)]);

    private static int[] Whole(double[] values) => [.. values.Select(v => (int)v)];
}
