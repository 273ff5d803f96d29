namespace Drift.Tests.Corpora;

public class CorpusMatchesTests
{
    [Fact]
    public void Verdicts_take_the_place_of_those_that_were_read()
    {
        using TemporaryFolder folder = new();
        Corpus corpus = Corpus.Read(new CorpusFolder(folder, "a").Write());

        Corpus other = corpus.WithMatches([.. corpus.Responses.Select(_ => LanguageMatch.Mixed)]);

        Assert.All(other.Responses, r => Assert.False(r.IsInRightLanguage));
        Assert.Equal(corpus.Responses.Select(r => r.Cell), other.Responses.Select(r => r.Cell));
        Assert.Equal(corpus.TextOf(corpus.Responses[0]), other.TextOf(other.Responses[0]));
        Assert.StartsWith("Found 0 verdicts, expected ", Assert.Throws<ArgumentException>(() => corpus.WithMatches([])).Message, StringComparison.Ordinal);
    }
}
