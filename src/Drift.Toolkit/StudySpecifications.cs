using Drift.Formats;

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
            [.. Encoders(study, input).SelectMany(id => (Specification[])[Source(study, input, options, id, false, cancellation), Source(study, input, options, id, true, cancellation)])];
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

    private static IReadOnlyList<string> Encoders(Study study, AnalysisInput input)
    {
        string folder = Path.GetDirectoryName(VectorFile.PathOf(study.Corpus.Folder, input.Embedder))!;
        IEnumerable<string> stored = study.Corpus.HasTexts || !Directory.Exists(folder)
            ? [] : Directory.EnumerateFiles(folder, "*.parquet").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
        return [input.Embedder, .. stored.Where(id => id != input.Embedder)];
    }

    private static Specification Source(Study study, AnalysisInput input, StudyOptions options, string id, bool centred, CancellationToken cancellation)
    {
        if (id == input.Embedder && centred == input.Centred)
            return new Specification(input, id, centred, "");
        StudyEncoder encoder;
        try
        {
            encoder = StudyEncoder.Find(options with { Embedder = id, Centred = centred, Calibration = null }, input.Languages, study.Corpus.HasTexts);
        }
        catch (StudyException e)
        {
            return new Specification(null, id, centred, e.Message);
        }

        if (encoder.Calibration is null)
            return new Specification(null, id, centred, $"no calibration of {(centred ? "centred" : "raw")} vectors");
        string[] unknown = [.. input.Languages.Where(l => !encoder.Calibration.Knows(l))];
        if (unknown.Length > 0)
            return new Specification(null, id, centred, $"no calibration for {string.Join(", ", unknown)}");
        return new Specification(
            input with
            {
                Responses = StudyLabels.Put(StudyVectors.WholeOf(study.Corpus, input.Languages, encoder, options, null, cancellation), study.Corpus, input.Coder),
                Floors = encoder.Floors(input.Languages),
                Embedder = id,
                Centred = centred,
                EqualLength = [],
            },
            id, centred, "");
    }
}
