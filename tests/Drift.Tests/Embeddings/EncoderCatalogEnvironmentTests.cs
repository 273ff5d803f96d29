using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

/// <summary>Sets the variable that the whole process reads, so it runs alone.</summary>
[Collection(nameof(EncoderCatalogEnvironmentTests))]
[CollectionDefinition(nameof(EncoderCatalogEnvironmentTests), DisableParallelization = true)]
public class EncoderCatalogEnvironmentTests
{
    [Fact]
    public void Encoders_of_a_folder_that_the_variable_names_are_found_and_proposed()
    {
        using TemporaryFolder folder = new();
        string own = Directory.CreateDirectory(Path.Combine(folder.Path, "multilingual-e5-small-q4")).FullName;
        File.WriteAllText(Path.Combine(own, "encoder.json"), SecondEncoder.Json);
        File.WriteAllText(Path.Combine(own, "model.onnx"), "graph");
        File.WriteAllText(Path.Combine(own, "sentencepiece.model"), "pieces");
        Environment.SetEnvironmentVariable("DRIFT_ENCODERS", folder.Path);
        try
        {
            Assert.Equal(own, EncoderCatalog.Find("multilingual-e5-small-q4").Folder);
            Assert.Equal("use-multilingual-3", EncoderCatalog.All()[0].Id);
            Assert.Equal("use-multilingual-3", EncoderCatalog.For(["en", "zh-Hans"]).Id);
            Assert.Equal("multilingual-e5-small-q4", EncoderCatalog.For(["en", "fi"]).Id);
            ArgumentException error = Assert.Throws<ArgumentException>(() => Encoders.Use.Definition.EnsureLanguages(["en", "fi"]));
            Assert.StartsWith("The encoder 'use-multilingual-3' does not know fi; the encoder 'multilingual-e5-small-q4' knows en, fi.", error.Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(own, "encoder.json"), "broken");
            Assert.Equal("use-multilingual-3", EncoderCatalog.For(["en"]).Id);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DRIFT_ENCODERS", null);
        }
    }

    [Fact]
    public void The_cache_lies_where_the_variable_says_else_in_the_cache_folder_of_the_user()
    {
        string? before = Environment.GetEnvironmentVariable("DRIFT_CACHE");
        try
        {
            Environment.SetEnvironmentVariable("DRIFT_CACHE", "here");
            Assert.Equal(Path.GetFullPath("here"), VectorCache.DefaultFolder);
            Environment.SetEnvironmentVariable("DRIFT_CACHE", null);
            Assert.True(Path.IsPathRooted(VectorCache.DefaultFolder));
            Assert.Equal("drift", Path.GetFileName(VectorCache.DefaultFolder));
        }
        finally
        {
            Environment.SetEnvironmentVariable("DRIFT_CACHE", before);
        }
    }
}
