namespace Drift;

/// <summary>Whether distance tells that the labels of a pair differ, and whether length alone would, for one pair of languages.</summary>
internal static class SeparationRows
{
    public static SeparationEstimate? Of(PairContext pair)
    {
        if (!pair.Labels.Any)
            return null;
        Pair[] pairs =
        [
            .. from scale in pair.Scales
               from p in TwoPartRows.PairsOf(pair, scale.Model.Id)
               where p.Changed is not null
               let a = pair.Cells[Subset.All].Of(scale.Model.Id, pair.A)[p.Shift.Question]!.Tokens
               let b = pair.Cells[Subset.All].Of(scale.Model.Id, pair.B)[p.Shift.Question]!.Tokens
               select new Pair(p.Shift.Question, p.Shift.Distance, Math.Log(a / b), p.Changed == true),
        ];
        // Languages differ in how many tokens one content takes: the usual ratio is none.
        double[] ratios = [.. pairs.Select(p => p.Length).Order()];
        double usual = ratios.Length == 0 ? 0 : (ratios[(ratios.Length - 1) / 2] + ratios[ratios.Length / 2]) / 2;
        pairs = [.. pairs.Select(p => p with { Length = Math.Abs(p.Length - usual) })];
        int changed = pairs.Count(p => p.Changed);
        return Auc(pairs, p => p.Distance) is { } auc && Auc(pairs, p => p.Length) is { } length
            ? new SeparationEstimate(pair.A, pair.B, pair.Input.Coder!, auc, length, Auc(pairs, Ranked(pairs)), pairs.Length, changed)
            : null;
    }

    // Share of pairs within a question of which the changed one has the larger score; ties count half.
    private static double? Auc(IReadOnlyList<Pair> pairs, Func<Pair, double> score)
    {
        double concordant = 0, all = 0;
        foreach (IGrouping<int, Pair> question in pairs.GroupBy(p => p.Question))
        {
            double[] changed = [.. question.Where(p => p.Changed).Select(score)], same = [.. question.Where(p => !p.Changed).Select(score)];
            all += (double)changed.Length * same.Length;
            foreach (double x in changed)
                concordant += same.Sum(y => x > y ? 1 : x == y ? 0.5 : 0);
        }

        return all > 0 ? concordant / all : null;
    }

    // Distance and length as ranks within the question, added: both count alike, and nothing is learnt from the labels.
    private static Func<Pair, double> Ranked(IReadOnlyList<Pair> pairs)
    {
        Dictionary<Pair, double> sum = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<int, Pair> question in pairs.GroupBy(p => p.Question))
        {
            Pair[] rows = [.. question];
            double[] distance = Ranks.Of([.. rows.Select(p => p.Distance)]).Ranks, length = Ranks.Of([.. rows.Select(p => p.Length)]).Ranks;
            for (int i = 0; i < rows.Length; i++)
                sum.Add(rows[i], distance[i] + length[i]);
        }

        return p => sum[p];
    }

    private sealed record Pair(int Question, double Distance, double Length, bool Changed);
}
