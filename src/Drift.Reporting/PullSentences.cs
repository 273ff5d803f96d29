using System.Globalization;

namespace Drift.Reporting;

/// <summary>Whose answers a model's are nearer to: separation of the families, its change, and nearest neighbours.</summary>
internal static class PullSentences
{
    public static IEnumerable<string> Of(AnalysisResult result)
    {
        foreach (IGrouping<(string A, string B), PullSeparation> origins in result.Origin.Separations.Where(row => row.PValue is not null).GroupBy(row => (row.A, row.B)))
        {
            yield return $"Pull is how much nearer an answer is to answers of {origins.Key.A} than of {origins.Key.B} families to the same question in the same language, its own family left out; separation is the pull of {origins.Key.A} families less that of {origins.Key.B} families, one vote a family.";
            PullSeparation[] languages = [.. origins.Where(row => Prose.Pair(result, row.Language) is null)];
            if (languages.Select(row => (row.Models, row.Questions)).Distinct().Count() > 1)
                yield return $"Each language has its own models and questions ({string.Join("; ", languages.Select(row => $"{row.Language}: {Prose.Count(row.Models, "model")}, {Prose.Count(row.Questions, "question")}"))}), so separations of two languages are not to be set against each other; a change between languages is of the same models and questions.";
            foreach (PullSeparation row in origins)
                yield return Separation(row, Prose.Pair(result, row.Language), language => origins.FirstOrDefault(r => r.Language == language)?.Separation);
        }

        foreach (string language in OriginSentences.IsTested(result) ? result.Origin.Neighbours.Select(row => row.Language).Distinct() : [])
        {
            NeighbourShare[] own = [.. result.Origin.Neighbours.Where(row => row.Language == language && row.Origin == row.Of)];
            if (own.Length > 0)
            {
                yield return $"In {Prose.Language(language)} the nearest answer of another lineage is of the same origin for "
                    + string.Join(" and ", own.Select(row => $"{Percent(row.Share)} of the answers of {row.Origin} models (expected from the counts: {Percent(row.Expected)})")) + ". Descriptive: no test.";
            }
        }
    }

    /// <summary>Separations in one sentence for each two origins.</summary>
    public static IEnumerable<string> Short(AnalysisResult result) =>
        result.Origin.Separations.Where(row => row.PValue is not null).GroupBy(row => (row.A, row.B)).Select(origins =>
        {
            PullSeparation[] languages = [.. origins.Where(row => Prose.Pair(result, row.Language) is null)], changes = [.. origins.Except(languages)];
            string changed = changes.Length switch
            {
                0 => "",
                <= 3 => "; change " + string.Join(", ", changes.Select(row => $"{row.Language} {Fine(row.Separation)} ({Prose.P(row.PValue)}{OriginSentences.Holm(row.Adjusted)})")),
                _ => $"; change over {Prose.Whole(changes.Length)} pairs of languages between {Fine(changes.Min(row => row.Separation))} and {Fine(changes.Max(row => row.Separation))} (p from {Prose.P(changes.Min(row => row.PValue), "").Trim()})",
            };
            return $"Are answers nearer to those of their own origin, {origins.Key.A} against {origins.Key.B}, one vote a family? Separation {string.Join(", ", languages.Select(row => $"{row.Language} {Fine(row.Separation)} ({Prose.P(row.PValue)}{OriginSentences.Holm(row.Adjusted)})"))}{changed}; families permuted, the smallest possible p is {OriginSentences.Smallest(origins.Select(row => row.SmallestP))}.";
        });

    /// <summary>The verdict of a row in a word or two, for the table beside its p.</summary>
    public static string Word(PullSeparation row, bool isChange) => (row.PValue, row.Adjusted ?? row.PValue, row.Separation) switch
    {
        (null, _, _) => "no test",
        ( > 0.05, _, _) or (_, _, 0) => "none shown",
        (_, > 0.05, _) => "a lead",
        (_, _, > 0) => isChange ? "more own" : "own",
        _ => isChange ? "less own" : "other",
    };

    /// <summary>One separation, or its change from one language to another, with what follows from its sign.</summary>
    /// <param name="row">The row.</param>
    /// <param name="change">The two languages of a change; null for a separation in one language.</param>
    /// <param name="inOne">The separation in one language; null where there is none.</param>
    internal static string Separation(PullSeparation row, (string From, string To)? change, Func<string, double?> inOne)
    {
        string where = change is var (from, to) ? $"From {Prose.Language(from)} to {Prose.Language(to)} the separation changes by" : $"In {Prose.Language(row.Language)} the separation is";
        string verdict = (row.Adjusted ?? row.PValue, change, row.Separation) switch
        {
            ( > 0.05, _, _) when row.PValue <= 0.05 => OriginSentences.Lead,
            ( > 0.05, _, _) => "Nothing can be shown, which is not evidence that there is none.",
            (_, (string a, string b), not 0) => Change(a, b, row.Separation > 0, inOne(a) < 0 || inOne(b) < 0),
            (_, null, > 0) => "Families lie nearer to answers of their own origin.",
            (_, null, < 0) => "Families lie nearer to answers of the other origin.",
            _ => "It is the same on both sides.",
        };
        return $"{where} {Fine(row.Separation)}: {OriginSentences.Families(row.PValue, row.Adjusted, row.SmallestP)}, {Prose.Whole(row.FamilyValues.Count)} families, {Prose.Count(row.Questions, "question")}. {verdict}";
    }

    // A separation below 0 is no distance: there "apart" would be the wrong word.
    private static string Change(string from, string to, bool grows, bool hasNegative) => hasNegative
        ? $"In {Prose.Language(to)} families lean {(grows ? "more" : "less")} to answers of their own origin than in {Prose.Language(from)}."
        : $"By their pull the families of the two origins lie {(grows ? "further apart" : "nearer together")} in {Prose.Language(to)} than in {Prose.Language(from)}.";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    private static string Fine(double value) => ResultTable.Print(value, ColumnFormat.Number).Replace("0.", ".", StringComparison.Ordinal);
}
