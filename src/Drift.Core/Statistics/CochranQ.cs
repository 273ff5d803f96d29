namespace Drift;

/// <summary>Do k conditions have the same rate of yes on the same questions?</summary>
/// <remarks>
/// <para>Q = (k − 1)(k Σⱼ Cⱼ² − N²)/(k N − Σᵢ Rᵢ²), Cⱼ the yes of condition j, Rᵢ of question i, N of all; χ² with k − 1 degrees of freedom
/// (Cochran 1950, Biometrika 37, 256–266). For k = 2 it is <see cref="McNemarTest"/>'s χ².</para>
/// <para>Caution: for large numbers of questions whose answers differ; where none do Q is 0 and p is 1.</para>
/// <para>Same as statsmodels <c>cochrans_q</c> and R <c>friedman.test</c> on 0 and 1; cases in <c>tests/parity/cochran-q</c>.</para>
/// </remarks>
public static class CochranQ
{
    /// <summary>Runs the test.</summary>
    /// <param name="answers">One row a question, k ≥ 2 answers each: true for yes.</param>
    /// <exception cref="ArgumentException">There are no questions, fewer than two conditions, or the rows are ragged.</exception>
    public static CochranQResult Test(IReadOnlyList<IReadOnlyList<bool>> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count == 0 || answers[0].Count < 2)
            throw new ArgumentException($"There are {answers.Count} questions with {(answers.Count == 0 ? 0 : answers[0].Count)} conditions, expected at least 1 with at least 2.", nameof(answers));
        int k = answers[0].Count;
        double[] columns = new double[k];
        double all = 0, rowSquares = 0;
        for (int i = 0; i < answers.Count; i++)
        {
            if (answers[i].Count != k)
                throw new ArgumentException($"Question {i} has {answers[i].Count} answers, expected {k} as the first: leave incomplete questions out.", nameof(answers));
            int yes = 0;
            for (int j = 0; j < k; j++)
            {
                yes += answers[i][j] ? 1 : 0;
                columns[j] += answers[i][j] ? 1 : 0;
            }

            all += yes;
            rowSquares += (double)yes * yes;
        }

        double below = k * all - rowSquares;
        double q = below > 0 ? (k - 1) * (k * columns.Sum(c => c * c) - all * all) / below : 0;
        return new CochranQResult(q, k - 1, Counts.ChiSquareTail(q, k - 1), [.. columns.Select(c => c / answers.Count)], answers.Count);
    }
}
