using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>Tests of drift, equivalence, language × role, variance shares and the main effect of language, each in a sentence; silent about what the run does not have.</summary>
internal static class LanguageSentences
{
    private const int MostNamed = 4;

    /// <summary>In how many rows drift, and its excess over noise, differ from 0.</summary>
    public static IEnumerable<string> Tests(AnalysisResult result)
    {
        DriftTestEstimate[] drift = Tested(result, "drift"), excess = Tested(result, "excess");
        if (drift.Length > 0)
        {
            yield return $"Is drift above 0, above what human translations have? In {Above(drift)} of {Rows(drift.Length)} of a model and a pair it is, at p ≤ .05 after Holm (signs flipped by question). Drift holds sampling noise, "
                + (excess.Length > 0 ? "so this says little; the excess says more." : "which cannot be separated here with one repeat, so nothing about language follows. A small drift may also be the floor's error by genre.");
        }

        if (excess.Length > 0)
        {
            string above = Above(excess);
            yield return above == "0"
                ? $"The excess, drift less noise, is shown to be above 0 in none of {Rows(excess.Length)}: one content in both languages could explain them all, which is not evidence that it does."
                : $"The excess, drift less noise, is above 0 in {above} of {Rows(excess.Length)}: there the answers lie further apart than one content in both languages would give at most. Elsewhere nothing follows, for one content may also lie nearer.";
        }
    }

    /// <summary>Where "no drift" can be claimed; where nowhere, why.</summary>
    public static IEnumerable<string> Equivalence(AnalysisResult result)
    {
        EquivalenceEstimate[] rows = [.. result.Language.Equivalence.Where(row => row.Subset == Subset.All)];
        if (rows.Length == 0)
            yield break;
        EquivalenceEstimate[] none = [.. rows.Where(row => row.Verdict == "no verdict")], equal = [.. rows.Where(row => row.Verdict == "equivalent")];
        int outside = rows.Count(row => row.Verdict == "not shown" && (row.Low > row.Margin || row.High < -row.Margin));
        string margin = $"± {ShortNumber.Of(rows[0].Margin)}";
        string smallest = rows.Where(row => row.SmallestMargin is not null).MinBy(row => row.SmallestMargin) is { } best
            ? $" The smallest margin that the interval of any row would allow is {ShortNumber.Of(best.SmallestMargin)} ({best.Model}, {best.A}-{best.B})." : "";
        if (none.Length == rows.Length)
        {
            yield return $"Is there no drift, to within {margin}? That cannot be judged in any of {Rows(rows.Length)}: {Why(none)}.{smallest}";
            yield break;
        }

        string named = string.Join(", ", equal.Take(MostNamed).Select(row => $"{row.Model} {row.A}-{row.B}")) + (equal.Length > MostNamed ? ", …" : "");
        yield return $"Is there no drift, to within {margin}? In {Prose.Whole(equal.Length)} of {Rows(rows.Length)} it is shown (the 90 % interval lies inside){(equal.Length > 0 ? $": {named}" : "")}; in {Prose.Whole(rows.Length - equal.Length - none.Length)} it is not{(outside == 0 ? ", which is no evidence of drift by itself" : $" ({Prose.Whole(outside)} with the whole interval outside, sampling noise included; in the others that is no evidence of drift)")}"
            + (none.Length > 0 ? $"; {Prose.Whole(none.Length)} {(none.Length == 1 ? "has" : "have")} no verdict: {Why(none)}" : "") + $".{smallest}";
    }

    /// <summary>Whether differences between languages point elsewhere on sensitive questions.</summary>
    public static IEnumerable<string> Roles(AnalysisResult result)
    {
        RoleEffect[] single = [.. result.Language.Roles.Where(row => row.Model is not null)], together = [.. result.Language.Roles.Where(row => row.Model is null)];
        if (single.Length == 0)
            yield break;
        string all = First(result, together, row => (row.A, row.B)) is { } row
            ? $" All models together, {row.A}-{row.B}: R² {ShortNumber.Of(row.R2)}, {Prose.P(row.PValue)}{(together.Length > 1 ? $"; at p ≤ .05 in {Prose.Whole(together.Count(r => r.PValue <= 0.05))} of {Prose.Count(together.Length, "pair")}, not corrected" : "")}." : "";
        yield return $"Do answers move elsewhere on sensitive questions than on controls? In {Prose.Whole(single.Count(r => r.Adjusted <= 0.05))} of {Rows(single.Length)} they do at p ≤ .05 after Holm (language × role on the vectors, roles permuted over questions).{all} The encoder's own step between the languages is common to both and drops out; a difference in spread alone can also show here.";
    }

