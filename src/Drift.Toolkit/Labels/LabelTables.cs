using Drift.Labels;

namespace Drift;

/// <summary>Rows of agreement, confusion and calibration, for all languages and for each.</summary>
internal static class LabelTables
{
    private const int Resamples = 999, Bins = 10;

    public static IEnumerable<LabelAgreement> Agreements(
        string first, string second, string? held, IReadOnlyList<CodedAnswer> rows, Dictionary<Cell, string> a, Dictionary<Cell, string> b, uint seed) => LabelAgreementRows.Of(
            first, second, held, [.. rows.Where(r => a.ContainsKey(r.Cell) && b.ContainsKey(r.Cell)).Select(r => new LabelPair(r.Cell.QuestionId, r.Cell.Language, a[r.Cell], b[r.Cell]))], Resamples, seed);

    public static IEnumerable<LabelConfusion> Confusions(
        string coder, string held, IReadOnlyList<CodedAnswer> rows, Dictionary<Cell, LabelPrediction> predicted, Dictionary<Cell, string> labels) =>
        from part in Languages(rows)
        from label in Compliance.Valid
        let own = part.Rows.Where(r => labels[r.Cell] == label).ToLookup(r => predicted[r.Cell].Likeliest)
        select new LabelConfusion(coder, held, part.Language, label, own[Compliance.Complete].Count(), own[Compliance.Evasive].Count(), own[Compliance.Denial].Count());

    public static IEnumerable<LabelCalibration> Calibrations(
        string coder, string held, IReadOnlyList<CodedAnswer> rows, Dictionary<Cell, LabelPrediction> predicted, Dictionary<Cell, string> labels)
    {
        foreach ((string language, CodedAnswer[] part) in Languages(rows))
        {
            double[] sure = new double[Bins], right = new double[Bins];
            double brier = 0;
            foreach (CodedAnswer row in part)
            {
                LabelPrediction p = predicted[row.Cell];
                double most = p.Probabilities.Max();
                int bin = Math.Min((int)(most * Bins), Bins - 1);
                sure[bin] += most;
                right[bin] += p.Likeliest == labels[row.Cell] ? 1 : 0;
                for (int c = 0; c < Compliance.Valid.Count; c++)
                    brier += Math.Pow(p.Probabilities[c] - (Compliance.Valid[c] == labels[row.Cell] ? 1 : 0), 2);
            }

            yield return new LabelCalibration(coder, held, language, part.Length, sure.Zip(right, (s, r) => Math.Abs(s - r)).Sum() / part.Length, brier / part.Length);
        }
    }

    private static IEnumerable<(string Language, CodedAnswer[] Rows)> Languages(IReadOnlyList<CodedAnswer> rows)
    {
        if (rows.Count == 0)
            yield break;
        string[] languages = [.. rows.Select(r => r.Cell.Language).Distinct()];
        yield return ("all", [.. rows]);
        if (languages.Length < 2)
            yield break;
        foreach (string language in languages)
            yield return (language, [.. rows.Where(r => r.Cell.Language == language)]);
    }
}
