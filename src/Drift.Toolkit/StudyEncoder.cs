using Drift.Embeddings;

namespace Drift;

/// <summary>The encoder of a study with its calibration.</summary>
/// <param name="Definition">The encoder.</param>
/// <param name="Calibration">Its numbers for this way of centring; null without any.</param>
/// <param name="Centred">Whether vectors are centred.</param>
/// <param name="FloorWindow">Sentences of the bucket that is fixed for all lengths; null for none.</param>
internal sealed record StudyEncoder(EncoderDefinition Definition, CalibrationTable? Calibration, bool Centred, int? FloorWindow)
{
    /// <summary>Hash of the encoder; where its files are not at hand, the one that its calibration names.</summary>
    public string Hash => Definition.HasFiles ? Definition.Hash : Calibration?.EncoderHash ?? "unknown";

    /// <summary>Finds the encoder of a run.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="languages">Languages that it must know; null for any.</param>
    /// <param name="needsFiles">Whether something is to be embedded.</param>
    public static StudyEncoder Find(StudyOptions options, IReadOnlyList<string>? languages, bool needsFiles = true)
    {
        try
        {
            EncoderDefinition definition = options.Embedder == "auto"
                ? languages is null ? EncoderCatalog.Find(EncoderCatalog.Default) : EncoderCatalog.For(languages)
                : Directory.Exists(options.Embedder) || File.Exists(options.Embedder)
                    ? EncoderDefinition.Load(options.Embedder, needsFiles)
                    : EncoderCatalog.Find(options.Embedder, needsFiles);
            if (languages is not null)
                definition.EnsureLanguages(languages);
            if (options.Calibration is { } missing && !File.Exists(Path.Combine(missing, CalibrationTable.FileName)))
                throw new StudyException($"There is no {CalibrationTable.FileName} in the calibration folder '{missing}'; 'drift calibrate --out' writes one.");
            CalibrationTable? calibration = options.Calibration is { } folder
                ? CalibrationTable.Read(Path.Combine(folder, CalibrationTable.FileName), definition)
                : CalibrationTable.Load(definition, options.Centred);
            bool centred = options.Centred ?? definition.Centred;
            if (calibration is not null && calibration.IsCentred != centred)
                throw new StudyException($"The calibration in '{options.Calibration}' is of {(calibration.IsCentred ? "centred" : "raw")} vectors, expected {(centred ? "centred" : "raw")} ones: its floors hold for no others.");
            return new StudyEncoder(definition, calibration, centred, options.FloorWindow);
        }
        catch (ArgumentException e)
        {
            // The catalogue names the encoder, the language and one that has it.
            throw StudyException.From(e);
        }
    }

    /// <summary>The vector as measures take it: without what is common to its language at its length, where the encoder is centred.</summary>
    /// <exception cref="StudyException">The encoder is centred and has no calibration.</exception>
    public float[] Centre(float[] vector, string language, int tokens)
    {
        if (!Centred)
            return vector;
        CalibrationTable calibration = Calibration
            ?? throw new StudyException($"Vectors of {Definition.Id} are to be centred, and it has no calibration for that: make one with 'drift calibrate' and name it with --calibration.");

        // One bucket for all lengths: what is taken from a vector is what was taken from the windows of its floor.
        return calibration.Centre(vector, language, FloorWindow is { } sentences ? calibration.TokensOf(language, sentences) ?? tokens : tokens);
    }

    /// <summary>Floors of every pair of the languages that was calibrated, under the names that the corpus uses.</summary>
    public IReadOnlyList<FloorTable> Floors(IReadOnlyList<string> languages) =>
    [
        .. from i in Enumerable.Range(0, languages.Count)
           from j in Enumerable.Range(i + 1, languages.Count - i - 1)
           let floor = Calibration?.Floor(languages[i], languages[j])
           where floor is not null
           select new FloorTable(languages[i], languages[j], floor.Buckets, floor.GenreError) { LanguageDistances = Calibration?.LanguageDistances(languages[i], languages[j]) },
    ];
}
