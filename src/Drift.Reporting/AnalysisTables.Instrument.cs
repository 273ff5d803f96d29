namespace Drift.Reporting;

public static partial class AnalysisTables
{
    /// <summary>What the encoder and its calibration leave for each pair of languages.</summary>
    public static ResultTable Instrument(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        IEnumerable<InstrumentPair> pairs = InstrumentPair.Of(result);
        return new TableBuilder<InstrumentPair>()
            .Text("pair", "The two languages.", row => $"{row.A}-{row.B}")
            .Count("models", "models", "Models with answers in both languages.", row => row.Rows.Count)
            .Number("resolution", "", "Median over the models of 1 − floor / ceiling: the part of the scale that is left; below .2 no drift is given.", row => row.Middle(d => d.Resolution))
            .Number("lowest", "", "The lowest of them.", row => row.Rows.Min(d => d.Resolution))
            .Distance("floor", "Distance of human translations at the lengths of these answers, mean over the models.", row => row.Rows.Average(d => d.Floor))
            .Distance("floor error", "Standard error of the floor, the largest over the models.", row => row.Rows.Max(d => d.FloorError))
            .Distance("genre error", "|floor − floor on a text of another genre|, at that text's lengths; the largest.", row => row.Rows.Max(d => d.GenreError))
            .Distance("noise", "Mean distance between repeats; none with one repeat.", row => row.Rows.Average(d => d.Noise))
            .Share("beyond", "Share of questions whose answers are longer than the longest calibrated text, mean over the models.", row => row.Rows.Average(d => d.Extrapolated))
            .Share("most beyond", "The largest such share of a model.", row => row.Rows.Max(d => d.Extrapolated))
            .Number("AUC", "", "How well distance tells that a coder labels the two answers differently; .5 is chance.", row => row.Labels?.Auc)
            .Number("AUC length", "", "The same of length alone.", row => row.Labels?.AucLength)
            .Table("instrument", "What the instrument leaves, by pair of languages", pairs, "Encoder: " + result.Settings.Embedder + (result.Settings.Centred ? ", centred by language." : "."));
    }
}
