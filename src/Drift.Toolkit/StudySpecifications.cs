namespace Drift;

/// <summary>The encoders and ways of centring that a corpus allows without embedding anything for hours: its stored vectors, or the run's own encoder.</summary>
internal static class StudySpecifications
{
    public static SpecificationResult Of(Study study, AnalysisInput input, StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        // A curve needs a test that could show something.
        if (!input.Lineage.Families.GroupBy(f => f.Origin).Where(g => g.Count() > 1).Skip(1).Any())
            return SpecificationResult.Empty;
        progress?.Report(new StudyProgress("specifications", 0, ""));
        Specification[] sources =
        [
            .. from id in Encoders(study, input)
               from centred in (bool[])[false, true]
               from source in Sources(study, input, options, id, centred, cancellation)
               select source,
        ];
        SpecificationResult result = Multiverse.Of(sources, new AnalysisOptions
        {
            Seed = options.Seed,
            Permutations = options.Permutations,
            Resamples = options.Resamples,
            Threads = options.Threads,
        });
        progress?.Report(new StudyProgress("specifications", 1, $"{result.Specifications.Count} specifications"));
        return result;
    }

    private static IEnumerable<string> Encoders(Study study, AnalysisInput input) =>
        [input.Embedder, .. (study.Corpus.HasTexts ? [] : StudyStoredVectors.Encoders(study.Corpus)).Where(id => id != input.Embedder)];

    // Raw vectors are the same whatever the floor; centred ones are centred as the windows of their floor were.
    private static Specification[] Sources(Study study, AnalysisInput input, StudyOptions options, string id, bool centred, CancellationToken cancellation)
    {
        Specification byLength = Source(study, input, options, id, centred, null, cancellation);
        return
        [
            byLength,
            centred ? Source(study, input, options, id, centred, Multiverse.FixedWindow, cancellation) : byLength with { FloorWindow = Multiverse.FixedWindow },
        ];
    }

    private static Specification Source(Study study, AnalysisInput input, StudyOptions options, string id, bool centred, int? floor, CancellationToken cancellation)
    {
        if (id == input.Embedder && centred == input.Centred && (!centred || floor == options.FloorWindow))
            return new Specification(input, id, centred, floor, "");
        StudyEncoder encoder;
        try
        {
            encoder = StudyEncoder.Find(options with { Embedder = id == input.Embedder ? options.Embedder : id, Centred = centred, Calibration = null, FloorWindow = floor }, input.Languages, study.Corpus.HasTexts);
        }
        catch (StudyException e)
        {
            return new Specification(null, id, centred, floor, e.Message);
        }

        if (encoder.Calibration is null)
            return new Specification(null, id, centred, floor, $"no calibration of {(centred ? "centred" : "raw")} vectors");
        string[] unknown = [.. input.Languages.Where(l => !encoder.Calibration.Knows(l))];
        if (unknown.Length > 0)
            return new Specification(null, id, centred, floor, $"no calibration for {string.Join(", ", unknown)}");
        return new Specification(
            input with
            {
                Responses = StudyLabels.Put(StudyVectors.WholeOf(study.Corpus, input.Languages, encoder, options, null, cancellation), study.Corpus, input.Coder),
                Floors = encoder.Floors(input.Languages),
                Embedder = id,
                Centred = centred,
                EqualLength = [],
            },
            id, centred, floor, "");
    }
}
