using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Drift.Formats;
using NJsonSchema;

namespace Drift.Tests.Formats.Results;

public sealed class ResultsJsonTests
{
    private static readonly AnalysisResult Full = new(
        "small", "A \"small\" corpus: Größe, 大小, <b>", "CC0-1.0",
        [new("m1", "A", "CN", ["b"], "open", "MIT", "2024-11"), new("m2", null, null, [], null, null, null)],
        [
            new("m1", "en", "zh", "all", "e", true, "all", 3, 0.3, 0.1, 0.2, 0.01, 0.02, 0.5, 0.7, 0.5, 0.2, 0.21, -0.2, 0, 0.1, 0.3, 0.11, 0.31, "BCa", 0.714, "question", ""),
            new("m2", "en", "zh", "values", "e", true, "untruncated", 1, 1.0 / 3, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, "question", "One question only."),
        ],
        [
            new("m1", "en", "zh", "e", true, "all", "control", 0.1, true, 0.11, 0.01, 0.02, -0.1, 0.3, "percentile", 1.2, 0.02, 0.0001, 0.04, 2, 1, 3, "question", ""),
            new("m2", "en", "zh", "e", true, "right-language", "matched", 0.1, false, 0.1, null, 0.0, null, null, null, null, null, null, null, 1, 1, 2, "question", ""),
        ],
        [new("m1", "en", "zh", "own state", 2, 0.2, 0.1, 0.3, "question")],
        [new("m1", "en", "all", "paraphrase", "en", "zh", 2, 0.2, 0.1, 0.2, 0.1, 0.3, "question"), new("m2", "zh", "control", "paraphrase", null, null, 2, 0.2, null, null, null, null, "question")],
        [new("m1", "en", "zh", "en", "all", 2, 0.3, 0.2, 0.1, 0.05, 0.15, 0.5, 0.25, 1, "question")],
        [new("m1", "en", "zh", "q1", "sensitive", 0.3, null, 0.2, null)],
        [new("m1", "en", "", 3, 1, 1, 1, 0, 0, 0, 0, 1)],
        [new("en", 3, 5_000_000_000, 4, 0.001, 2)],
        [new("origin-not-testable", "Two of three models come from one developer.")],
        new("0.1.0", 1, 9999, 9999, 8, ["en", "zh"], "e", "ab", true, "ntrex", "cd", [new("corpus.json", "ef")]) { Coder = "judge" })
    {
        Language = new(
            [new("m1", "en", "zh", "e", true, "all", "drift", 3, 0.2, 2.5, 0.25, 0.25, 0.5, true, "question", "One repeat."), new("m2", "en", "zh", "e", true, "answered", "excess", 1, 0.2, null, null, null, null, null, "question", "")],
            [new("m1", "en", "zh", "e", "all", 3, 0.2, 0.1, 0.3, 0.05, 0.3, 0, 0.01, "not shown", ""), new("m2", "en", "zh", "e", "all", 3, 0.2, null, null, 0.05, null, 0.5, null, "no verdict", "No interval.")],
            [new("m1", "en", "zh", "e", "all", 1.5, 0.1, 0.2, 0.01, 0.4, true, 5, 4, 1, "question", ""), new(null, "en", "zh", "e", "all", 1.5, 0.1, 0.2, 0.01, null, false, 5, 4, 2, "question", "")],
            [new("question × family", 4, 2.5, -0.1, -0.05, 3, 2, 4, 2, 1, "")],
            [new(null, "en", "zh", 6, 2.5, 0.3, 120.5, 3.5, 0.4, "no drift"), new("m1", "en", "zh", 1, null, 1, 120.5, null, null, "")]),
        Specifications = new(
            [new("CN − US, en-zh, all", "e raw", "e", false, "length", "all", 0.06, 0.25, ""), new("CN − US, en-zh, all", "e centred", "e", true, "12", "all", null, null, "resolution .1")],
            [new("CN − US, en-zh, all", "CN", "US", "en", "zh", 1, 1, 0.06, 0.25, 1, 0, 1, 0.018, "One line.")],
            [new("en", "zh", "e raw", "e centred", 0.88, 0.79, 0.93, 36, 50)])
        {
            Origins = [new("CN", "US", "en-zh", "language × origin", "e", true, 0.02, 0.12, 1.0 / 56, 40, 30)],
        },
        Origin = new OriginResult(
            [
                new("CN", "US", "zh", "origin", "PERMANOVA", 4.1, 0.02, 1.0 / 56, 1.0 / 56, "family", 3, 5, 56, "families", null, 40, 30, ["m9"], "e", "all", ""),
                new("CN", "US", "en-zh", "language × origin", "energy", 0.3, null, null, 0.5, "family", 1, 1, 2, "models", 0.0005, 40, 30, [], "e", "all", "No p."),
            ],
            [new("CN", "US", "en", "zh", "driftCommon", "models", 0.344, 0.249, 0.095, null, null, 0.25, 0.01, 0.09, 3, 5, 30, [KeyValuePair.Create("A", 0.3)], ["m9"], "")],
            [new("m1", "CN", "en", "zh", "judge", 50, 2, 20, 0.4, 0.16, 0.17, 0.07, 0.67), new(null, null, "en", "zh", "judge", 2, 0, 0, 0, null, null, null, null)],
            [new("CN", "US", "zh", "m1", "A", "CN", false, 0.05, 0.02, 0.08, 50), new("CN", "US", "zh", "m2", null, null, false, 0.01, null, null, 3)],
            [new("CN", "US", "en-zh", 0.03, -0.01, 0.04, 0.02, 0.01, [KeyValuePair.Create("A", 0.03), KeyValuePair.Create("B", -0.01)], 40, 30, "")],
            [new("zh", "CN", "CN", 0.567, 0.364, 600)],
            [new("en", "zh", "judge", 0.87, 0.81, null, 1000, 300)],
            [new("zh", "m1", "CN", false, -0.1, 0.2, 0.3, 0.1)])
        {
            Questions = [new("CN", "US", "zh", "q1", 0.1, 0.3, 0.2, -0.1, 7)],
        },
        Labels = new LabelResult(
            [
                new("m1", "CN", 1, "en", "all", "judge", "COMPLETE", 8, 50, 42, 1, 0.16, 0.08, 0.29, 8.0 / 42, 0.1, 0.33, "Wilson"),
                new(null, null, 2, "zh", "t", "judge", "DENIAL", 0, 1, 0, 0, 0, null, null, null, null, null, "questions"),
            ],
            [
                new("m1", "CN", 1, "en", "zh", "t", "judge", "asked", 50, 47, 21, 28, 2, -0.52, -0.65, -0.35, 1e-6, 5e-7, 1e-9, 3e-5, null, null),
                new(null, "CN", 15, "en", "zh", "t", "judge", "valid", 700, 500, 300, 220, 20, -2.0 / 7, null, null, null, null, null, null, 4.5, 1e-20),
            ],
            [
                new("CN", "US", "en", "zh", "t", "judge", "asked", "families", -0.25, -0.1, -0.15, -0.2, -0.1, "these models", null, null, 4.0 / 56, 1.0 / 56, 4.0 / 56, null, 3, 5, 30, 50, [KeyValuePair.Create("A", -0.3)]),
                new("CN", "US", "en", null, "t", "judge", "valid", "models", 0.7, 0.9, -0.2, null, null, "", null, null, null, 0.5, null, 0.01, 1, 1, 2, 1, []),
            ],
            [
                new("judge", "m1", null, "CN", "all", null, null, null, null, null, false, 10, 2, 0.9, 0.8, 1, 0.8, 0.7, 0.9, 0.85, 0.8, 0.9, 0.75, [[5, 1, 0], [0, 2, 0], [0, 0, 2]]),
                new("judge", "m1", null, "CN", "version", null, null, null, "1", "2", true, 1, 1, 1, null, null, null, null, null, 1, null, null, null, [[1, 0, 0], [0, 0, 0], [0, 0, 0]]),
            ],
            [
                new("judge", "person", "en", "CN", "Rogan-Gladen", "COMPLETE", 200, 60, [30, 15, 15], 0.55, 0.5, 0.4, 0.6, 0.9, 0.8, ""),
                new("judge", "person", "zh", "unknown", "Rogan-Gladen", "COMPLETE", 20, 6, [3, 2, 1], 0.55, null, null, null, null, null, "6 gold rows") { Curve = [new(0.8, 1, 0.6875), new(0.8, 0.8, null)] },
            ]),
    };

