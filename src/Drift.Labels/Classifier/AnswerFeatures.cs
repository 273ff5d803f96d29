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

    /// <summary>Names of the numbers that come from the text alone, in their order: counts of its shape, and hits of the rules.</summary>
    public static IReadOnlyList<string> TextNames { get; } =
        [.. AnswerShape.Names, .. RuleId.All.Select(r => $"{r} in head"), .. RuleId.All.Select(r => $"{r} in tail"), .. RuleId.All.Select(r => $"√ {r} per 1,000")];

    /// <summary>Names of the numbers beside the vectors, in their order; the last are <see cref="TextNames"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ln tokens", "(ln tokens)²/8", "whole·question", "head·question", "tail·question", "head·tail", "head·whole", "tail·whole", .. TextNames,
    ];

    /// <summary>Numbers of an encoder's vectors in the features: three vectors.</summary>
    /// <param name="dimension">The encoder's dimension.</param>
    public static int Length(int dimension) => 3 * dimension + Names.Count;

    /// <summary>The numbers that come from the text alone.</summary>
    /// <param name="text">The cleaned answer.</param>
    /// <param name="language">The language it is in, or was asked in; BCP 47.</param>
    /// <returns>Those of <see cref="TextNames"/>, ≥ 0.</returns>
    public static float[] OfText(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        IReadOnlyList<RuleCount> rules = RuleBook.Of(language)?.Hits(text).Rules ?? [.. RuleId.All.Select(_ => default(RuleCount))];
        IEnumerable<double> numbers =
        [
            .. AnswerShape.Of(text),
            .. rules.Select(r => (double)Math.Min(r.Head, MostHits)), .. rules.Select(r => (double)Math.Min(r.Tail, MostHits)), .. rules.Select(r => Math.Sqrt(r.PerThousand)),
        ];
        return [.. numbers.Select(x => (float)x)];
    }

    /// <summary>The features of one answer.</summary>
    /// <param name="text">Numbers of its text, as <see cref="OfText"/> gives them.</param>
    /// <param name="vectors">Its vectors.</param>
    /// <returns><see cref="Length"/> numbers: whole, head, tail, then those of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentException">The vectors differ in dimension, the numbers of the text are not as many as <see cref="TextNames"/>, or there is no token.</exception>
    public static float[] Of(ReadOnlySpan<float> text, AnswerVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        int dimension = vectors.Whole.Length;
        foreach (int other in (int[])[vectors.Head.Length, vectors.Tail.Length, vectors.Question.Length])
        {
            if (other != dimension)
                throw new ArgumentException($"A vector has dimension {other}, expected {dimension} as that of the whole answer.", nameof(vectors));
        }

        if (vectors.Tokens < 1)
            throw new ArgumentException($"The answer has {vectors.Tokens} tokens, expected at least 1: an empty answer is not labelled.", nameof(vectors));
        if (text.Length != TextNames.Count)
            throw new ArgumentException($"There are {text.Length} numbers of the text, expected {TextNames.Count}.", nameof(text));
        double tokens = Math.Log(vectors.Tokens);
        IEnumerable<double> numbers =
        [
            tokens, tokens * tokens / 8, Cosine(vectors.Whole, vectors.Question), Cosine(vectors.Head, vectors.Question), Cosine(vectors.Tail, vectors.Question),
            Cosine(vectors.Head, vectors.Tail), Cosine(vectors.Head, vectors.Whole), Cosine(vectors.Tail, vectors.Whole),
        ];
        return [.. vectors.Whole.Span, .. vectors.Head.Span, .. vectors.Tail.Span, .. numbers.Select(x => (float)x), .. text];
    }

    /// <summary>The features of one answer with its text.</summary>
    /// <param name="text">The cleaned answer.</param>
    /// <param name="language">The language it is in, or was asked in; BCP 47.</param>
    /// <param name="vectors">Its vectors.</param>
    /// <returns><see cref="Length"/> numbers: whole, head, tail, then those of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentException">The vectors differ in dimension, or there is no token.</exception>
    public static float[] Of(string text, string language, AnswerVectors vectors) => Of(OfText(text, language), vectors);

    private static double Cosine(ReadOnlyMemory<float> x, ReadOnlyMemory<float> y)
    {
        double xx = TensorPrimitives.Dot(x.Span, x.Span), yy = TensorPrimitives.Dot(y.Span, y.Span);
        return xx > 0 && yy > 0 ? TensorPrimitives.Dot(x.Span, y.Span) / Math.Sqrt(xx * yy) : 0;
    }
}
