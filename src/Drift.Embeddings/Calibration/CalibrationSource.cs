namespace Drift.Embeddings;

/// <summary>The parallel text that floors were measured on, as it is cited.</summary>
/// <param name="Name">Name of the text.</param>
/// <param name="License">Its licence.</param>
/// <param name="Origin">Where it is from: repository and commit, or an address.</param>
public sealed record CalibrationSource(string Name, string License, string Origin);
