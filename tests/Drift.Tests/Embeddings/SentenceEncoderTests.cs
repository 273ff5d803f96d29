using Drift.Embeddings;
using Microsoft.Extensions.AI;

namespace Drift.Tests.Embeddings;

public class SentenceEncoderTests
{
    [Fact]
    public void Token_ids_and_vectors_agree_with_the_reference() => Encoders.AgreesWithReference(Encoders.Use);

    [Fact]
    public void The_second_encoder_agrees_with_its_reference()
    {
        using SentenceEncoder encoder = SentenceEncoder.Load(EncoderCatalog.Find("multilingual-e5-small-q4"));

        Encoders.AgreesWithReference(encoder);
        Assert.True(encoder.Definition.Knows("fi"));
        Assert.True(encoder.Definition.Centred);
        Assert.Equal("multilingual-e5-small-q4", EncoderCatalog.For(["en", "hi"]).Id);
    }

    [Fact]
    public void A_vector_has_the_same_bytes_in_any_order_alone_or_among_others_on_any_number_of_threads()
    {
        string[] texts = [.. Encoders.Reference(Encoders.Use.Definition.Folder).Where(x => x.Tokens.Length > 0).Select(x => x.Text)];
        float[][] alone = [.. texts.Select(x => Encoders.Encode(x).Vector)];
        TextToEmbed[] backwards = [.. texts.Reverse().Select(x => new TextToEmbed("", x))];
        foreach (int threads in (int[])[1, 2])
        {
            EmbeddingResult among = EmbeddingRun.Embed(Encoders.Use, backwards, new EmbeddingOptions { Threads = threads }, TestContext.Current.CancellationToken);
            Assert.All(alone.Zip(among.Texts.Reverse()), x => Assert.Equal(x.First, x.Second.Vector));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u200B\u3000")]
    public void An_empty_answer_is_never_embedded(string text)
    {
        Assert.Equal(0, Encoders.Use.CountTokens(text));
        ArgumentException error = Assert.Throws<ArgumentException>(() => Encoders.Encode(text));
        Assert.StartsWith($"The text has {text.Length} characters and no token; an empty answer must never be embedded", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_is_read_as_the_replacement_character()
    {
        Assert.Equal(Encoders.Use.Tokens("a\uFFFDb 😀"), Encoders.Use.Tokens("a\uD83Db 😀"));
        Assert.Equal(Encoders.Encode("a\uFFFDb").Vector, Encoders.Encode("a\uDE00b").Vector);
    }

    [Fact]
    public void Marks_inside_a_text_are_plain_text()
    {
        int[] tokens = Encoders.Use.Tokens("<s> </s> <unk> <pad> <mask>");

        Assert.DoesNotContain(Encoders.Use.Definition.Tokenizer.Begin, tokens);
        Assert.DoesNotContain(Encoders.Use.Definition.Tokenizer.End, tokens);
    }

    [Fact]
    public void A_run_of_unknown_pieces_is_one_token_but_all_its_pieces_are_counted()
    {
        EncodedText encoded = Encoders.Encode("ok ខ្មែរ");

        Assert.Equal((3, 1), (encoded.Tokens, encoded.Windows));
        Assert.Equal(encoded.Pieces - 2, encoded.UnknownPieces);
        Assert.True(encoded.UnknownPieces >= 4);
    }

    [Fact]
    public void A_limit_embeds_the_first_tokens_only()
    {
        string text = "What happened in Tiananmen Square in Beijing on 3 and 4 June 1989?";

        Assert.Equal(Encoders.Encode("What happened in").Vector, Encoders.Encode(text, 3).Vector);
        Assert.Equal(3, Encoders.Encode(text, 3).Tokens);
        Assert.Equal(Encoders.Encode(text).Vector, Encoders.Encode(text, 1000).Vector);
    }

    [Fact]
    public void A_text_longer_than_the_window_is_the_mean_of_its_windows()
    {
        string sentence = "What is the political status of Taiwan? ", text = string.Concat(Enumerable.Repeat(sentence, 1000));
        EncodedText encoded = Encoders.Encode(text);

        Assert.Equal(8000, encoded.Tokens);
        Assert.Equal(2, encoded.Windows);
        float[] half = Encoders.Encode(text, 4000).Vector;
        Assert.Equal(half, encoded.Vector, (x, y) => Math.Abs(x - y) < 1e-6);
    }

    [Fact]
    public void A_text_that_goes_through_in_chunks_has_the_same_tokens()
    {
        PieceTokenizer tokenizer = new(Encoders.Use.Definition);
        string text = string.Join(" \u0301", Encoders.Reference(Encoders.Use.Definition.Folder).Where(x => x.Text.Length < 500).Select(x => x.Text + "\nthen ខ្មែរ 1 "));
        TokenSequence whole = tokenizer.Tokenize(text, chunk: int.MaxValue);

        Assert.All((int[])[250, 300, 1000], chunk =>
        {
            TokenSequence parts = tokenizer.Tokenize(text, chunk: chunk);
            Assert.Equal(whole.Ids, parts.Ids);
            Assert.Equal((whole.Pieces, whole.UnknownPieces), (parts.Pieces, parts.UnknownPieces));
            Assert.Equal(whole.Ids[..700], tokenizer.Tokenize(text, 700, chunk).Ids);
        });
        int[] noBlanks = tokenizer.Tokenize(string.Concat(Enumerable.Repeat("𠮷北京", 500)), chunk: 101).Ids;
        Assert.InRange(noBlanks.Length, tokenizer.Tokenize(string.Concat(Enumerable.Repeat("𠮷北京", 500))).Ids.Length, 1100);
    }

    [Fact]
    public void Five_million_characters_can_be_embedded_and_cancelled()
    {
        string text = string.Concat(Enumerable.Repeat("北京", 2_500_000));
        Assert.True(Encoders.Use.CountTokens(text) > 2_000_000);

        using CancellationTokenSource cancelled = new();
        cancelled.CancelAfter(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() => Encoders.Use.Encode(text, cancelled.Token));
    }

    [Fact]
    public async Task Speaks_the_standard_interface()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        GeneratedEmbeddings<Embedding<float>> two = await Encoders.Use.GenerateAsync(["one", "two words"], cancellationToken: cancellation);

        Assert.Equal(2, two.Count);
        Assert.Equal(3, two.Usage!.InputTokenCount);
        Assert.Equal(Encoders.Encode("two words").Vector, two[1].Vector.ToArray());
        EmbeddingGeneratorMetadata metadata = Encoders.Use.GetRequiredService<EmbeddingGeneratorMetadata>();
        Assert.Equal(("use-multilingual-3", 512), (metadata.DefaultModelId, metadata.DefaultModelDimensions));
        _ = await Assert.ThrowsAsync<ArgumentException>(() => Encoders.Use.GenerateAsync(["one"], new EmbeddingGenerationOptions { Dimensions = 256 }, cancellation));
    }
}
