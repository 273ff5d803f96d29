using System.Globalization;

namespace Drift;

/// <summary>Tests of origin in one language, or on the differences between two; families permuted.</summary>
/// <remarks>METHODS, sections 2 and 5. The main effect of language is not here: it is the encoder's as much as the models'.</remarks>
internal static class OriginTestRows
{
    /// <summary>Models that miss more than a tenth of the questions, then the questions that are still incomplete: the main form.</summary>
    public const string Models = "models";

    /// <summary>The incomplete questions alone.</summary>
    public const string Questions = "questions";

    public static IEnumerable<OriginTestEstimate> Of(OriginContext context)
    {
        OriginGrid? main = context.Grid(dropModels: true), all = main is not null && main.Rows.Count == context.Models.Count ? null : context.Grid(dropModels: false);
        OriginTestEstimate[] rows = main is null ? [] : [.. Tests(context, main.ByFamily(), main, "families"), .. Tests(context, main, main, "models")];
        foreach (OriginTestEstimate row in rows)
            yield return row;

        // The other choice: no model is dropped, and fewer questions are complete.
        if (all is null || main is not null && all.Rows.Count == main.Rows.Count)
            yield break;
        bool isTestable = rows.Any(r => r.SmallestP <= 0.05);
        foreach (OriginTestEstimate row in Tests(context, all.ByFamily(), all, "families").Concat(Tests(context, all, all, "models")))
        {
            string choice = isTestable || row.SmallestP > 0.05 ? "No model dropped, the incomplete questions instead."
                : "Without the models that miss more than a tenth of the questions nothing can be tested: no model dropped, the incomplete questions instead.";
            yield return row with { Dropping = Questions, Note = string.Join(" ", new[] { row.Note, choice }.Where(n => n.Length > 0)) };
        }
    }

    /// <summary>With Holm's adjustment within each test and term, over languages (or pairs of them) and pairs of origins: one vote a family, the main form; where that allows no test, the other.</summary>
    public static OriginTestEstimate[] Adjusted(IReadOnlyList<OriginTestEstimate> rows)
    {
        HashSet<(string, string, string, string, string)> tested = [.. rows.Where(r => r is { Dropping: Models, Weighting: "families", PValue: not null }).Select(Key)];
        return Analysis.Holm(
            rows, r => $"{r.Term} {r.Test}", r => r.Weighting == "families" && (r.Dropping == Models || !tested.Contains(Key(r))) ? r.PValue : null,
            (r, adjusted) => r with { Adjusted = adjusted });

        static (string, string, string, string, string) Key(OriginTestEstimate row) => (row.A, row.B, row.Language, row.Term, row.Test);
    }

    private static IEnumerable<OriginTestEstimate> Tests(
        OriginContext context, OriginGrid rows, OriginGrid models, string weighting)
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
        bool hasSpread = observed.Count(s => s == 0) > 1 && observed.Count(s => s == 1) > 1;
        foreach ((string name, Func<int[], double> of) in tests.Where(t => hasSpread || t.Name != "PERMDISP"))
        {
            yield return new OriginTestEstimate(
                context.A, context.B, context.Name, context.Languages.Count == 1 ? "origin" : "language × origin", name, of(observed), name == "PERMANOVA" ? statistics.R2(observed) : null,
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
