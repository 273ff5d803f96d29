using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class EmbeddingRunTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Results_come_in_the_order_of_the_texts_with_a_ledger_by_language()
    {
        TextToEmbed[] texts = [new("zh", "北京"), new("en", "one two three"), new("en", "ok ខ្មែរ"), new("zh", "北京"), new("en", "one two three", 1)];
        EmbeddingResult result = EmbeddingRun.Embed(Encoders.Use, texts, new EmbeddingOptions { Threads = 2 }, Cancellation);

        Assert.All(texts.Zip(result.Texts), x => Assert.Equal(Encoders.Encode(x.First.Text, x.First.MaxTokens ?? int.MaxValue).Vector, x.Second.Vector));
        Assert.Same(result.Texts[0].Encoded, result.Texts[3].Encoded);
        int pieces = result.Texts[2].Encoded.Pieces;
        Assert.Equal(
            [new LedgerEntry("en", 3, 3 + 3 + 1, 3, (pieces - 2.0) / (pieces + 4), 0), new LedgerEntry("zh", 2, 2 * result.Texts[0].Tokens, 2, 0, 0)],
            result.Ledger);
    }

    [Fact]
    public void The_second_run_comes_from_the_cache_and_is_the_same()
    {
        using TemporaryFolder folder = new();
        TextToEmbed[] texts = [.. Enumerable.Range(0, 50).Select(i => new TextToEmbed("en", $"Sentence number {i}."))];
        using VectorCache cache = VectorCache.Open(Encoders.Use.Definition, folder.Path);
        EmbeddingOptions options = new() { Threads = 2, Cache = cache };
        EmbeddingResult first = EmbeddingRun.Embed(Encoders.Use, texts, options, Cancellation);
        EmbeddingResult second = EmbeddingRun.Embed(Encoders.Use, texts, options, Cancellation);

        Assert.All(first.Texts, x => Assert.False(x.FromCache));
        Assert.All(second.Texts, x => Assert.True(x.FromCache));
        Assert.All(first.Texts.Zip(second.Texts), x => Assert.Equivalent(x.First.Encoded, x.Second.Encoded));
        Assert.Equal((0, 50), (first.Ledger[0].FromCache, second.Ledger[0].FromCache));
        Assert.Equal(first.Ledger[0], second.Ledger[0] with { FromCache = 0 });
    }

    [Fact]
    public void What_was_done_before_a_cancellation_is_in_the_cache()
    {
        using TemporaryFolder folder = new();
        using VectorCache cache = VectorCache.Open(Encoders.Use.Definition, folder.Path);
        using CancellationTokenSource source = new();
        IEnumerable<TextToEmbed> Texts()
        {
            for (int i = 0; ; i++)
            {
                if (i == 20)
                    source.Cancel();
                yield return new TextToEmbed("en", $"Sentence number {i}.");
            }
        }

        Assert.Throws<OperationCanceledException>(() => EmbeddingRun.Embed(Encoders.Use, Texts(), new EmbeddingOptions { Threads = 2, Cache = cache }, source.Token));
        Assert.InRange(cache.Count, 18, 22);
    }

    [Fact]
    public void A_blank_text_is_an_error_that_says_which()
    {
        TextToEmbed[] texts = [new("en", "one"), new("zh", "  "), new("en", "two")];

        ArgumentException error = Assert.Throws<ArgumentException>(() => EmbeddingRun.Embed(Encoders.Use, texts, cancellation: Cancellation));
        Assert.StartsWith("Text 2 (zh): The text has 2 characters and no token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_tells_what_is_done_and_what_is_left()
    {
        SteppingTime time = new();
        List<EmbeddingProgress> told = [];
        TextToEmbed[] texts = [new("en", "ten chars."), new("en", "ten chars!"), new("en", "ten chars?"), new("en", "ten chars.")];
        _ = EmbeddingRun.Embed(Encoders.Use, texts, new EmbeddingOptions { Threads = 1, Time = time, Progress = new Listener(told.Add) }, Cancellation);

        int tokens = Encoders.Use.CountTokens("ten chars.");
        Assert.Equal(new EmbeddingProgress(1, 4, 0, tokens, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)), told[0]);
        Assert.Equal(new EmbeddingProgress(4, 4, 0, told[^1].Tokens, TimeSpan.FromSeconds(5), TimeSpan.Zero), told[^1]);
    }

    [Fact]
    public void No_texts_give_no_vectors()
    {
        EmbeddingResult none = EmbeddingRun.Embed(Encoders.Use, [], cancellation: Cancellation);
        Assert.Empty(none.Texts);
        Assert.Empty(none.Ledger);
    }

    private sealed class Listener(Action<EmbeddingProgress> tell) : IProgress<EmbeddingProgress>
    {
        public void Report(EmbeddingProgress value) => tell(value);
    }

    /// <summary>A clock that goes on by a second whenever someone looks.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds++;
    }
}