    [Fact]
    public void The_file_is_as_approved() => Snapshot.Matches(Write(Full));

    [Fact]
    public async Task A_result_validates_against_the_schema()
    {
        JsonSchema schema = await Schema();

        Assert.Empty(schema.Validate(Write(Full)));
        Assert.All(["drift", "driftCommon", "content drift", "contrast", "raw contrast"], measure => Assert.Empty(schema.Validate(Write(Full with
        {
            Origin = Full.Origin with { Differences = [Full.Origin.Differences[0] with { Measure = measure }] },
        }))));
        Assert.Empty(schema.Validate(Write(Full with { Drift = [Full.Drift[0] with { Subset = Subset.Answered, Interval = "plausible range", ContentLow = 0.1, ContentHigh = 0.2, ContentInterval = "BCa" }] })));
        Assert.Empty(schema.Validate(Write(Full with { Drift = [], Contrast = [], Settings = Full.Settings with { FloorWindow = null, Calibration = null, CalibrationHash = null } })));
    }

    [Theory]
    [InlineData("shift")]
    [InlineData("noise")]
    [InlineData("unit")]
    public async Task A_row_without_a_field_does_not(string field)
    {
        JsonNode json = JsonNode.Parse(Write(Full))!;
        json["drift"]![0]!.AsObject().Remove(field);

        Assert.NotEmpty((await Schema()).Validate(json.ToJsonString()));
    }

