using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>What the instrument can and cannot see, in plain words, each from the run's own numbers; silent about what the run does not have.</summary>
internal static class InstrumentSentences
{
    private const int MostTold = 3;

    // An AUC between these is called about chance.
    private const double ChanceFrom = 0.45, ChanceTo = 0.55;

    /// <summary>What is asked of the instrument, and the answer; those without an answer are left out.</summary>
    public static IEnumerable<(string Asked, string Answer)> Of(AnalysisResult result)
    {
        IReadOnlyList<InstrumentPair> all = InstrumentPair.Of(result), pairs = Told(result, all);
        return new (string Asked, IEnumerable<string> Answer)[]
        {
            ("How much of the scale is left?", [.. Range(all, pairs), .. pairs.Select(Room)]),
            ("How sure is the floor?", pairs.Select(row => Floor(result, row))),
            ("How much is chance?", Noise(pairs)),
            ("Does length matter?", Length(result, pairs)),
            ("Does distance see whether something was answered?", result.Origin.Labels.Select(TwoPartSentences.Labels)),
            ("Does distance see which side an answer takes?", pairs.Count == 0 ? [] : ["No. Distance sees topic and wording before position: the opposite of a statement can lie nearer to it than its paraphrase. Content drift measures topic and wording, not position."]),
            ("Is a difference between languages the models'?", pairs.Count == 0 ? [] : ["Only in part. The encoder itself holds languages apart: any test of language alone also rejects on human translations. So the floor is subtracted, and no test of language alone is printed as a finding."]),
            ("Would other choices have given another result?", [string.Join("\n", SpecificationSentences.Of(result))]),
            ("Which results on origin depend on the encoder?", [string.Join("\n", SpecificationSentences.Origins(result).Concat(SpecificationSentences.OneEncoder(result)))]),
            ("Do encoders rank the models alike?", [string.Join("\n", SpecificationSentences.Agreement(result))]),
            ("How small a p can a claim about origin have?", Families(result)),
        }.Select(row => (row.Asked, string.Join(" ", row.Answer))).Where(row => row.Item2.Length > 0);
    }

    // Many pairs are told by two: the first of the run, and the one that has the least room.
    private static IReadOnlyList<InstrumentPair> Told(AnalysisResult result, IReadOnlyList<InstrumentPair> pairs)
    {
        if (pairs.Count <= MostTold)
            return pairs;
        (string A, string B)? first = Summary.FirstPair(result);
        return [.. pairs.Where(row => (row.A, row.B) == first || row == pairs.MinBy(p => p.Middle(d => d.Resolution) ?? 0))];
    }

    private static IEnumerable<string> Range(IReadOnlyList<InstrumentPair> all, IReadOnlyList<InstrumentPair> told)
    {
        if (all.Count == told.Count)
            yield break;
        double[] middles = [.. all.Select(row => row.Middle(d => d.Resolution)).OfType<double>()];
        yield return $"Over {Prose.Count(all.Count, "pair")} of languages{(middles.Length == 0 ? "" : $" between {Percent(middles.Min())} and {Percent(middles.Max())} of the scale is left")}. "
            + $"Told here: {string.Join(" and ", told.Select(row => $"{row.A}-{row.B}"))}, the first pair of the run and the one with the least room; the others stand in the table below.";
    }

    private static string Room(InstrumentPair row)
    {
        if (row.Middle(d => d.Resolution) is not double middle)
            return $"{row.A}-{row.B}: no calibration, so there is no scale; only distances are given.";
        double lowest = row.Rows.Min(d => d.Resolution) ?? middle;
        string verdict = lowest < 0.2 ? "below .2 no drift is given" : lowest < 0.35 ? "below .35 it is to be read with care" : "enough for drift to be given";
        return $"{row.A}-{row.B}: human translations lie {ShortNumber.Of(row.Rows.Average(d => d.Floor))} apart, answers to different questions {ShortNumber.Of(row.Rows.Average(d => d.Ceiling))}; between them {Percent(middle)} of the scale is left (lowest of the models: {Percent(lowest)}; {verdict}).";
    }

