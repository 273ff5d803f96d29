namespace Drift;

/// <summary>A complete grid of vectors, models (or families) by questions, each question's mean taken away.</summary>
/// <remarks>Cells must be complete: a model that misses more than 10 % of the questions is dropped (where that is asked for), then the questions that are still incomplete.</remarks>
internal sealed class OriginGrid
{
    /// <summary>Share of the questions that a model may miss.</summary>
    public const double MostMissing = 0.1;

    private readonly Func<int, int, double[]> _cell;

    private OriginGrid(IReadOnlyList<OriginRow> rows, IReadOnlyList<int> questions, Func<int, int, double[]> cell)
    {
        (Rows, Questions, _cell) = (rows, questions, cell);

        // A question at a time: all cells at once would be large.
        double[][] sums = [];
        foreach (int question in questions)
        {
            double[][] cells = [.. Enumerable.Range(0, rows.Count).Select(row => cell(row, question))];
            double[] mean = MeanVector.Of(cells);
            if (sums.Length == 0)
                sums = [.. rows.Select(_ => new double[mean.Length])];
            for (int row = 0; row < cells.Length; row++)
            {
                (double[] vector, double[] sum) = (cells[row], sums[row]);
                double squares = 0;
                for (int j = 0; j < mean.Length; j++)
                {
                    double centred = vector[j] - mean[j];
                    sum[j] += centred;
                    squares += centred * centred;
                }

                Total += squares;
            }
        }

        foreach (double[] sum in sums)
        {
            foreach (ref double value in sum.AsSpan())
                value /= questions.Count;
        }

        Means = sums;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<OriginRow> Rows { get; }

    /// <summary>The complete questions, as indices of the corpus.</summary>
    public IReadOnlyList<int> Questions { get; }

    /// <summary>Mean vector of each row over the questions.</summary>
    public IReadOnlyList<double[]> Means { get; }

    /// <summary>Sum of squares after question.</summary>
    public double Total { get; }

    /// <summary>Vectors of all rows at one question, the question's mean taken away.</summary>
    /// <param name="place">Place among <see cref="Questions"/>.</param>
    public double[][] CentredAt(int place)
    {
        double[][] cells = [.. Enumerable.Range(0, Rows.Count).Select(row => _cell(row, Questions[place]))];
        double[] mean = MeanVector.Of(cells);
        return [.. cells.Select(c => c.Zip(mean, (x, m) => x - m).ToArray())];
    }

    /// <summary>The grid of some models; null where no question is complete.</summary>
    /// <param name="models">The models.</param>
    /// <param name="questions">Questions that could be complete.</param>
    /// <param name="cell">Vector of model and question; null where there is none.</param>
    /// <param name="dropModels">Whether models that miss too many questions go first.</param>
    public static OriginGrid? Of(IReadOnlyList<OriginRow> models, IReadOnlyList<int> questions, Func<OriginRow, int, double[]?> cell, bool dropModels)
    {
        (OriginRow Row, bool[] Has)[] all = [.. models.Select(m => (m, questions.Select(q => cell(m, q) is not null).ToArray()))];
        (OriginRow Row, bool[] Has)[] kept = [.. all.Where(m => !dropModels || m.Has.Count(has => !has) <= MostMissing * questions.Count)];
        int[] complete = [.. Enumerable.Range(0, questions.Count).Where(q => kept.All(m => m.Has[q]))];
        return kept.Length == 0 || complete.Length == 0
            ? null
            : new OriginGrid([.. kept.Select(m => m.Row)], [.. complete.Select(q => questions[q])], (row, question) => cell(kept[row].Row, question)!);
    }

    /// <summary>One row a family: the plain mean of its models, so that each family has one vote.</summary>
    public OriginGrid ByFamily()
    {
        int[][] families = [.. Enumerable.Range(0, Rows.Count).GroupBy(i => Rows[i].Family).Select(g => g.ToArray())];
        return new OriginGrid(
            [.. families.Select(f => Rows[f[0]] with { Name = Rows[f[0]].Family })], Questions, (family, question) => MeanVector.Of([.. families[family].Select(i => _cell(i, question))]));
    }

}
