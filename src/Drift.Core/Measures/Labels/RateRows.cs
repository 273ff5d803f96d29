namespace Drift;

/// <summary>Rates of each label: by model with Wilson's interval, and of models together with questions resampled.</summary>
internal static class RateRows
{
    // Of a question: asked, valid, stale, then each label.
    private const int Asked = 0, Valid = 1, Stale = 2, First = 3;

    public static IReadOnlyList<RateEstimate> Of(LabelGrid grid, AnalysisOptions options)
    {
        (string Coder, string Language, string Set, int[] Questions)[] parts =
        [
            .. from coder in grid.Coders
               from language in grid.Input.Languages
               from set in grid.BySet(Enumerable.Range(0, grid.Input.Questions.Count).Where(q => grid.Input.Models.Any(m => grid.Of(coder, m.Id, language, q) is not null)))
               select (coder, language, set.Set, set.Questions),
        ];
        RateEstimate[][] rows = new RateEstimate[parts.Length][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i => rows[i] = [.. Part(grid, options, parts[i])]);
        return [.. rows.SelectMany(r => r)];
    }

    private static IEnumerable<RateEstimate> Part(LabelGrid grid, AnalysisOptions options, (string Coder, string Language, string Set, int[] Questions) part)
    {
        string[] models = [.. grid.Input.Models.Select(m => m.Id).Where(m => part.Questions.Any(q => grid.Of(part.Coder, m, part.Language, q) is not null))];
        Dictionary<string, double[][]> counts = models.ToDictionary(m => m, m => part.Questions.Select(q => Counted(grid.Of(part.Coder, m, part.Language, q))).ToArray());
        foreach (string model in models)
        {
            double[] sum = Sum(counts[model]);
            foreach ((string label, int i) in Compliance.Valid.Select((l, i) => (l, i)))
            {
                (int count, int asked, int valid) = ((int)sum[First + i], (int)sum[Asked], (int)sum[Valid]);
                ProportionIntervalResult all = ProportionInterval.Wilson(count, asked);
                ProportionIntervalResult? some = valid > 0 ? ProportionInterval.Wilson(count, valid) : null;
                yield return new RateEstimate(model, grid.Input.Models.First(m => m.Id == model).Origin, 1, part.Language, part.Set, part.Coder, label, count, asked, valid, (int)sum[Stale],
                    all.Estimate, all.Low, all.High, some?.Estimate, some?.Low, some?.High, "Wilson");
            }
        }

        (string? Origin, string[] Models)[] groups = [.. grid.Groups(models)];
        double[][][] byGroup = [.. groups.Select(g => Enumerable.Range(0, part.Questions.Length).Select(q => Sum(g.Models.Select(m => counts[m][q]))).ToArray())];
        double[][]? draws = part.Questions.Length < 2 ? null : Draws([.. Enumerable.Range(0, part.Questions.Length).Select(q => byGroup.SelectMany(g => g[q]).ToArray())], groups.Length, options);
        for (int g = 0; g < groups.Length; g++)
        {
            double[] sum = Sum(byGroup[g]);
            foreach ((string label, int i) in Compliance.Valid.Select((l, i) => (l, i)))
            {
                int at = 2 * (g * Compliance.Valid.Count + i);
                (double Low, double High)? all = draws is null ? null : QuestionSums.Interval(draws[at], options.Resamples), some = draws is null ? null : QuestionSums.Interval(draws[at + 1], options.Resamples);
                yield return new RateEstimate(null, groups[g].Origin, groups[g].Models.Length, part.Language, part.Set, part.Coder, label, (int)sum[First + i], (int)sum[Asked], (int)sum[Valid], (int)sum[Stale],
                    sum[First + i] / sum[Asked], all?.Low, all?.High, sum[Valid] > 0 ? sum[First + i] / sum[Valid] : null, some?.Low, some?.High, "questions");
            }
        }
    }

    private static double[][] Draws(double[][] byQuestion, int groups, AnalysisOptions options)
    {
        int labels = Compliance.Valid.Count, width = First + labels;
        return QuestionSums.Of(byQuestion, options.Resamples, options.Seed, (_, sums) =>
        {
            double?[] shares = new double?[2 * groups * labels];
            for (int g = 0; g < groups; g++)
            {
                for (int i = 0; i < labels; i++)
                {
                    double count = sums[g * width + First + i];
                    shares[2 * (g * labels + i)] = sums[g * width + Asked] > 0 ? count / sums[g * width + Asked] : null;
                    shares[2 * (g * labels + i) + 1] = sums[g * width + Valid] > 0 ? count / sums[g * width + Valid] : null;
                }
            }

            return shares;
        });
    }

    private static double[] Counted(CodedCell? cell)
    {
        double[] counts = new double[First + Compliance.Valid.Count];
        if (cell is not { } coded)
            return counts;
        counts[Asked] = 1;
        counts[Valid] = coded.Value is null ? 0 : 1;
        counts[Stale] = coded.IsStale ? 1 : 0;
        for (int i = 0; i < Compliance.Valid.Count; i++)
            counts[First + i] = coded.Value == Compliance.Valid[i] ? 1 : 0;
        return counts;
    }

    private static double[] Sum(IEnumerable<double[]> rows)
    {
        double[] sum = new double[First + Compliance.Valid.Count];
        foreach (double[] row in rows)
        {
            for (int i = 0; i < sum.Length; i++)
                sum[i] += row[i];
        }

        return sum;
    }
}