    private static string Floor(AnalysisResult result, InstrumentPair row)
    {
        if (row.Rows.Max(d => d.FloorError) is not double error)
            return "";
        string genre = row.Rows.Max(d => d.GenreError) is double other ? $" On a text of another genre it differs by up to {Three(other)}." : "";
        string window = result.Settings.FloorWindow is int k ? $"of windows of {Prose.Count(k, "sentence")}, whatever the length of an answer" : "at the length of each answer";
        return $"{row.A}-{row.B}: the floor is that of {result.Settings.Calibration}, {window}; its standard error is {Three(error)}.{genre} Answers of models are not that genre.";
    }

    private static IEnumerable<string> Noise(IReadOnlyList<InstrumentPair> pairs) => pairs.Count == 0 ? []
        : pairs.All(row => row.Rows.All(d => d.Noise is null))
            ? ["Not known: each question was answered once, so how far two answers to it in one language would lie apart cannot be told, and every shift includes it."]
            : pairs.Where(row => row.Rows.Any(d => d.Noise is not null)).Select(row => $"{row.A}-{row.B}: repeats of one question in one language lie {ShortNumber.Of(row.Rows.Average(d => d.Noise))} apart, against a shift of {ShortNumber.Of(row.Rows.Average(d => d.Shift))} between the languages (means over the models).");

    private static IEnumerable<string> Length(AnalysisResult result, IReadOnlyList<InstrumentPair> pairs)
    {
        foreach (InstrumentPair row in pairs.Where(row => row.Rows.Any(d => d.Extrapolated is not null)))
        {
            double mean = row.Rows.Average(d => d.Extrapolated)!.Value, most = row.Rows.Max(d => d.Extrapolated)!.Value;
            yield return $"{row.A}-{row.B}: {Percent(mean)} of the questions have answers longer than the longest calibrated text (most for one model: {Percent(most)}); there the floor is that of the longest text.";
        }

        foreach (SeparationEstimate row in result.Origin.Labels)
        {
            if (row.AucLength is double length)
                yield return Length(row, length);
        }
    }

    /// <summary>Whether length tells that labels differ: the clause follows from the AUC, as printed.</summary>
    internal static string Length(SeparationEstimate row, double length)
    {
        string told = Math.Round(length, 2) switch
        {
            > ChanceTo => "answers that are labelled differently also differ more in length than others, which alone tells them",
            < ChanceFrom => "answers that are labelled differently differ less in length than others, so that length alone points the wrong way,",
            _ => "length alone hardly tells answers that are labelled differently,",
        };
        string beside = Math.Round(row.Auc - length, 2) switch
        {
            > 0 => "less than distance does",
            < 0 => "more than distance does",
            _ => "as much as distance does",
        };
        return $"{row.A}-{row.B}: {told} with AUC {ShortNumber.Of(length)} (.5 is chance), {beside} ({ShortNumber.Of(row.Auc)}).";
    }

    private static IEnumerable<string> Families(AnalysisResult result) => result.Origin.Tests.DistinctBy(row => (row.A, row.B)).Select(row =>
        $"{row.A} has {Count(row.UnitsA)} and {row.B} {Count(row.UnitsB)} in this run, however many models they made: the smallest p that permuting them can give is {Prose.P(row.SmallestP, "").Trim()}."
        + (row.SmallestP > 0.05 ? " So no p is given." : Math.Min(row.UnitsA, row.UnitsB) < 5 ? " Only a large and consistent difference can show." : ""));

    private static string Count(int families) => families == 1 ? "1 family" : $"{Prose.Whole(families)} families";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    private static string Three(double value) => ResultTable.Print(value, ColumnFormat.Number).Replace("0.", ".", StringComparison.Ordinal);
}
