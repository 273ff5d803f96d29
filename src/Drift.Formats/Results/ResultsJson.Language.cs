using System.Text.Json;

namespace Drift.Formats;

public static partial class ResultsJson
{
    private static void WriteLanguage(Utf8JsonWriter json, AnalysisResult result)
    {
        Rows(json, "driftTests", result.Language.Tests, WriteDriftTest);
        Rows(json, "equivalence", result.Language.Equivalence, WriteEquivalence);
        Rows(json, "roles", result.Language.Roles, WriteRoleEffect);
        Rows(json, "varianceShares", result.Language.Shares, WriteVarianceShare);
        Rows(json, "languageEffects", result.Language.MainEffects, WriteLanguageEffect);
        Rows(json, "originQuestions", result.Origin.Questions, WriteOriginQuestion);
    }

    private static void WriteDriftTest(Utf8JsonWriter json, DriftTestEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("embedder", row.Embedder);
        json.WriteBoolean("centred", row.Centred);
        json.WriteString("subset", row.Subset);
        json.WriteString("estimand", row.Estimand);
        json.WriteNumber("n", row.N);
        Number(json, "estimate", row.Estimate);
        Number(json, "statistic", row.Statistic);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Boolean(json, "exact", row.IsExact);
        json.WriteString("unit", row.Unit);
        json.WriteString("note", row.Note);
    }

    private static void WriteEquivalence(Utf8JsonWriter json, EquivalenceEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("embedder", row.Embedder);
        json.WriteString("subset", row.Subset);
        json.WriteNumber("n", row.N);
        Number(json, "drift", row.Drift);
        Number(json, "low90", row.Low);
        Number(json, "high90", row.High);
        Number(json, "margin", row.Margin);
        Number(json, "smallestMargin", row.SmallestMargin);
        Number(json, "beyond", row.Beyond);
        Number(json, "genreError", row.GenreError);
        json.WriteString("verdict", row.Verdict);
        json.WriteString("reason", row.Reason);
    }

    private static void WriteRoleEffect(Utf8JsonWriter json, RoleEffect row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("embedder", row.Embedder);
        json.WriteString("subset", row.Subset);
        Number(json, "statistic", row.Statistic);
        Number(json, "r2", row.R2);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        json.WriteBoolean("exact", row.IsExact);
        json.WriteNumber("sensitive", row.Sensitive);
        json.WriteNumber("control", row.Control);
        json.WriteNumber("models", row.Models);
        json.WriteString("unit", row.Unit);
        json.WriteString("note", row.Note);
    }

    private static void WriteVarianceShare(Utf8JsonWriter json, VarianceShare row)
    {
        json.WriteString("term", row.Term);
        json.WriteNumber("degreesOfFreedom", row.DegreesOfFreedom);
        Number(json, "sumOfSquares", row.SumOfSquares);
        Number(json, "component", row.Component);
        Number(json, "share", row.Share);
        json.WriteNumber("questions", row.Questions);
        json.WriteNumber("families", row.Families);
        json.WriteNumber("models", row.Models);
        json.WriteNumber("languages", row.Languages);
        json.WriteNumber("repeats", row.Repeats);
        json.WriteString("note", row.Note);
    }

    private static void WriteLanguageEffect(Utf8JsonWriter json, LanguageEffect row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteNumber("n", row.N);
        Number(json, "f", row.F);
        Number(json, "r2", row.R2);
        Number(json, "tokens", row.Tokens);
        Number(json, "textF", row.TextF);
        Number(json, "textR2", row.TextR2);
        json.WriteString("note", row.Note);
    }

    private static void WriteOriginQuestion(Utf8JsonWriter json, OriginQuestion row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        json.WriteString("questionId", row.QuestionId);
        Number(json, "distance", row.Distance);
        Number(json, "r2", row.R2);
        Number(json, "share", row.Share);
        Number(json, "common", row.Common);
        json.WriteNumber("families", row.Families);
    }
}
