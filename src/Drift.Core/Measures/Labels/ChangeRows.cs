namespace Drift;

/// <summary>Rates of COMPLETE in two languages, paired by question: McNemar by model, and counts of an origin's models together.</summary>
internal static class ChangeRows
{
    public static IReadOnlyList<RateChange> Of(LabelGrid grid) => Analysis.Holm(
        [
            .. from coder in grid.Coders
               from pair in grid.Pairs
               from among in (string[])[RateChange.Asked, RateChange.Valid]
               from row in Rows(grid, coder, pair.A, pair.B, among)
               select row,
        ],
        r => $"{r.Coder} {r.A} {r.B} {r.Set} {r.Among}", r => r.PValue, (r, adjusted) => r with { Adjusted = adjusted });

    /// <summary>Whether the answer counts as complete; null where it does not enter.</summary>
    public static bool? Complete(CodedCell? cell, string among) =>
        cell is not { } coded || coded.Value is null && among == RateChange.Valid ? null : coded.Value == Compliance.Complete;

    private static IEnumerable<RateChange> Rows(LabelGrid grid, string coder, string a, string b, string among)
    {
        (string Model, int Question, bool A, bool B)[] pairs =
        [
            .. from model in grid.Input.Models
               where grid.Has(coder, model.Id, a) && grid.Has(coder, model.Id, b)
               from q in Enumerable.Range(0, grid.Input.Questions.Count)
               let x = Complete(grid.Of(coder, model.Id, a, q), among)
               let y = Complete(grid.Of(coder, model.Id, b, q), among)
               where x is not null && y is not null
               select (model.Id, q, x.Value, y.Value),
        ];
        foreach ((string set, int[] questions) in grid.BySet(pairs.Select(p => p.Question).Distinct().Order()))
        {
            HashSet<int> within = [.. questions];
            Dictionary<string, TwoByTwo> tables = pairs.Where(p => within.Contains(p.Question)).GroupBy(p => p.Model).ToDictionary(
                g => g.Key, g => new TwoByTwo(g.Count(p => p.A && p.B), g.Count(p => !p.A && p.B), g.Count(p => p.A && !p.B), g.Count(p => !p.A && !p.B)));
            foreach ((string model, TwoByTwo table) in tables)
            {
                // The second language comes first, so that the difference is second − first.
                ProportionDifferenceResult difference = ProportionDifference.NewcombePaired(table);
                McNemarTestResult test = McNemarTest.Test(table.C, table.B);
                yield return Row(model, grid.Input.Models.First(m => m.Id == model).Origin, 1, table) with
                {
                    Low = difference.Low,
                    High = difference.High,
                    PValue = test.PValue,
                    MidPValue = test.MidPValue,
                    SmallestP = test.SmallestP,
                };
            }

            foreach ((string? origin, string[] models) in grid.Groups(tables.Keys))
            {
                TwoByTwo[] own = [.. models.Select(m => tables[m])];
                if (own.Length == 0)
                    continue;
                TwoByTwo sum = new(own.Sum(t => t.A), own.Sum(t => t.B), own.Sum(t => t.C), own.Sum(t => t.D));

                // A stratum a model: languages are rows, complete or not are columns.
                TwoByTwo[] strata = [.. own.Select(t => new TwoByTwo(t.A + t.C, t.B + t.D, t.A + t.B, t.C + t.D))];
                bool isTestable = strata.Any(t => t.A + t.C > 0 && t.B + t.D > 0);
                CochranMantelHaenszelResult? rows = isTestable ? CochranMantelHaenszel.Test(strata) : null;
                yield return Row(null, origin, own.Length, sum) with { RowsOddsRatio = rows?.OddsRatio, RowsPValue = rows?.ExactPValue };
            }

            // a complete twice, b gained, c lost, d neither.
            RateChange Row(string? model, string? origin, int models, TwoByTwo t) => new(
                model, origin, models, a, b, set, coder, among, (int)t.N, t.A + t.C, t.A + t.B, t.C, t.B, (t.B - t.C) / (double)t.N, null, null, null, null, null, null, null, null);
        }
    }
}
