using System.Text.Json;

namespace Drift.Formats;

public static partial class ResultsJson
{
    private static void WriteModel(Utf8JsonWriter json, Model row, ModelLineage? lineage)
    {
        json.WriteString("id", row.Id);
        json.WriteString("developer", row.Developer);
        json.WriteString("origin", row.Origin);
        Strings(json, "base", row.Bases);
        json.WriteString("weights", row.Weights);
        json.WriteString("license", row.License);
        json.WriteString("released", row.Released);
        json.WriteString("family", lineage?.Family);
        json.WriteBoolean("derived", lineage is { IsDerived: true });
        Strings(json, "lineage", lineage?.Lineage ?? []);
    }

    private static void WriteDrift(Utf8JsonWriter json, DriftEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("role", row.Role);
        json.WriteString("embedder", row.Embedder);
        json.WriteBoolean("centred", row.Centred);
        json.WriteString("subset", row.Subset);
        json.WriteNumber("n", row.N);
        Number(json, "shift", row.Shift);
        Number(json, "noise", row.Noise);
        Number(json, "floor", row.Floor);
        Number(json, "floorError", row.FloorError);
        Number(json, "genreError", row.GenreError);
        Number(json, "extrapolated", row.Extrapolated);
        Number(json, "ceiling", row.Ceiling);
        Number(json, "scale", row.Scale);
        Number(json, "drift", row.Drift);
        Number(json, "driftCommon", row.DriftCommon);
        Number(json, "driftNoise", row.DriftNoise);
        Number(json, "driftDebiased", row.DriftDebiased);
        Number(json, "debiasedLow", row.DebiasedLow);
        Number(json, "debiasedHigh", row.DebiasedHigh);
        Number(json, "excess", row.Excess);
        Number(json, "excessLow", row.ExcessLow);
        Number(json, "excessHigh", row.ExcessHigh);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "commonLow", row.CommonLow);
        Number(json, "commonHigh", row.CommonHigh);
        json.WriteString("interval", row.Interval);
        Number(json, "contentLow", row.ContentLow);
        Number(json, "contentHigh", row.ContentHigh);
        json.WriteString("contentInterval", row.ContentInterval);
        Number(json, "low90", row.Low90);
        Number(json, "high90", row.High90);
        Number(json, "resolution", row.Resolution);
        json.WriteString("unit", row.Unit);
        json.WriteString("note", row.Note);
    }

    private static void Boolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } given)
            json.WriteBoolean(name, given);
        else
            json.WriteNull(name);
    }

    private static void WriteContrast(Utf8JsonWriter json, ContrastEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("embedder", row.Embedder);
        json.WriteBoolean("centred", row.Centred);
        json.WriteString("subset", row.Subset);
        json.WriteString("controls", row.Controls);
        Number(json, "estimate", row.Estimate);
        json.WriteBoolean("debiased", row.Debiased);
        Number(json, "raw", row.Raw);
        Number(json, "noise", row.Noise);
        Number(json, "floor", row.Floor);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteString("interval", row.Interval);
        Number(json, "statistic", row.Statistic);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Boolean(json, "exact", row.IsExact);
        json.WriteNumber("sensitive", row.Sensitive);
        json.WriteNumber("control", row.Control);
        json.WriteNumber("n", row.N);
        json.WriteString("unit", row.Unit);
        json.WriteString("note", row.Note);
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("target", row.Target);
        json.WriteNumber("n", row.N);
        json.WriteBoolean("debiased", row.Debiased);
        Number(json, "drift", row.Drift);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteString("unit", row.Unit);
    }

    private static void WriteWording(Utf8JsonWriter json, WordingEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("language", row.Language);
        json.WriteString("role", row.Role);
        json.WriteString("condition", row.Condition);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteNumber("n", row.N);
        Number(json, "shift", row.Shift);
        Number(json, "noise", row.Noise);
        Number(json, "drift", row.Drift);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteString("unit", row.Unit);
    }

    private static void WriteWordingComparison(Utf8JsonWriter json, WordingComparison row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        json.WriteString("role", row.Role);
        json.WriteString("condition", row.Condition);
        json.WriteNumber("n", row.N);
        Number(json, "languageDrift", row.LanguageDrift);
        Number(json, "wordingDrift", row.WordingDrift);
        Number(json, "difference", row.Difference);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Boolean(json, "exact", row.IsExact);
        json.WriteString("unit", row.Unit);
    }

    private static void WriteQuestion(Utf8JsonWriter json, QuestionShift row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("questionId", row.QuestionId);
        json.WriteString("role", row.Role);
        Number(json, "shift", row.Shift);
        Number(json, "noise", row.Noise);
        Number(json, "floor", row.Floor);
        Number(json, "drift", row.Drift);
        json.WriteString("labelA", row.LabelA);
        json.WriteString("labelB", row.LabelB);
    }

    private static void WriteCount(Utf8JsonWriter json, ResponseCount row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("language", row.Language);
        json.WriteString("condition", row.Condition);
        json.WriteNumber("responses", row.Responses);
        json.WriteNumber("answered", row.Answered);
        json.WriteNumber("truncated", row.Truncated);
        json.WriteNumber("empty", row.Empty);
        json.WriteNumber("moderated", row.Moderated);
        json.WriteNumber("error", row.Error);
        json.WriteNumber("wrongLanguage", row.WrongLanguage);
        json.WriteNumber("mixedLanguage", row.MixedLanguage);
        json.WriteNumber("undecided", row.Undecided);
    }

    private static void WriteLedger(Utf8JsonWriter json, LedgerEntry row)
    {
        json.WriteString("language", row.Language);
        json.WriteNumber("texts", row.Texts);
        json.WriteNumber("tokens", row.Tokens);
        json.WriteNumber("windows", row.Windows);
        Number(json, "unknownShare", row.UnknownShare);
    }

    private static void WriteLimitation(Utf8JsonWriter json, Limitation row)
    {
        json.WriteString("code", row.Code);
        json.WriteString("sentence", row.Sentence);
    }

    private static void WriteInput(Utf8JsonWriter json, InputFile row)
    {
        json.WriteString("name", row.Name);
        json.WriteString("sha256", row.Sha256);
    }

    private static void WriteSettings(Utf8JsonWriter json, AnalysisSettings row)
    {
        json.WriteString("version", row.Version);
        json.WriteNumber("seed", row.Seed);
        json.WriteNumber("permutations", row.Permutations);
        json.WriteNumber("resamples", row.Resamples);
        Number(json, "floorWindow", row.FloorWindow);
        Strings(json, "languages", row.Languages);
        json.WriteString("embedder", row.Embedder);
        json.WriteString("embedderHash", row.EmbedderHash);
        json.WriteBoolean("centred", row.Centred);
        json.WriteString("calibration", row.Calibration);
        json.WriteString("calibrationHash", row.CalibrationHash);
        json.WriteString("coder", row.Coder);
        Number(json, "margin", row.Margin);
        Rows(json, "inputs", row.Inputs, WriteInput);
    }
}
