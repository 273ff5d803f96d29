using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class EncoderCatalogTests
{
    [Fact]
    public void The_shipped_encoder_is_found_and_described()
    {
        EncoderDefinition use = EncoderCatalog.Find("use-multilingual-3");

        Assert.Equal("use-multilingual-3 (Google, Apache-2.0, 512 numbers, 16 languages)", use.ToString());
        Assert.Equal(64, use.Hash.Length);
        Assert.False(use.Centred);
        Assert.True(use.Knows("zh") && use.Knows("zh-TW") && use.Knows("pt-BR") && !use.Knows("fi"));
        Assert.Equal(use.Folder, EncoderCatalog.Find(Path.Combine(use.Folder, "encoder.json")).Folder);
        Assert.Equal(use.Folder, EncoderCatalog.Find(use.Folder).Folder);
        Assert.Equal("use-multilingual-3", EncoderCatalog.For(["en", "zh"]).Id);
    }

    [Fact]
    public void Builds_do_not_copy_encoders() => Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "Encoders")));

    [Fact]
    public void An_unknown_encoder_is_an_error_that_says_where_was_looked_and_which_there_are()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => EncoderCatalog.Find("word2vec"));

        Assert.StartsWith("There is no encoder 'word2vec'; there are: use-multilingual-3", error.Message, StringComparison.Ordinal);
        Assert.Contains("Looked in: " + Path.Combine(AppContext.BaseDirectory, "Encoders"), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder.json")]
    [InlineData("model.onnx")]
    [InlineData("sentencepiece.model")]
    public void A_folder_that_lacks_a_file_is_an_error_that_names_both(string lacking)
    {
        using TemporaryFolder folder = new();
        Write(folder, File.ReadAllText(Path.Combine(Encoders.Use.Definition.Folder, "encoder.json")));
        File.Delete(Path.Combine(folder.Path, lacking));

        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => EncoderDefinition.Load(folder.Path));
        Assert.Contains($"lacks '{lacking}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_definition_is_an_error_with_file_and_every_field_at_once()
    {
        using TemporaryFolder folder = new();
        string json = File.ReadAllText(Path.Combine(Encoders.Use.Definition.Folder, "encoder.json"));
        Write(folder, json.Replace("\"dimension\": 512", "\"dimension\": 0").Replace("\"begin\": 1,", "").Replace("\"kept\"", "\"maybe\"").Replace("\"centred\": false", "\"centred\": 1"));

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => EncoderDefinition.Load(folder.Path));
        Assert.Equal(
            $"{Path.Combine(folder.Path, "encoder.json")}: field 'dimension' is 0, expected a whole number of at least 1; field 'tokenizer.begin' is missing, expected a number; " +
            "field 'tokenizer.controls' is 'maybe', expected 'kept' or 'removed'; field 'centred' is missing or neither true nor false.", error.Message);
    }

    [Theory]
    [InlineData("{\n \"id\": oops", "line 2: not JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("", "not JSON")]
    public void What_is_no_definition_at_all_is_an_error_with_its_file(string json, string expected)
    {
        using TemporaryFolder folder = new();
        Write(folder, json);

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => EncoderDefinition.Load(folder.Path));
        Assert.StartsWith(Path.Combine(folder.Path, "encoder.json"), error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_cannot_be_read_is_an_error_that_names_the_encoder()
    {
        using TemporaryFolder folder = new();
        Write(folder, File.ReadAllText(Path.Combine(Encoders.Use.Definition.Folder, "encoder.json")));
        File.Copy(Encoders.Use.Definition.TokenizerPath, Path.Combine(folder.Path, "sentencepiece.model"), overwrite: true);

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => SentenceEncoder.Load(EncoderDefinition.Load(folder.Path)));
        Assert.StartsWith($"The encoder 'use-multilingual-3' in '{folder.Path}' cannot be loaded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_the_encoder_does_not_know_is_an_error_that_says_what_it_knows()
    {
        Encoders.Use.Definition.EnsureLanguages(["en", "zh", "zh-Hant"]);
        ArgumentException error = Assert.Throws<ArgumentException>(() => Encoders.Use.Definition.EnsureLanguages(["en", "xx", "yy"]));

        Assert.StartsWith(
            "The encoder 'use-multilingual-3' does not know xx, yy; no other encoder at hand knows en, xx, yy; 'use-multilingual-3' knows ar, de, en, es, fr,",
            error.Message, StringComparison.Ordinal);
        Assert.StartsWith("No encoder knows en, xx: 'use-multilingual-3' lacks xx", Assert.Throws<ArgumentException>(() => EncoderCatalog.For(["en", "xx"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_changes_with_what_a_vector_depends_on_and_with_nothing_else()
    {
        using TemporaryFolder folder = new();
        string json = File.ReadAllText(Path.Combine(Encoders.Use.Definition.Folder, "encoder.json"));
        string Hash(string text)
        {
            Write(folder, text);
            return EncoderDefinition.Load(folder.Path).Hash;
        }

        string hash = Hash(json);
        Assert.Equal(hash, Hash(json.Replace("Google", "G.").Replace("\"it\", ", "").Replace("\n", "\r\n")));
        Assert.NotEqual(hash, Hash(json.Replace("\"end\": 2", "\"end\": 3")));
        Assert.NotEqual(hash, Hash(json.Replace("4096", "2048")));
    }

    private static void Write(TemporaryFolder folder, string json)
    {
        File.WriteAllText(Path.Combine(folder.Path, "encoder.json"), json);
        File.WriteAllText(Path.Combine(folder.Path, "model.onnx"), "graph");
        File.WriteAllText(Path.Combine(folder.Path, "sentencepiece.model"), "pieces");
    }
}