    /// <summary>How much of what varies is question, language, family and so on.</summary>
    public static IEnumerable<string> Shares(AnalysisResult result)
    {
        IReadOnlyList<VarianceShare> rows = result.Language.Shares;
        if (rows.Count == 0)
            yield break;
        VarianceShare[] large = [.. rows.Where(row => row.Share >= 0.01).OrderByDescending(row => row.Share)];
        string rest = rows.Count > large.Length ? "; every other term below 1 %" : "";
        yield return $"Of all that varies between the answers to {Prose.Count(rows[0].Questions, "question")} by {Prose.Count(rows[0].Models, "model")} of {Families(rows[0].Families)} in {Prose.Count(rows[0].Languages, "language")}: {string.Join(", ", large.Select(row => $"{row.Term} {Percent(row.Share)}"))}{rest}. "
            + "Terms with language in them hold what the encoder itself does to languages as much as what the models do: they are no drift."
            + string.Concat(rows.Where(row => row.Note.Contains("noise", StringComparison.Ordinal)).Select(row => $" The term {row.Term} also holds sampling noise."));
    }

    /// <summary>The main effect of language beside human translations: no drift.</summary>
    public static IEnumerable<string> MainEffect(AnalysisResult result)
    {
        LanguageEffect[] together = [.. result.Language.MainEffects.Where(row => row.Model is null)];
        if (First(result, together, row => (row.A, row.B)) is { } row)
        {
            yield return $"Is a difference between languages the models'? One step from {Prose.Language(row.A)} to {Prose.Language(row.B)}, the same for all questions, holds {Percent(row.R2)} of the distance between paired answers"
                + (row.TextR2 is double text ? $", and {Percent(text)} of that between as many human translations of that length" : "")
                + ": it is the encoder's as much as the models', so it is never called drift, and no p is given.";
        }
    }

    private static DriftTestEstimate[] Tested(AnalysisResult result, string estimand) =>
        [.. result.Language.Tests.Where(row => row.Subset == Subset.All && row.Estimand == estimand && row.PValue is not null)];

    private static string Above(DriftTestEstimate[] rows) => Prose.Whole(rows.Count(row => row.Adjusted <= 0.05 && row.Estimate > 0));

    private static string Why(EquivalenceEstimate[] rows)
    {
        EquivalenceEstimate[] genre = [.. rows.Where(row => row.GenreError > row.Margin)], beyond = [.. rows.Where(row => row.Beyond > 0.2)], open = [.. rows.Where(row => row.Low is null)];
        string[] reasons =
        [
            .. genre.Length > 0 ? [$"on a text of another genre the floor is off by {Span(genre)} drift units, more than the margin ({Rows(genre.Length)})"] : Array.Empty<string>(),
            .. beyond.Length > 0 ? [$"more than a fifth of the questions have answers longer than the longest text of the floor ({Rows(beyond.Length)})"] : Array.Empty<string>(),
            .. open.Length > 0 ? [$"there is no interval ({Rows(open.Length)})"] : Array.Empty<string>(),
        ];
        return reasons.Length > 0 ? string.Join("; ", reasons) : "the reasons are in the table";
    }

    private static string Span(EquivalenceEstimate[] rows)
    {
        (string low, string high) = (ShortNumber.Of(rows.Min(row => row.GenreError)), ShortNumber.Of(rows.Max(row => row.GenreError)));
        return low == high ? low : $"{low} to {high}";
    }

    // The row of the pair that the summary tells, else the first.
    private static T? First<T>(AnalysisResult result, T[] rows, Func<T, (string A, string B)> pair)
        where T : class => rows.FirstOrDefault(row => pair(row) == Summary.FirstPair(result)) ?? (rows.Length > 0 ? rows[0] : null);

    private static string Rows(int count) => Prose.Count(count, "row");

    private static string Families(int count) => count == 1 ? "1 family" : $"{Prose.Whole(count)} families";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
