namespace Drift;

/// <summary>All that is needed to compute a run again. No path, time or thread count: those do not change a number.</summary>
/// <param name="Version">Version of Drift.</param>
/// <param name="Seed">Seed of all random streams; 32 bits.</param>
/// <param name="Permutations">Permutations of each sampled test.</param>
/// <param name="Resamples">Resamples of each interval.</param>
/// <param name="FloorWindow">Bucket of sentences that fixes the floor; null for floors by length.</param>
/// <param name="Languages">Languages of the run, in the corpus's order.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="EmbedderHash">SHA-256 over the encoder's files.</param>
/// <param name="Centred">Whether vectors were centred by language.</param>
/// <param name="Calibration">Name of the calibration text; null without one.</param>
/// <param name="CalibrationHash">SHA-256 of the calibration's numbers; null without one.</param>
/// <param name="Inputs">The files of the corpus that were read.</param>
public sealed record AnalysisSettings(
    string Version, uint Seed, int Permutations, int Resamples, int? FloorWindow, IReadOnlyList<string> Languages,
    string Embedder, string EmbedderHash, bool Centred, string? Calibration, string? CalibrationHash, IReadOnlyList<InputFile> Inputs)
{
    /// <summary>Drift within ± this counts as none.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>Whose labels say which answers are complete; null without labels.</summary>
    public string? Coder { get; init; }
}
