using System.Text.Json;

namespace Drift.Formats;

public static partial class ResultsJson
{
    private static void WriteLabels(Utf8JsonWriter json, LabelResult labels)
    {
        Rows(json, "rates", labels.Rates, WriteRate);
        Rows(json, "changes", labels.Changes, WriteChange);
        Rows(json, "originRates", labels.OriginRates, WriteOriginRate);
        Rows(json, "agreement", labels.Agreement, WriteAgreement);
        Rows(json, "corrections", labels.Corrections, WriteCorrection);
    }

    private static void WriteRate(Utf8JsonWriter json, RateEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("origin", row.Origin);
        json.WriteNumber("models", row.Models);
        json.WriteString("language", row.Language);
        json.WriteString("set", row.Set);
        json.WriteString("coder", row.Coder);
        json.WriteString("label", row.Label);
        json.WriteNumber("count", row.Count);
        json.WriteNumber("asked", row.Asked);
        json.WriteNumber("valid", row.Valid);
        json.WriteNumber("stale", row.Stale);
        Number(json, "share", row.Share);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "validShare", row.ValidShare);
        Number(json, "validLow", row.ValidLow);
        Number(json, "validHigh", row.ValidHigh);
        json.WriteString("interval", row.Interval);
    }

    private static void WriteChange(Utf8JsonWriter json, RateChange row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("origin", row.Origin);
        json.WriteNumber("models", row.Models);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("set", row.Set);
        json.WriteString("coder", row.Coder);
        json.WriteString("among", row.Among);
        json.WriteNumber("pairs", row.Pairs);
        json.WriteNumber("completeA", row.CompleteA);
        json.WriteNumber("completeB", row.CompleteB);
        json.WriteNumber("lost", row.Lost);
        json.WriteNumber("gained", row.Gained);
        Number(json, "difference", row.Difference);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "p", row.PValue);
        Number(json, "midP", row.MidPValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Number(json, "rowsOddsRatio", row.RowsOddsRatio);
        Number(json, "rowsP", row.RowsPValue);
    }

    private static void WriteOriginRate(Utf8JsonWriter json, OriginRate row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("languageA", row.LanguageA);
        json.WriteString("languageB", row.LanguageB);
        json.WriteString("set", row.Set);
        json.WriteString("coder", row.Coder);
        json.WriteString("among", row.Among);
        json.WriteString("weighting", row.Weighting);
        Number(json, "first", row.First);
        Number(json, "second", row.Second);
        Number(json, "difference", row.Difference);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteString("interval", row.Interval);
        Number(json, "welchLow", row.WelchLow);
        Number(json, "welchHigh", row.WelchHigh);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Number(json, "pModels", row.ModelP);
        json.WriteNumber("unitsA", row.UnitsA);
        json.WriteNumber("unitsB", row.UnitsB);
        json.WriteNumber("models", row.Models);
        json.WriteNumber("questions", row.Questions);
        Families(json, row.FamilyValues);
    }

    private static void WriteAgreement(Utf8JsonWriter json, CoderAgreement row)
    {
        json.WriteString("first", row.First);
        json.WriteString("second", row.Second);
        json.WriteString("firstOrigin", row.FirstOrigin);
        json.WriteString("secondOrigin", row.SecondOrigin);
        json.WriteString("group", row.Group);
        json.WriteString("language", row.Language);
        json.WriteString("set", row.Set);
        json.WriteString("origin", row.Origin);
        json.WriteString("firstVersion", row.FirstVersion);
        json.WriteString("secondVersion", row.SecondVersion);
        json.WriteBoolean("withStale", row.WithStale);
        json.WriteNumber("responses", row.Responses);
        json.WriteNumber("questions", row.Questions);
        Number(json, "raw", row.Raw);
        Number(json, "rawLow", row.RawLow);
        Number(json, "rawHigh", row.RawHigh);
        Number(json, "kappa", row.Kappa);
        Number(json, "kappaLow", row.KappaLow);
        Number(json, "kappaHigh", row.KappaHigh);
        Number(json, "ac1", row.Ac1);
        Number(json, "ac1Low", row.Ac1Low);
        Number(json, "ac1High", row.Ac1High);
        Number(json, "completeKappa", row.CompleteKappa);
        json.WriteStartArray("confusion");
        foreach (IReadOnlyList<int> counts in row.Confusion)
        {
            json.WriteStartArray();
            foreach (int count in counts)
                json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteCorrection(Utf8JsonWriter json, RateCorrection row)
    {
        json.WriteString("coder", row.Coder);
        json.WriteString("gold", row.Gold);
        json.WriteString("language", row.Language);
        json.WriteString("origin", row.Origin);
        json.WriteString("method", row.Method);
        json.WriteString("label", row.Label);
        json.WriteNumber("responses", row.Responses);
        json.WriteNumber("goldRows", row.GoldRows);
        json.WriteStartArray("goldByLabel");
        foreach (int count in row.GoldByLabel)
            json.WriteNumberValue(count);
        json.WriteEndArray();
        Number(json, "observed", row.Observed);
        Number(json, "estimate", row.Estimate);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        Number(json, "sensitivity", row.Sensitivity);
        Number(json, "specificity", row.Specificity);
        Rows(json, "curve", row.Curve, (j, point) =>
        {
            Number(j, "sensitivity", point.Sensitivity);
            Number(j, "specificity", point.Specificity);
            Number(j, "share", point.Share);
        });
        json.WriteString("note", row.Note);
    }
}
