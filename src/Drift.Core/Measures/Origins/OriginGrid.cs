namespace Drift;

/// <summary>A complete grid of vectors, models (or families) by questions, each question's mean taken away.</summary>
/// <remarks>Cells must be complete: a model that misses more than 10 % of the questions is dropped (where that is asked for), then the questions that are still incomplete.</remarks>
internal sealed class OriginGrid
{
    /// <summary>Share of the questions that a model may miss.</summary>
    public const double MostMissing = 0.1;

    private readonly double[][][] _centred;

    private OriginGrid(IReadOnlyList<OriginRow> rows, IReadOnlyList<int> questions, double[][][] cells)
    {
        (Rows, Questions) = (rows, questions);
        _centred = Centred(cells);
        Means = [.. _centred.Select(MeanOf)];
        Total = _centred.Sum(row => row.Sum(v => Products.Dot(v, v)));
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<OriginRow> Rows { get; }

    /// <summary>The complete questions, as indices of the corpus.</summary>
    public IReadOnlyList<int> Questions { get; }

    /// <summary>Mean vector of each row over the questions.</summary>
    public IReadOnlyList<double[]> Means { get; }

    /// <summary>Sum of squares after question.</summary>
    public double Total { get; }

    /// <summary>Vector of a row and a question, the question's mean over rows taken away.</summary>
    /// <param name="row">Number of the row.</param>
    /// <param name="question">Place among <see cref="Questions"/>.</param>
    public double[] Cell(int row, int question) => _centred[row][question];

    /// <summary>The grid of some models; null where no question is complete.</summary>
    /// <param name="models">The models.</param>
    /// <param name="questions">Questions that could be complete.</param>
    /// <param name="cell">Vector of model and question; null where there is none.</param>
    /// <param name="dropModels">Whether models that miss too many questions go first.</param>
    public static OriginGrid? Of(IReadOnlyList<OriginRow> models, IReadOnlyList<int> questions, Func<OriginRow, int, double[]?> cell, bool dropModels)
    {
        (OriginRow Row, double[]?[] Cells)[] all = [.. models.Select(m => (m, questions.Select(q => cell(m, q)).ToArray()))];
        (OriginRow Row, double[]?[] Cells)[] kept = [.. all.Where(m => !dropModels || m.Cells.Count(c => c is null) <= MostMissing * questions.Count)];
        int[] complete = [.. Enumerable.Range(0, questions.Count).Where(q => kept.All(m => m.Cells[q] is not null))];
        return kept.Length == 0 || complete.Length == 0
            ? null
            : new OriginGrid([.. kept.Select(m => m.Row)], [.. complete.Select(q => questions[q])], [.. kept.Select(m => complete.Select(q => m.Cells[q]!).ToArray())]);
    }

    /// <summary>One row a family: the plain mean of its models, so that each family has one vote.</summary>
    public OriginGrid ByFamily()
    {
        int[][] families = [.. Enumerable.Range(0, Rows.Count).GroupBy(i => Rows[i].Family).Select(g => g.ToArray())];
        double[][][] cells = [.. families.Select(f => Enumerable.Range(0, Questions.Count).Select(q => MeanOf([.. f.Select(i => _centred[i][q])])).ToArray())];
        return new OriginGrid([.. families.Select(f => Rows[f[0]] with { Name = Rows[f[0]].Family })], Questions, cells);
    }

    private static double[][][] Centred(double[][][] cells)
    {
        double[][][] centred = [.. cells.Select(row => row.Select(v => v.ToArray()).ToArray())];
        for (int q = 0; q < cells[0].Length; q++)
        {
            double[] mean = MeanOf([.. cells.Select(row => row[q])]);
            foreach (double[][] row in centred)
            {
                for (int j = 0; j < mean.Length; j++)
                    row[q][j] -= mean[j];
            }
        }

        return centred;
    }

    private static double[] MeanOf(IReadOnlyList<double[]> vectors)
    {
        double[] mean = new double[vectors[0].Length];
        foreach (double[] vector in vectors)
        {
            for (int j = 0; j < mean.Length; j++)
                mean[j] += vector[j];
        }

        foreach (ref double value in mean.AsSpan())
            value /= vectors.Count;
        return mean;
    }
}
