namespace Drift;

/// <summary>Out-of-fold decisions of the classifier test under every arrangement, sixteen arrangements at once.</summary>
internal sealed class CrossValidation(LogisticData data, double[] signs, int[] folds, int foldCount, double cost)
{
    private const int Lanes = LaneProducts.Lanes;

    // A decision that is 0 in exact arithmetic.
    private const double Undecided = 1e-9;

    /// <summary>Accuracy and AUC, first of the observed arrangement and then of all, and the observed decisions.</summary>
    public (double[] Accuracies, double[] Aucs, double[] Decisions) Run(Arrangements? arrangements, int threads)
    {
        int all = 1 + (arrangements?.Count ?? 0), failed = int.MaxValue;
        double[] accuracies = new double[all], aucs = new double[all], observed = new double[data.Count];
        double[] preconditioner = LogisticLanes.PreconditionerOf(data, cost, (foldCount - 1.0) / foldCount);
        Lock gate = new();
        Parallel.For(
            0, (all + Lanes - 1) / Lanes, Threads.AtMost(threads),
            () => new Buffers(data, new LogisticLanes(data, cost, preconditioner)),
            (number, _, own) =>
            {
                int first = number * Lanes, count = Math.Min(Lanes, all - first);
                for (int l = 0; l < count; l++)
                    Place(arrangements, first + l - 1, l, own);
                for (int fold = 0; fold < foldCount; fold++)
                {
                    int bad = Decide(fold, count, own);
                    if (bad < 0)
                        continue;
                    lock (gate)
                        failed = Math.Min(failed, first + bad - 1);
                    return own;
                }

                for (int l = 0; l < count; l++)
                {
                    accuracies[first + l] = Accuracy(own, l);
                    aucs[first + l] = Auc(own, l);
                    for (int i = 0; first + l == 0 && i < observed.Length; i++)
                        observed[i] = own.Decisions[i * Lanes];
                }

                return own;
            },
            _ => { });
        return failed == int.MaxValue
            ? (accuracies, aucs, observed)
            : throw LogisticRegression.NoOptimum(failed < 0 ? "A fit to the data as observed" : $"A fit to arrangement {failed}", cost, nameof(cost));
    }

    // Vector order[i] comes to place i and meets its label and its fold.
    private void Place(Arrangements? arrangements, int k, int lane, Buffers own)
    {
        if (k >= 0)
            arrangements!.Fill(k, own.Order);
        for (int i = 0; i < signs.Length; i++)
        {
            int row = k < 0 ? i : own.Order[i];
            own.Signs[row * Lanes + lane] = signs[i];
            own.Folds[row * Lanes + lane] = folds[i];
        }
    }

    private static int Decide(int fold, int count, Buffers own)
    {
        double[] labels = own.Solver.Labels;
        for (int i = 0; i < own.Signs.Length; i += Lanes)
        {
            for (int l = 0; l < Lanes; l++)
                labels[i + l] = l >= count || own.Folds[i + l] == fold ? 0 : own.Signs[i + l];
        }

        int bad = own.Solver.Solve();
        for (int i = 0; i < own.Signs.Length; i += Lanes)
        {
            for (int l = 0; l < count; l++)
            {
                if (own.Folds[i + l] == fold)
                    own.Decisions[i + l] = own.Solver.Decisions[i + l];
            }
        }

        return bad;
    }

    private double Accuracy(Buffers own, int lane)
    {
        // In halves, so that the count is a whole number.
        int right = 0;
        for (int i = lane; i < own.Decisions.Length; i += Lanes)
            right += Math.Abs(own.Decisions[i]) <= Undecided ? 1 : own.Decisions[i] * own.Signs[i] > 0 ? 2 : 0;
        return right / (2.0 * data.Count);
    }

    // Through the ranks of the larger label; equal decisions share their mean rank.
    private double Auc(Buffers own, int lane)
    {
        int n = data.Count, second = 0;
        for (int i = 0; i < n; i++)
        {
            own.Sorted[i] = own.Decisions[i * Lanes + lane];
            own.Order[i] = i;
        }

        Array.Sort(own.Sorted, own.Order);
        long twice = 0;
        for (int from = 0; from < n;)
        {
            int to = from + 1;
            while (to < n && own.Sorted[to] == own.Sorted[from])
                to++;
            for (int j = from; j < to; j++)
            {
                if (own.Signs[own.Order[j] * Lanes + lane] < 0)
                    continue;
                second++;
                twice += from + to + 1;
            }

            from = to;
        }

        return (twice - (long)second * (second + 1)) / (2.0 * second * (n - second));
    }

    private sealed class Buffers(LogisticData data, LogisticLanes solver)
    {
        public LogisticLanes Solver { get; } = solver;

        public double[] Signs { get; } = new double[data.Count * Lanes];

        public int[] Folds { get; } = new int[data.Count * Lanes];

        public double[] Decisions { get; } = new double[data.Count * Lanes];

        public double[] Sorted { get; } = new double[data.Count];

        public int[] Order { get; } = new int[data.Count];
    }
}
