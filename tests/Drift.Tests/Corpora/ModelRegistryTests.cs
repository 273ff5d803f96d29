using System.Text;

namespace Drift.Tests.Corpora;

/// <summary>The registry that ships, and faults of registries.</summary>
public class ModelRegistryTests
{
    private const string Sound = """{"id":"a","aliases":["A-1"],"developer":"D","origin":"CN","weights":"open","license":"MIT","released":"2025-01","source":"https://example.org/a"}""";

    [Fact]
    public void The_registry_that_ships_has_no_faults()
    {
        using FileStream stream = File.OpenRead(Repository.PathOf("corpora/models.jsonl"));
        Assert.Empty(ModelRegistry.Check(stream, "models.jsonl"));
    }

    [Fact]
    public void The_registry_that_ships_is_that_of_the_repository_and_sorted()
    {
        string[] ids = [.. SpeechMapModels.Registry.Models.Select(m => m.Model.Id)];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids, StudyModels.Open().Registry.Models.Select(m => m.Model.Id));
        Assert.InRange(ids.Length, 100, 10_000);
    }

    [Fact]
    public void Every_model_of_speechmap_is_in_it_under_the_id_that_speechmap_uses()
    {
        Assert.Equal(37, SpeechMapModels.Bare.Count);
        Assert.All(SpeechMapModels.Bare, m => Assert.Equal(m.Id, SpeechMapModels.Registry.Find(m.Id)?.Model.Id));
    }

    [Fact]
    public void The_ids_are_those_of_the_published_answers()
    {
        string folder = Path.Combine(SharedData.Folder("speechmap"), "llm-compliance", "responses");
        HashSet<string> ids = [.. Directory.GetFiles(folder, "*.jsonl").Select(f =>
        {
            using System.Text.Json.JsonDocument row = System.Text.Json.JsonDocument.Parse(File.ReadLines(f).First());
            return row.RootElement.GetProperty("model").GetString()!;
        })];
        Assert.Equal(SpeechMapModels.Bare.Select(m => m.Id), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_models_of_un_six_are_in_it() =>
        Assert.All(Corpus.Read(Repository.PathOf("corpora/un-six")).Models, m => Assert.Equal(m.Origin, SpeechMapModels.Registry.Find(m.Id)?.Model.Origin));

    [Fact]
    public void A_model_is_found_by_id_and_alias_whatever_the_case()
    {
        ModelRegistry registry = Registry(Sound);
        Assert.Equal(("a", "a", "a"), (registry.Find("a")!.Model.Id, registry.Find("A")!.Model.Id, registry.Find("a-1")!.Model.Id));
        Assert.Null(registry.Find("b"));
    }

    [Theory]
    [InlineData("""{"id":"b","origin":"China","source":"https://x.org"}""", "origin", "found 'China', expected two upper-case letters")]
    [InlineData("""{"id":"b","origin":"cn","source":"https://x.org"}""", "origin", "found 'cn', expected two upper-case letters")]
    [InlineData("""{"id":"b","released":"January 2025","source":"https://x.org"}""", "released", "found 'January 2025', expected a month or a day")]
    [InlineData("""{"id":"b","released":"2025-13","source":"https://x.org"}""", "released", "found '2025-13'")]
    [InlineData("""{"id":"b","released":"2025-02-30","source":"https://x.org"}""", "released", "found '2025-02-30'")]
    [InlineData("""{"id":"b"}""", "source", "found no such field, expected the address")]
    [InlineData("""{"id":"b","source":"its card"}""", "source", "found 'its card', expected the address")]
    [InlineData("""{"id":"b","source":null}""", "source", "found null, expected the address")]
    [InlineData("""{"source":"https://x.org"}""", "id", "found no such field")]
    [InlineData("""{"id":"A","source":"https://x.org"}""", "id", "found 'A' a second time, the first is in line 1")]
    [InlineData("""{"id":"b","aliases":["a-1"],"source":"https://x.org"}""", "aliases", "found 'a-1' a second time, the first is in line 1")]
    [InlineData("""{"id":"b","aliases":["B"],"source":"https://x.org"}""", "aliases", "found 'B' a second time, the first is in line 2")]
    [InlineData("""{"id":"b","aliases":[" "],"source":"https://x.org"}""", "aliases", "found a blank name")]
    [InlineData("""{"id":"b","weights":"closed","source":"https://x.org"}""", "weights", "found 'closed', expected open, hosted or null")]
    [InlineData("""{"id":"b","base":["c"],"source":"https://x.org"}""", "base", "found 'c', which no row has as id or alias")]
    [InlineData("""{"id":"b","base":["B"],"source":"https://x.org"}""", "base", "found a circle (b ← b)")]
    [InlineData("""{"id":"b","id":"c"}""", "", "found broken JSON")]
    [InlineData("[1]", "", "found an array, expected one object a line")]
    public void A_fault_has_line_and_field_and_says_what_was_expected(string row, string field, string message)
    {
        CorpusFault fault = Assert.Single(Check(Sound, row));
        Assert.Equal(("own.jsonl", 2, field), (fault.File, fault.Line, fault.Field));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        string[] rows = ["""{"id":"x","origin":"?","released":"?","source":"?"}""", "{", """{"id":"y","base":["z"],"source":"https://x.org"}""", """{"id":"z","base":["y"],"source":"https://x.org"}"""];
        Assert.Equal([(1, "released"), (1, "origin"), (1, "source"), (2, ""), (3, "base"), (4, "base")], Check(rows).Select(f => (f.Line, f.Field)).OrderBy(f => f.Line).ThenByDescending(f => f.Field == "released"));
        CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => Registry(rows));
        Assert.Equal(6, e.Faults.Count);
    }

    [Fact]
    public void A_row_of_a_corpus_needs_no_source_and_may_name_a_base_that_nobody_lists()
    {
        using MemoryStream stream = Stream("""{"id":"a","base":"nobody"}""");
        Assert.Empty(ModelRegistry.Check(stream, "models.jsonl", needsSource: false, needsBases: false));
    }

    [Fact]
    public void Rows_of_ones_own_go_before_those_that_ship()
    {
        ModelRegistry both = Registry("""{"id":"A-1","developer":"E","source":"https://x.org"}""").Before(Registry(Sound, """{"id":"c","source":"https://x.org"}"""));
        Assert.Equal(("E", "D", 3), (both.Find("a-1")!.Model.Developer, both.Find("a")!.Model.Developer, both.Models.Count));
    }

    [Fact]
    public void A_circle_through_both_is_a_fault()
    {
        ModelRegistry shipped = Registry("""{"id":"a","base":["b"],"source":"https://x.org"}""", """{"id":"b","source":"https://x.org"}""");
        CorpusFormatException e = Assert.Throws<CorpusFormatException>(() => Registry("""{"id":"b","base":["a"],"source":"https://x.org"}""").Before(shipped));
        Assert.Contains("found a circle (b ← a ← b)", e.Message, StringComparison.Ordinal);
    }

    /// <summary>A registry of these rows.</summary>
    internal static ModelRegistry Registry(params string[] rows)
    {
        using MemoryStream stream = Stream(rows);
        return ModelRegistry.Read(stream, "own.jsonl");
    }

    private static IReadOnlyList<CorpusFault> Check(params string[] rows)
    {
        using MemoryStream stream = Stream(rows);
        return ModelRegistry.Check(stream, "own.jsonl");
    }

    private static MemoryStream Stream(params string[] rows) => new(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
}
