namespace Drift;

/// <summary>Rates of COMPLETE between origins, in one language and as difference in differences, families permuted (METHODS, sections 2 and 6).</summary>
/// <remarks>In one language of a run of several stand the questions and models that at least one other language has too, as in <see cref="OriginContext"/>.</remarks>
internal static class OriginRateRows
{
    // Families are drawn far beyond the questions of the same resample.
    private const ulong FamilyStart = 1UL << 40;

    public static IReadOnlyList<OriginRate> Of(LabelGrid grid, AnalysisOptions options)
    {
        (string Coder, string Among, string A, string B, string[] Languages)[] parts =
        [
            .. from coder in grid.Coders
               from among in (string[])[RateChange.Asked, RateChange.Valid]
               from origins in OriginContext.PairsOf(grid.Input.Lineage)
               from languages in grid.Input.Languages.Select(l => (string[])[l]).Concat(grid.Pairs.Select(p => (string[])[p.A, p.B]))
               select (coder, among, origins.A, origins.B, languages),
        ];
        OriginRate[][] rows = new OriginRate[parts.Length][];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i =>
            rows[i] = [.. Rows(grid, options, parts[i].Coder, parts[i].Among, parts[i].A, parts[i].B, parts[i].Languages)]);
        return Analysis.Holm(
            [.. rows.SelectMany(r => r)], r => $"{r.Coder} {r.Set} {r.Among} {r.Weighting} {r.LanguageB is null}", r => r.Weighting == "families" ? r.PValue : null,
            (r, adjusted) => r with { Adjusted = adjusted });
    }

    private static IEnumerable<OriginRate> Rows(LabelGrid grid, AnalysisOptions options, string coder, string among, string a, string b, string[] languages)
    {
        string[] others = languages.Length == 1 ? [.. grid.Input.Languages.Except(languages)] : [];
        bool Enough(Func<string, bool> has) => languages.All(has) && (others.Length == 0 || others.Any(has));
        OriginRow[] models =
        [
            .. grid.Input.Lineage.Models.Where(m => m.Family is not null && (m.Model.Origin == a || m.Model.Origin == b) && Enough(l => grid.Has(coder, m.Model.Id, l)))
                .Select(m => new OriginRow(m.Model.Id, m.Family!, m.Model.Origin == b)),
        ];
        IEnumerable<int> asked = Enumerable.Range(0, grid.Input.Questions.Count).Where(q => Enough(l => models.Any(m => grid.Of(coder, m.Name, l, q) is not null)));
        foreach ((string set, int[] questions) in grid.BySet(asked))
        {
            double?[][] values = [.. models.Select(m => questions.Select(q => Value(m.Name, q)).ToArray())];
            int[] used = [.. Enumerable.Range(0, models.Length).Where(m => values[m].Any(v => v is not null))];
            OriginRow[] rows = [.. used.Select(m => models[m])];
            FamilySides sides = new(rows, options.Permutations, options.Seed);
            if (!sides.IsTestable)
                continue;
            double[] means = [.. used.Select(m => values[m].OfType<double>().Average())];
            foreach (bool byFamily in (bool[])[true, false])
            {
                double[] weights = [.. rows.Select(r => byFamily ? 1.0 / rows.Count(other => other.Family == r.Family) : 1)];
                double Difference(int[] side) => Mean(rows, means, side, 0, weights) - Mean(rows, means, side, 1, weights);
                int[] observed = [.. rows.Select(r => r.Second ? 1 : 0)];
                double first = Mean(rows, means, observed, 0, weights), second = Mean(rows, means, observed, 1, weights);
                (double[] Draws, bool Wide)? drawn = questions.Length < 2 ? null : Draws(rows, [.. used.Select(m => values[m])], byFamily, options);
                (double Low, double High)? interval = drawn is null ? null : QuestionSums.Interval(drawn.Value.Draws, options.Resamples);
                KeyValuePair<string, double>[] families = [.. sides.Names.Select(f => new KeyValuePair<string, double>(f, Enumerable.Range(0, rows.Length).Where(i => rows[i].Family == f).Average(i => means[i])))];
                double[][] bySide = [.. Enumerable.Range(0, 2).Select(s => families.Where(f => rows.First(r => r.Family == f.Key).Second == (s == 1)).Select(f => f.Value).ToArray())];
                (double Low, double High)? welch = byFamily ? DifferenceInterval.Welch(bySide[0], bySide[1]) : null;
                yield return new OriginRate(
                    a, b, languages[0], languages.Length > 1 ? languages[1] : null, set, coder, among, byFamily ? "families" : "models", first, second, first - second,
                    interval?.Low, interval?.High, interval is null ? "" : drawn!.Value.Wide ? DifferenceInterval.QuestionsAndFamilies : DifferenceInterval.TheseModels, welch?.Low, welch?.High,
                    sides.PValue(rows, s => Math.Abs(Difference(s))), sides.SmallestP, null,
                    byFamily ? null : FamilySides.PValueOfRows(rows, options.Permutations, options.Seed, s => Math.Abs(Difference(s))),
                    sides.First, sides.Second, rows.Length, questions.Length, families);
            }
        }

        double? Value(string model, int question)
        {
            bool?[] complete = [.. languages.Select(l => ChangeRows.Complete(grid.Of(coder, model, l, question), among))];
            return complete.Any(c => c is null) ? null : languages.Length == 1 ? Number(complete[0]) : Number(complete[1]) - Number(complete[0]);
        }
    }

    private static double Number(bool? complete) => complete == true ? 1 : 0;

    // Mean of a side's models, or of its families' means; a family lies on one side as a whole.
    private static double Mean(OriginRow[] rows, double[] means, int[] sides, int side, double[] weights)
    {
        double sum = 0, total = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            if (sides[i] != side)
                continue;
            sum += weights[i] * means[i];
            total += weights[i];
        }

        return sum / total;
    }

    // Differences with questions resampled, and families within their side where each has enough of them.
    private static (double[] Draws, bool Wide) Draws(OriginRow[] rows, double?[][] values, bool byFamily, AnalysisOptions options)
    {
        string[] names = [.. rows.Select(r => r.Family).Distinct()];
        int[] family = [.. rows.Select(r => Array.IndexOf(names, r.Family))], size = [.. names.Select(f => rows.Count(r => r.Family == f))];
        int[][] bySide = [.. Enumerable.Range(0, 2).Select(s => Enumerable.Range(0, names.Length).Where(f => rows.First(r => r.Family == names[f]).Second == (s == 1)).ToArray())];
        bool wide = bySide.All(s => s.Length >= DifferenceInterval.FewestFamilies);
        double[][] byQuestion = [.. Enumerable.Range(0, values[0].Length).Select(q => values.SelectMany(v => (double[])[v[q] ?? 0, v[q] is null ? 0 : 1]).ToArray())];
        Philox stream = new(options.Seed, RandomPurpose.Resample, 0, FamilyStart);
        double[] votes = [.. names.Select(_ => 1.0)];
        return (QuestionSums.Of(byQuestion, options.Resamples, options.Seed, (k, sums) =>
        {
            if (wide)
            {
                Array.Clear(votes);
                stream.MoveTo(k);
                foreach (int[] side in bySide)
                {
                    for (int i = 0; i < side.Length; i++)
                        votes[side[stream.NextInt32(side.Length)]]++;
                }
            }

            double[] sum = new double[2], total = new double[2];
            for (int i = 0; i < rows.Length; i++)
            {
                if (sums[2 * i + 1] == 0)
                    return [null];
                double weight = votes[family[i]] / (byFamily ? size[family[i]] : 1);
                sum[rows[i].Second ? 1 : 0] += weight * sums[2 * i] / sums[2 * i + 1];
                total[rows[i].Second ? 1 : 0] += weight;
            }

            return [sum[0] / total[0] - sum[1] / total[1]];
        })[0], wide);
    }
}
