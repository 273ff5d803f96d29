namespace Drift.Reporting;

public static partial class AnalysisTables
{
    /// <summary>Shifts question by question.</summary>
    public static ResultTable Questions(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<QuestionShift>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("a", "First language.", row => row.A)
            .Text("b", "Second language.", row => row.B)
            .Text("question", "Id of the question.", row => row.QuestionId)
            .Text("role", "Its role.", row => row.Role)
            .Distance("shift", "Mean distance over the repeats of the two sides.", row => row.Shift)
            .Distance("noise", "Mean distance between repeats, averaged over the two sides.", row => row.Noise)
            .Distance("floor", "Distance of human translations at these lengths.", row => row.Floor)
            .Units("drift", "(shift − floor) / scale, sampling noise included; given where the question has no repeats on both sides.", row => row.Noise is null ? row.Drift : null)
            .Units("debiased", "(shift − noise) / scale, no floor subtracted; given where there are repeats, and not to be set beside drift.", row => row.Noise is null ? null : row.Drift)
            .Table("questions", "Shift by question", result.Questions, "All usable responses. drift and debiased are two measures: a question has the one or the other. A single question has no interval: read it as an example, not as a finding.");
    }

    /// <summary>What came back, by model, language and condition.</summary>
    public static ResultTable Counts(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Counts(result.Counts);
    }

    /// <summary>The same from counts alone.</summary>
    public static ResultTable Counts(IReadOnlyList<ResponseCount> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new TableBuilder<ResponseCount>()
            .Text("model", "Id of the model.", row => row.Model)
            .Text("language", "The language asked in.", row => row.Language)
            .Text("condition", "Wording, system prompt or run; empty for the main one.", row => row.Condition)
            .Count("responses", "", "All responses.", row => row.Responses)
            .Count("answered", "", "The model finished.", row => row.Answered)
            .Count("truncated", "", "Cut at the token limit; used, and left out in subset untruncated.", row => row.Truncated)
            .Count("empty", "", "No text; not used.", row => row.Empty)
            .Count("moderated", "", "Withheld by the route, not the model; not used.", row => row.Moderated)
            .Count("error", "", "The call failed; not used.", row => row.Error)
            .Count("wrong", "", "Used responses in another language than the one asked in; left out in subset right-language.", row => row.WrongLanguage)
            .Count("mixed", "", "Used responses partly in another language; left out in subset right-language.", row => row.MixedLanguage)
            .Count("undecided", "", "Used responses too short to tell their language, or in one that Drift does not know; kept.", row => row.Undecided)
            .Table("counts", "Responses by model, language and condition", counts, "Numbers of responses. Answered and truncated ones are used; the last three columns, on the language of the response, are among these.");
    }

    /// <summary>What the encoder did, by language.</summary>
    public static ResultTable Ledger(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<LedgerEntry>()
            .Text("language", "The language asked in.", row => row.Language)
            .Count("texts", "", "Texts embedded.", row => row.Texts)
            .Number("tokens a text", "tokens", "Mean number of tokens of a text.", row => row.Texts == 0 ? null : (double)row.Tokens / row.Texts)
            .Number("windows a text", "windows", "Mean number of windows of a text: above 1 where texts were cut for the encoder.", row => row.Texts == 0 ? null : (double)row.Windows / row.Texts)
            .Share("unknown", "Share of pieces that the tokenizer does not know.", row => row.UnknownShare)
            .Count("from cache", "", "Texts whose vector came from the cache.", row => row.FromCache)
            .Table("ledger", "What the encoder did", result.Ledger, "Encoder: " + result.Settings.Embedder + ".");
    }

    /// <summary>What limits the run, and what could not be computed.</summary>
    public static ResultTable Limitations(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new TableBuilder<Limitation>()
            .Text("code", "Stable short name.", row => row.Code)
            .Text("sentence", "What it is and what follows from it.", row => row.Sentence)
            .Table("limitations", "What limits this run", result.Limitations, "");
    }

    /// <summary>All that is needed to compute the run again.</summary>
    public static ResultTable Settings(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        AnalysisSettings settings = result.Settings;
        List<(string Name, string? Value)> rows =
        [
            ("Drift version", settings.Version),
            ("corpus", result.Corpus),
            ("licence of the corpus", result.License),
            ("languages", string.Join(", ", settings.Languages)),
            ("seed", settings.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("permutations of a test", Whole(settings.Permutations)),
            ("resamples of an interval", Whole(settings.Resamples)),
            ("floor", settings.Calibration is null ? null : settings.FloorWindow is int window ? $"windows of {Whole(window)} sentences" : "by length of the answers"),
            ("calibration text", settings.Calibration),
            ("calibration SHA-256", settings.CalibrationHash),
            ("encoder", settings.Embedder),
            ("encoder SHA-256", settings.EmbedderHash),
            ("coder of the labels", settings.Coder),
            ("centred by language", settings.Centred ? "yes" : "no"),
            .. settings.Inputs.Select(input => (input.Name + " SHA-256", (string?)input.Sha256)),
        ];
        return new TableBuilder<(string Name, string? Value)>()
            .Text("setting", "Name of the setting.", row => row.Name)
            .Text("value", "Its value.", row => row.Value)
            .Table("settings", "All that is needed to compute the run again", rows, "The same inputs, settings and version give the same numbers.");
    }
}
