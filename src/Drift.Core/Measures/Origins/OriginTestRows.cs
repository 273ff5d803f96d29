using System.Globalization;

namespace Drift;

/// <summary>Tests of origin in each language and on the differences between languages; families permuted.</summary>
/// <remarks>METHODS, sections 2 and 5. The main effect of language is not here: it is the encoder's as much as the models'.</remarks>
internal static class OriginTestRows
{
    public static IEnumerable<OriginTestEstimate> Of(OriginContext context)
    {
        IReadOnlyList<string> languages = context.Input.Languages;
        (string Name, string Term, Func<bool, OriginGrid?> Grid)[] all =
        [
            .. languages.Select(l => (l, "origin", (Func<bool, OriginGrid?>)(drop => context.Grid(l, drop)))),
            .. from i in Enumerable.Range(0, languages.Count)
               from j in Enumerable.Range(i + 1, languages.Count - i - 1)
               let grid = (Func<bool, OriginGrid?>)(drop => context.Differences(languages[i], languages[j], drop))
               select ($"{languages[i]}-{languages[j]}", "language × origin", grid),
        ];
        OriginTestEstimate[][] rows = new OriginTestEstimate[all.Length][];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Options.Threads }, i =>
            rows[i] = [.. Rows(context, all[i].Name, all[i].Term, all[i].Grid)]);
        return rows.SelectMany(r => r);
    }

    private static IEnumerable<OriginTestEstimate> Rows(OriginContext context, string language, string term, Func<bool, OriginGrid?> grid)
    {
        OriginGrid? main = grid(true), all = main is not null && main.Rows.Count == context.Models.Count ? null : grid(false);
        if (main is not null)
        {
            OriginGrid families = main.ByFamily();
            foreach (OriginTestEstimate row in Tests(context, language, term, families, main, "families"))
                yield return row;
            foreach (OriginTestEstimate row in Tests(context, language, term, main, main, "models"))
                yield return row;
        }

        // The other choice: no model is dropped, and fewer questions are complete.
        if (all is not null && main is not null && all.Rows.Count > main.Rows.Count)
        {
            foreach (OriginTestEstimate row in Tests(context, language, term, all.ByFamily(), all, "families").Concat(Tests(context, language, term, all, all, "models")))
                yield return row with { Note = string.Join(" ", new[] { row.Note, "No model dropped, the incomplete questions instead." }.Where(n => n.Length > 0)) };
        }
    }

    private static IEnumerable<OriginTestEstimate> Tests(
        OriginContext context, string language, string term, OriginGrid rows, OriginGrid models, string weighting)
    {
        int[] observed = [.. rows.Rows.Select(r => r.Second ? 1 : 0)];
        if (observed.Distinct().Count() < 2)
            yield break;

        // All answers alike: nothing varies, between the sides or within.
        if (!(rows.Total > 1e-12 * rows.Rows.Count * rows.Questions.Count))
            yield break;
        FamilySides sides = new(rows.Rows, context.Options.Permutations, context.Options.Seed);
        SideStatistics statistics = new(rows);
        string[] dropped = [.. context.WithoutALanguage, .. context.Models.Select(m => m.Name).Except(models.Rows.Select(m => m.Name))];
        (string Name, Func<int[], double> Of)[] tests =
            [("PERMANOVA", statistics.PseudoF), ("energy", statistics.Energy), ("MMD", statistics.Mmd), ("PERMDISP", statistics.Dispersion)];
        foreach ((string name, Func<int[], double> of) in tests)
        {
            yield return new OriginTestEstimate(
                context.A, context.B, language, term, name, of(observed), name == "PERMANOVA" ? statistics.R2(observed) : null,
                sides.PValue(rows.Rows, of), sides.SmallestP, "family", sides.First, sides.Second, sides.Count, weighting,
                weighting == "models" ? FamilySides.PValueOfRows(rows.Rows, context.Options.Permutations, context.Options.Seed, of) : null,
                rows.Questions.Count, models.Rows.Count, dropped, context.Input.Embedder, context.Subset, Note(context.A, context.B, sides));
        }
    }

    /// <summary>What few families mean for a claim.</summary>
    internal static string Note(string a, string b, FamilySides sides) =>
        sides.SmallestP > 0.05
            ? string.Create(CultureInfo.InvariantCulture, $"No p: {sides.First} families of {a} and {sides.Second} of {b} allow none below {sides.SmallestP:0.###}.")
            : Math.Min(sides.First, sides.Second) < 5 ? "Few families: only a large and consistent difference can show." : "";
}
