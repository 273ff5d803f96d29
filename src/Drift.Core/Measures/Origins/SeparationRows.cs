namespace Drift;

/// <summary>Whether distance tells that the labels of a pair differ, and whether length alone would, for one pair of languages.</summary>
internal static class SeparationRows
{
    public static SeparationEstimate? Of(PairContext pair)
    {
        if (!pair.Labels.Any)
            return null;
        Dictionary<(string Model, string Language, string Question), double?> characters = pair.Input.Responses.Where(r => r.Cell.Condition.Length == 0)
            .GroupBy(r => (r.Cell.Model, r.Cell.Language, r.Cell.QuestionId)).ToDictionary(g => g.Key, g => g.Any(r => r.Characters == 0) ? null : (double?)g.Average(r => r.Characters));
        Pair[] all =
        [
            .. from scale in pair.Scales
               from p in TwoPartRows.PairsOf(pair, scale.Model.Id)
               where p.Changed is not null
               let question = pair.QuestionOf(p.Shift).Id
               let ratio = characters[(scale.Model.Id, pair.A, question)] / characters[(scale.Model.Id, pair.B, question)]
               select new Pair(p.Shift.Question, p.Shift.Distance, ratio is { } known ? Math.Log(known) : double.NaN, p.Changed == true),
        ];

        // Without its length a pair says nothing of length.
        Pair[] pairs = [.. all.Where(p => !double.IsNaN(p.Length))];

        // Languages differ in how many characters one content takes: the usual ratio of the question is none.
        pairs = [.. pairs.GroupBy(p => p.Question).SelectMany(question =>
        {
            double usual = Median([.. question.Select(p => p.Length).Order()]);
            return question.Select(p => p with { Length = Math.Abs(p.Length - usual) });
        })];
        return Auc(all, p => p.Distance) is { } auc
            ? new SeparationEstimate(pair.A, pair.B, pair.Input.Coder!, auc, Auc(pairs, p => p.Length), Auc(pairs, Ranked(pairs)), all.Length, all.Count(p => p.Changed))
            {
                WithLength = pairs.Length,
            }
            : null;
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

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