    [Theory]
    [InlineData("shift", "0.3")]
    [InlineData("shift", null)]
    [InlineData("n", 1.5)]
    [InlineData("role", "harmless")]
    [InlineData("path", "x")]
    public async Task A_row_with_a_wrong_or_unknown_field_does_not(string field, object? value)
    {
        JsonNode json = JsonNode.Parse(Write(Full))!;
        json["drift"]![0]![field] = JsonSerializer.SerializeToNode(value);

        Assert.NotEmpty((await Schema()).Validate(json.ToJsonString()));
    }

    [Theory]
    [InlineData("origin", "unit", "model")]
    [InlineData("twoParts", "completeShare", 1.2)]
    [InlineData("pullSeparations", "smallestP", -1)]
    [InlineData("map", "x", null)]
    [InlineData("specifications", "floor", null)]
    [InlineData("specificationVerdicts", "medianP", 2)]
    [InlineData("encoderAgreement", "spearman", -2)]
    [InlineData("originSpecifications", "p", null)]
    public async Task A_row_about_origin_is_held_to_the_schema_too(string rows, string field, object? value)
    {
        JsonNode json = JsonNode.Parse(Write(Full))!;
        json[rows]![0]![field] = JsonSerializer.SerializeToNode(value);

        Assert.NotEmpty((await Schema()).Validate(json.ToJsonString()));
    }

    [Fact]
    public void A_family_value_that_is_not_finite_is_an_error_that_names_its_place() =>
        Assert.StartsWith("Row 0 of pullSeparations: found value NaN", Assert.Throws<ArgumentException>(() => Write(Full with
        {
            Origin = Full.Origin with { Separations = [Full.Origin.Separations[0] with { FamilyValues = [KeyValuePair.Create("A", 0.0), KeyValuePair.Create("B", double.NaN)] }] },
        })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Settings_and_limitations_are_held_to_the_schema_too()
    {
        JsonNode json = JsonNode.Parse(Write(Full))!;
        json["settings"]!["threads"] = 4;
        json["limitations"]![0]!["sentence"] = null;

        Assert.Equal(2, (await Schema()).Validate(json.ToJsonString()).Count);
    }

    [Fact]
    public async Task Every_field_has_a_description()
    {
        JsonSchema schema = await Schema();

        Assert.All(schema.Definitions.Values.Append(schema).SelectMany(x => x.Properties.Values), x => Assert.False(string.IsNullOrWhiteSpace(x.Description), x.Name));
        Assert.All(schema.Definitions.Values, x => Assert.Equal(x.Properties.Keys, x.RequiredProperties));
    }

    [Fact]
    public void A_first_and_a_second_run_write_the_same_bytes() =>
        Assert.Equal(Write(Full), Write(Full with { Ledger = [Full.Ledger[0] with { FromCache = 0 }] }));

    [Fact]
    public void Numbers_come_back_as_they_were()
    {
        double[] numbers = [Math.PI, 1.0 / 3, double.Epsilon, 1e22, -0.1];
        string json = Write(Full with { Drift = [.. numbers.Select(x => Full.Drift[0] with { Drift = x })] });

        Assert.Equal(numbers, JsonNode.Parse(json)!["drift"]!.AsArray().Select(x => (double)x!["drift"]!));
    }

    [Fact]
    public void The_largest_seed_is_written_whole() =>
        Assert.Contains("\"seed\": 4294967295,", Write(Full with { Settings = Full.Settings with { Seed = uint.MaxValue } }), StringComparison.Ordinal);

    [Fact]
    public void What_could_turn_text_round_or_close_a_script_is_escaped()
    {
        string json = Write(Full with { Title = "\u202e</script>\u2028" });

        Assert.Contains("\"title\": \"\\u202E\\u003C/script\\u003E\\u2028\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_an_error_that_names_its_place()
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Write(Full with { Drift = [Full.Drift[0], Full.Drift[1] with { Low = double.NaN }] }));

        Assert.StartsWith("Row 1 of drift: found low NaN, expected a finite number", e.Message, StringComparison.Ordinal);
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(ResultsJson.Schema, TestContext.Current.CancellationToken);

    private static string Write(AnalysisResult result)
    {
        using MemoryStream stream = new();
        ResultsJson.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
