using System.Text.Json;

namespace Drift.Formats;

public static partial class ResultsJson
{
    private static void WriteSpecifications(Utf8JsonWriter json, SpecificationResult result)
    {
        Rows(json, "specifications", result.Specifications, WriteSpecification);
        Rows(json, "specificationVerdicts", result.Verdicts, WriteSpecificationVerdict);
        Rows(json, "originSpecifications", result.Origins, WriteOriginSpecification);
        Rows(json, "encoderAgreement", result.Agreements, WriteEncoderAgreement);
    }

    private static void WriteSpecification(Utf8JsonWriter json, SpecificationEstimate row)
    {
        json.WriteString("curve", row.Curve);
        json.WriteString("name", row.Name);
        json.WriteString("embedder", row.Embedder);
        json.WriteBoolean("centred", row.Centred);
        json.WriteString("floor", row.Floor);
        json.WriteString("subset", row.Subset);
        Number(json, "estimate", row.Estimate);
        Number(json, "p", row.PValue);
        json.WriteString("refused", row.Refused);
    }

    private static void WriteSpecificationVerdict(Utf8JsonWriter json, SpecificationVerdict row)
    {
        json.WriteString("curve", row.Curve);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("languageA", row.LanguageA);
        json.WriteString("languageB", row.LanguageB);
        json.WriteNumber("specifications", row.Specifications);
        json.WriteNumber("refused", row.Refused);
        Number(json, "median", row.Median);
        Number(json, "medianP", row.MedianP);
        json.WriteNumber("sameSign", row.SameSign);
        json.WriteNumber("significant", row.Significant);
        Number(json, "significantP", row.SignificantP);
        Number(json, "smallestP", row.SmallestP);
        json.WriteString("verdict", row.Verdict);
    }

    private static void WriteOriginSpecification(Utf8JsonWriter json, OriginSpecification row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        json.WriteString("term", row.Term);
        json.WriteString("embedder", row.Embedder);
        json.WriteBoolean("centred", row.Centred);
        Number(json, "r2", row.R2);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        json.WriteNumber("questions", row.Questions);
        json.WriteNumber("models", row.Models);
    }

    private static void WriteEncoderAgreement(Utf8JsonWriter json, EncoderAgreement row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("first", row.First);
        json.WriteString("second", row.Second);
        Number(json, "spearman", row.Spearman);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteNumber("models", row.Models);
        json.WriteNumber("questions", row.Questions);
    }
}
