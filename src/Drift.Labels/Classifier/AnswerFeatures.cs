using System.Numerics.Tensors;

namespace Drift.Labels;

/// <summary>What the classifier sees of an answer, the same in every language: vectors of the whole, its head and its tail, and numbers beside them.</summary>
/// <remarks>
/// <para>The numbers: ln tokens and its square; cosines of whole, head and tail with the question and with one another; counts of letters, lines, headings, items,
/// emphasis, questions, quotes, years and exclamations as ln(1 + n); for each rule of evasion, hits in the head and the tail (5 at most) and √(hits per 1,000 characters).</para>
/// <para>No feature names the language, so that a language without labels can be coded. Without rules for a language their features are 0.</para>
/// </remarks>
public static class AnswerFeatures
{
    private const int MostHits = 5;

    /// <summary>Names of the numbers beside the vectors, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ln tokens", "(ln tokens)²/8", "whole·question", "head·question", "tail·question", "head·tail", "head·whole", "tail·whole",
        .. AnswerShape.Names,
        .. RuleId.All.Select(r => $"{r} in head"), .. RuleId.All.Select(r => $"{r} in tail"), .. RuleId.All.Select(r => $"√ {r} per 1,000"),
    ];

    /// <summary>Numbers of an encoder's vectors in the features: three vectors.</summary>
    /// <param name="dimension">The encoder's dimension.</param>
    public static int Length(int dimension) => 3 * dimension + Names.Count;

    /// <summary>The features of one answer.</summary>
    /// <param name="text">The cleaned answer.</param>
    /// <param name="language">The language it is in, or was asked in; BCP 47.</param>
    /// <param name="vectors">Its vectors.</param>
    /// <returns><see cref="Length"/> numbers: whole, head, tail, then those of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentException">The vectors differ in dimension, or there is no token.</exception>
    public static float[] Of(string text, string language, AnswerVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(vectors);
        int dimension = vectors.Whole.Length;
        foreach (int other in (int[])[vectors.Head.Length, vectors.Tail.Length, vectors.Question.Length])
        {
            if (other != dimension)
                throw new ArgumentException($"A vector has dimension {other}, expected {dimension} as that of the whole answer.", nameof(vectors));
        }

        if (vectors.Tokens < 1)
            throw new ArgumentException($"The answer has {vectors.Tokens} tokens, expected at least 1: an empty answer is not labelled.", nameof(vectors));
        double tokens = Math.Log(vectors.Tokens);
        RuleHits? hits = RuleBook.Of(language)?.Hits(text);
        IReadOnlyList<RuleCount> rules = hits?.Rules ?? [.. RuleId.All.Select(_ => default(RuleCount))];
        IEnumerable<double> numbers =
        [
            tokens, tokens * tokens / 8, Cosine(vectors.Whole, vectors.Question), Cosine(vectors.Head, vectors.Question), Cosine(vectors.Tail, vectors.Question),
            Cosine(vectors.Head, vectors.Tail), Cosine(vectors.Head, vectors.Whole), Cosine(vectors.Tail, vectors.Whole),
            .. AnswerShape.Of(text),
            .. rules.Select(r => (double)Math.Min(r.Head, MostHits)), .. rules.Select(r => (double)Math.Min(r.Tail, MostHits)), .. rules.Select(r => Math.Sqrt(r.PerThousand)),
        ];
        return [.. vectors.Whole.Span, .. vectors.Head.Span, .. vectors.Tail.Span, .. numbers.Select(x => (float)x)];
    }

    private static double Cosine(ReadOnlyMemory<float> x, ReadOnlyMemory<float> y)
    {
        double xx = TensorPrimitives.Dot(x.Span, x.Span), yy = TensorPrimitives.Dot(y.Span, y.Span);
        return xx > 0 && yy > 0 ? TensorPrimitives.Dot(x.Span, y.Span) / Math.Sqrt(xx * yy) : 0;
    }
}
