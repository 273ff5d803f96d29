namespace Drift;

/// <summary>Content drift of models, adjusted for which questions each of them answered: least squares δ_mq = α_m + β_q, mean β 0.</summary>
internal static class AdjustedContent
{
    /// <summary>Fewer complete pairs than this and a model is left out.</summary>
    public const int FewestPairs = 8;

    private const int MostSteps = 100_000;

    /// <summary>Whether common questions join all models, be it through others: else a difference between them may be one between their questions.</summary>
    public static bool AreJoined(IReadOnlyList<IReadOnlyList<(int Question, double Drift)>> models)
    {
        if (models.Count == 0)
            return false;
        HashSet<int> joined = [0], reached = [.. models[0].Select(p => p.Question)];
        for (bool grew = true; grew;)
        {
            grew = false;
            for (int m = 0; m < models.Count; m++)
            {
                if (joined.Contains(m) || !models[m].Any(p => reached.Contains(p.Question)))
                    continue;
                joined.Add(m);
                reached.UnionWith(models[m].Select(p => p.Question));
                grew = true;
            }
        }

        return joined.Count == models.Count;
    }

    /// <summary>α of each model, in order.</summary>
    /// <param name="models">By model: drift by question.</param>
    public static double[] Of(IReadOnlyList<IReadOnlyList<(int Question, double Drift)>> models)
    {
        int[] questions = [.. models.SelectMany(m => m.Select(p => p.Question)).Distinct().Order()];
        Dictionary<int, int> index = questions.Select((q, i) => (q, i)).ToDictionary();
        double[] alpha = new double[models.Count], beta = new double[questions.Length];
        int[] counts = new int[questions.Length];
        foreach ((int question, _) in models.SelectMany(m => m))
            counts[index[question]]++;

        // Each step fits one side given the other; both are exact, so that the residual sum only falls.
        for (int step = 0; step < MostSteps; step++)
        {
            double moved = 0;
            for (int m = 0; m < alpha.Length; m++)
            {
                double next = models[m].Average(p => p.Drift - beta[index[p.Question]]);
                moved = Math.Max(moved, Math.Abs(next - alpha[m]));
                alpha[m] = next;
            }

            double[] sums = new double[beta.Length];
            for (int m = 0; m < alpha.Length; m++)
            {
                foreach ((int question, double drift) in models[m])
                    sums[index[question]] += drift - alpha[m];
            }

            double mean = 0;
            for (int q = 0; q < beta.Length; q++)
                mean += (beta[q] = sums[q] / counts[q]) / beta.Length;
            for (int q = 0; q < beta.Length; q++)
                beta[q] -= mean;
            if (moved < 1e-13)
                break;
        }

        return alpha;
    }
}
