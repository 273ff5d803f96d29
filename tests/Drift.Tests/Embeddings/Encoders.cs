using System.Text.Json;
using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

/// <summary>The encoders of these tests, loaded once.</summary>
internal static class Encoders
{
    private static readonly Lazy<SentenceEncoder> Loaded = new(() => SentenceEncoder.Load(EncoderCatalog.Find("use-multilingual-3")));

    public static SentenceEncoder Use => Loaded.Value;

    public static EncodedText Encode(string text, int maxTokens = int.MaxValue) => Use.Encode(text, maxTokens, TestContext.Current.CancellationToken);

    public static IReadOnlyList<(string Text, int[] Tokens, float[] Vector)> Reference(string folder)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "reference.json")));
        return
        [
            .. document.RootElement.GetProperty("cases").EnumerateArray().Select(x => (
                x.GetProperty("text").GetString()!,
                x.GetProperty("tokens").EnumerateArray().Select(y => y.GetInt32()).ToArray(),
                x.GetProperty("vector").EnumerateArray().Select(y => y.GetSingle()).ToArray())),
        ];
    }

    public static double Cosine(float[] x, float[] y)
    {
        double xy = 0, xx = 0, yy = 0;
        for (int i = 0; i < x.Length; i++)
            (xy, xx, yy) = (xy + (double)x[i] * y[i], xx + (double)x[i] * x[i], yy + (double)y[i] * y[i]);
        return xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Token ids exactly, vectors to a cosine of .9999; prints the worst.</summary>
    public static void AgreesWithReference(SentenceEncoder encoder)
    {
        double worst = 1;
        foreach ((string text, int[] tokens, float[] vector) in Reference(encoder.Definition.Folder))
        {
            string name = text.Length > 60 ? text[..60] + "…" : text;
            Assert.True(tokens.SequenceEqual(encoder.Tokens(text)), $"'{name}': {string.Join(' ', encoder.Tokens(text).Take(40))}, expected {string.Join(' ', tokens.Take(40))}");
            if (tokens.Length == 0)
                continue;
            EncodedText encoded = encoder.Encode(text, TestContext.Current.CancellationToken);
            double cosine = Cosine(vector, encoded.Vector);
            worst = Math.Min(worst, cosine);
            Assert.True(cosine >= 0.9999, $"'{name}' ({tokens.Length} tokens, {encoded.Windows} windows): cosine {cosine}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{encoder.Definition.Id}: worst cosine {worst:F8}");
    }
}
