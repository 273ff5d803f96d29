namespace Drift;

/// <summary>Settings of a <see cref="Study"/>.</summary>
public sealed record StudyOptions
{
    /// <summary>Languages of the run, in the order in which pairs are named; null takes all of the corpus.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Id of an encoder, a folder with <c>encoder.json</c>, or <c>auto</c>, the default encoder.</summary>
    public string Embedder { get; init; } = "auto";

    /// <summary>Whether the language's mean on the calibration text is taken from vectors; null takes the encoder's own way.</summary>
    public bool? Centred { get; init; }

    /// <summary>Folder of a calibration made by <c>drift calibrate</c>; null takes the one that ships with the encoder.</summary>
    public string? Calibration { get; init; }

    /// <summary>File with models of one's own, which go before those of the registry that ships; null for none.</summary>
    public string? Registry { get; init; }

    /// <summary>Whose labels say what was answered; null takes the first coder of <c>labels.csv</c>.</summary>
    public string? Coder { get; init; }

    /// <summary>Seed of all random streams; 1 unless told, so that two readers get the same numbers.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>Permutations of each sampled test; at least 1.</summary>
    public int Permutations { get; init; } = 9999;

    /// <summary>Resamples of each interval; at least 100.</summary>
    public int Resamples { get; init; } = 9999;

    /// <summary>Bucket of sentences that fixes the floor; null takes the floor at each question's length.</summary>
    public int? FloorWindow { get; init; }

    /// <summary>Drift within ± this counts as none; above 0.</summary>
    public double Margin { get; init; } = 0.05;

    /// <summary>Threads; they change no number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told what went less well than it could without changing a number (a cache that cannot be written); nobody unless told.</summary>
    public Action<string>? Warn { get; init; }
}
