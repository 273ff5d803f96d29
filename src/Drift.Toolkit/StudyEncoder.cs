using Drift.Embeddings;

namespace Drift;

/// <summary>The encoder of a study with its calibration.</summary>
internal sealed record StudyEncoder(EncoderDefinition Definition, CalibrationTable? Calibration)
{
    public static StudyEncoder Find(StudyOptions options, IReadOnlyList<string>? languages)
    {
        try
        {
            EncoderDefinition definition = options.Embedder == "auto"
                ? languages is null ? EncoderCatalog.Find(EncoderCatalog.Default) : EncoderCatalog.For(languages)
                : Directory.Exists(options.Embedder) || File.Exists(options.Embedder)
                    ? EncoderDefinition.Load(options.Embedder)
                    : EncoderCatalog.Find(options.Embedder);
            if (languages is not null)
                definition.EnsureLanguages(languages);
            if (options.Calibration is { } missing && !File.Exists(Path.Combine(missing, CalibrationTable.FileName)))
                throw new StudyException($"There is no {CalibrationTable.FileName} in the calibration folder '{missing}'; 'drift calibrate --out' writes one.");
            CalibrationTable? calibration = options.Calibration is { } folder
                ? CalibrationTable.Read(Path.Combine(folder, CalibrationTable.FileName), definition)
                : CalibrationTable.Load(definition);
            return new StudyEncoder(definition, calibration);
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
        if (!Definition.Centred)
            return vector;
        CalibrationTable calibration = Calibration
            ?? throw new StudyException($"The encoder {Definition.Id} is centred and has no calibration: make one with 'drift calibrate' and name it with --calibration.");
        return calibration.Centre(vector, language, tokens);
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
