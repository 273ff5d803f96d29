namespace Drift;

/// <summary>A file that a result was computed from.</summary>
/// <param name="Name">Its name within the corpus, with forward slashes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record InputFile(string Name, string Sha256);
