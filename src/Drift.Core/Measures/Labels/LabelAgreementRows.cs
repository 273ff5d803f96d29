namespace Drift;

/// <summary>Two coders over all languages and in each, three labels and COMPLETE against the rest.</summary>
public static class LabelAgreementRows
{
    /// <summary>The rows: all languages first, each language after where there are several.</summary>
    /// <param name="first">The first coder.</param>
    /// <param name="second">The second.</param>
    /// <param name="held">What was kept from the first while it learnt; null where it did not learn.</param>
    /// <param name="pairs">What they said, an answer a row; nothing gives no rows.</param>
    /// <param name="resamples">Resamples of questions for the interval of κ.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <exception cref="ArgumentException">A label is not valid.</exception>
    public static IReadOnlyList<LabelAgreement> Of(string first, string second, string? held, IReadOnlyList<LabelPair> pairs, int resamples, uint seed)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        IGrouping<string, LabelPair>[] languages = [.. pairs.GroupBy(p => p.Language)];
        return
        [
            .. pairs.Count == 0 ? [] : Rows("all", pairs),
            .. languages.Length < 2 ? [] : languages.SelectMany(l => Rows(l.Key, [.. l])),
        ];

        LabelAgreement[] Rows(string language, IReadOnlyList<LabelPair> part)
        {
            int labels = Compliance.Valid.Count;
            double[][] byQuestion = [.. part.GroupBy(p => p.QuestionId).Select(question =>
            {
                double[] counts = new double[labels * labels];
                foreach (LabelPair pair in question)
                    counts[Place(pair.First) * labels + Place(pair.Second)]++;
                return counts;
            })];
            return [Row(labels, byQuestion), Row(2, [.. byQuestion.Select(q => ConfusionCounts.FirstAgainstRest(q, labels))])];

            LabelAgreement Row(int classes, double[][] questions)
            {
                double[] all = [.. Enumerable.Range(0, classes * classes).Select(i => questions.Sum(q => q[i]))];
                (double Low, double High)? interval = questions.Length < 2 ? null
                    : QuestionSums.Interval(QuestionSums.Of(questions, resamples, seed, (_, counts) => [ConfusionCounts.Kappa(counts, classes)])[0], resamples);
                return new LabelAgreement(
                    first, second, held, language, classes, part.Count, ConfusionCounts.Raw(all, classes)!.Value, ConfusionCounts.Kappa(all, classes), interval?.Low, interval?.High, ConfusionCounts.Ac1(all, classes));
            }
        }
    }

    private static int Place(string label)
    {
        int place = Compliance.Valid.ToList().IndexOf(label);
        return place >= 0 ? place : throw new ArgumentException($"The label '{label}' is none of {string.Join(", ", Compliance.Valid)}.", nameof(label));
    }
}
