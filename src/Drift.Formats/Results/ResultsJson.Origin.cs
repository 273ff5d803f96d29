using System.Text.Json;

namespace Drift.Formats;

public static partial class ResultsJson
{
    private static void WriteOrigin(Utf8JsonWriter json, OriginResult origin)
    {
        Rows(json, "origin", origin.Tests, WriteOriginTest);
        Rows(json, "originDifferences", origin.Differences, WriteOriginDifference);
        Rows(json, "twoParts", origin.TwoParts, WriteTwoParts);
        Rows(json, "pull", origin.Pull, WritePull);
        Rows(json, "pullSeparations", origin.Separations, WritePullSeparation);
        Rows(json, "neighbours", origin.Neighbours, WriteNeighbour);
        Rows(json, "separation", origin.Labels, WriteSeparation);
        Rows(json, "map", origin.Map, WritePlace);
    }

    private static void WriteOriginTest(Utf8JsonWriter json, OriginTestEstimate row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        json.WriteString("term", row.Term);
        json.WriteString("test", row.Test);
        Number(json, "statistic", row.Statistic);
        Number(json, "r2", row.R2);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        json.WriteString("unit", row.Unit);
        json.WriteNumber("units", row.UnitsA + row.UnitsB);
        json.WriteNumber("unitsA", row.UnitsA);
        json.WriteNumber("unitsB", row.UnitsB);
        json.WriteNumber("arrangements", row.Arrangements);
        json.WriteString("weighting", row.Weighting);
        Number(json, "pModels", row.ModelP);
        json.WriteString("dropping", row.Dropping);
        json.WriteNumber("questions", row.Questions);
        json.WriteNumber("models", row.Models);
        Strings(json, "dropped", row.Dropped);
        json.WriteString("embedder", row.Embedder);
        json.WriteString("subset", row.Subset);
        json.WriteString("note", row.Note);
    }

    private static void WriteOriginDifference(Utf8JsonWriter json, OriginDifference row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("languageA", row.LanguageA);
        json.WriteString("languageB", row.LanguageB);
        json.WriteString("measure", row.Measure);
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
        Families(json, row.FamilyValues);
        Strings(json, "leftOut", row.LeftOut);
        json.WriteString("note", row.Note);
    }

    private static void WriteTwoParts(Utf8JsonWriter json, TwoPartEstimate row)
    {
        json.WriteString("model", row.Model);
        json.WriteString("origin", row.Origin);
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("coder", row.Coder);
        json.WriteNumber("pairs", row.Pairs);
        json.WriteNumber("unlabelled", row.Unlabelled);
        json.WriteNumber("complete", row.Complete);
        Number(json, "completeShare", row.CompleteShare);
        Number(json, "excessShare", row.ExcessShare);
        Number(json, "contentDrift", row.ContentDrift);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
    }

    private static void WritePull(Utf8JsonWriter json, PullEstimate row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        json.WriteString("model", row.Model);
        json.WriteString("family", row.Family);
        json.WriteString("origin", row.Origin);
        json.WriteBoolean("derived", row.IsDerived);
        Number(json, "estimate", row.Estimate);
        Number(json, "low", row.Low);
        Number(json, "high", row.High);
        json.WriteNumber("n", row.N);
    }

    private static void WritePullSeparation(Utf8JsonWriter json, PullSeparation row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("language", row.Language);
        Number(json, "first", row.First);
        Number(json, "second", row.Second);
        Number(json, "separation", row.Separation);
        Number(json, "p", row.PValue);
        Number(json, "smallestP", row.SmallestP);
        Number(json, "adjusted", row.Adjusted);
        Families(json, row.FamilyValues);
        json.WriteNumber("questions", row.Questions);
        json.WriteNumber("models", row.Models);
        json.WriteString("note", row.Note);
    }

    private static void WriteNeighbour(Utf8JsonWriter json, NeighbourShare row)
    {
        json.WriteString("language", row.Language);
        json.WriteString("origin", row.Origin);
        json.WriteString("of", row.Of);
        Number(json, "share", row.Share);
        Number(json, "expected", row.Expected);
        json.WriteNumber("n", row.N);
    }

    private static void WriteSeparation(Utf8JsonWriter json, SeparationEstimate row)
    {
        json.WriteString("a", row.A);
        json.WriteString("b", row.B);
        json.WriteString("coder", row.Coder);
        Number(json, "auc", row.Auc);
        Number(json, "aucLength", row.AucLength);
        Number(json, "aucBoth", row.AucBoth);
        json.WriteNumber("n", row.N);
        json.WriteNumber("changed", row.Changed);
        json.WriteNumber("withLength", row.WithLength);
    }

    private static void WritePlace(Utf8JsonWriter json, ModelPlace row)
    {
        json.WriteString("language", row.Language);
        json.WriteString("model", row.Model);
        json.WriteString("origin", row.Origin);
        json.WriteBoolean("derived", row.IsDerived);
        Number(json, "x", row.X);
        Number(json, "y", row.Y);
        Number(json, "shareX", row.ShareX);
        Number(json, "shareY", row.ShareY);
    }

    private static void Families(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, double>> values)
    {
        json.WriteStartArray("families");
        foreach ((string family, double value) in values)
        {
            json.WriteStartObject();
            json.WriteString("family", family);
            Number(json, "value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
