using System.Globalization;

namespace Drift;

/// <summary>One set of vectors with its floors: an encoder, a way of centring, and how the floor is taken.</summary>
/// <param name="Input">The corpus with these vectors; null where they cannot be had.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether the vectors are centred.</param>
/// <param name="FloorWindow">Sentences of the bucket that gives the floor (and the means, where vectors are centred) of all lengths; null for each answer's own length.</param>
/// <param name="Refused">Why there is no input; empty where there is one.</param>
public sealed record Specification(AnalysisInput? Input, string Embedder, bool Centred, int? FloorWindow, string Refused)
{
    /// <summary>How the floor is taken: <c>length</c>, or the number of sentences.</summary>
    public string Floor => FloorWindow?.ToString(CultureInfo.InvariantCulture) ?? "length";

    /// <summary><c>use-multilingual-3 raw, floor by length</c>.</summary>
    public string Name => $"{Embedder} {(Centred ? "centred" : "raw")}, floor {(FloorWindow is null ? "by length" : $"of {Floor} sentences")}";
}
