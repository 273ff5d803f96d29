namespace Drift;

/// <summary>One set of vectors with its floors: an encoder and a way of centring.</summary>
/// <param name="Input">The corpus with these vectors; null where they cannot be had.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Centred">Whether the vectors are centred.</param>
/// <param name="Refused">Why there is no input; empty where there is one.</param>
public sealed record Specification(AnalysisInput? Input, string Embedder, bool Centred, string Refused)
{
    /// <summary><c>use-multilingual-3 raw</c>.</summary>
    public string Name => $"{Embedder} {(Centred ? "centred" : "raw")}";
}
