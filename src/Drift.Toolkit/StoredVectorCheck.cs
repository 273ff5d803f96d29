using Drift.Embeddings;
using Drift.Formats;

namespace Drift;

/// <summary>Reads the stored vectors of a corpus as an analysis would, and says what it would find.</summary>
internal static class StoredVectorCheck
{
    /// <summary>Faults, with which an analysis stops, and what a reader should know.</summary>
    /// <remarks>A corpus with texts is embedded anew: its stored vectors are not read, so that they have no faults.</remarks>
    public static (IReadOnlyList<CorpusFault> Faults, IReadOnlyList<string> Notes) Of(Corpus corpus)
    {
        string[] encoders = StudyStoredVectors.Encoders(corpus);
        if (corpus.HasTexts)
            return ([], encoders.Length == 0 ? [] : [$"vectors: the corpus has texts, so that the stored vectors ({string.Join(", ", encoders)}) are not read."]);
        if (encoders.Length == 0)
            return ([new CorpusFault("vectors", 0, "", "found no file of vectors, expected one (vectors/ENCODER.parquet): without texts nothing can be embedded")], []);
        List<CorpusFault> faults = [];
        List<string> notes = [];
        bool serves = false;
        foreach (string id in encoders)
        {
            string name = $"vectors/{id}.parquet";
            if (StudyStoredVectors.Known(id) is not { } encoder)
            {
                notes.Add($"{name}: the encoder {id} is not at hand, so that these vectors are not read.");
                continue;
            }

            serves = true;
            try
            {
                StoredVectors stored = VectorFile.Read(VectorFile.PathOf(corpus.Folder, id));
                string[] found = [.. StudyStoredVectors.Faults(stored, encoder, CalibrationTable.Load(encoder)?.EncoderHash)];
                faults.AddRange(found.Select(f => new CorpusFault(name, 0, "", f)));
                notes.AddRange(Counts(name, corpus, stored, encoder));
                if (FeatureFile.PathOf(corpus.Folder, id) is var features && File.Exists(features) && StudyFeatures.Fault(FeatureFile.Read(features), encoder, stored.EncoderHash) is { } fault)
                    faults.Add(new CorpusFault($"features/{id}.parquet", 0, "", fault));
            }
            catch (InvalidDataException e)
            {
                // Its sentence begins with the name of the file.
                faults.Add(new CorpusFault("vectors", 0, "", e.Message));
            }
        }

        if (!serves)
            faults.Add(new CorpusFault("vectors", 0, "", $"found vectors of {string.Join(", ", encoders)} alone, expected some of an encoder that is at hand"));
        return (faults, notes);
    }

    private static IEnumerable<string> Counts(string name, Corpus corpus, StoredVectors stored, EncoderDefinition encoder)
    {
        HashSet<Cell> there = [.. stored.Rows.Select(row => row.Cell)], known = [.. corpus.Responses.Select(r => r.Cell)];
        Response[] usable = [.. corpus.Responses.Where(r => r.IsUsable)];
        foreach (string language in corpus.Languages)
        {
            Response[] wanted = [.. usable.Where(r => r.Cell.Language == language)];
            int missing = wanted.Count(r => !there.Contains(r.Cell));
            if (missing > 0)
                yield return $"{name}: {missing} of {wanted.Length} usable responses in {language} have no vector and are left out{(encoder.Knows(language) ? "" : " (the encoder does not know the language)")}.";
        }

        int gone = there.Count(cell => !known.Contains(cell)), stale = corpus.Responses.Count(r => !r.IsUsable && there.Contains(r.Cell));
        if (gone > 0)
            yield return $"{name}: {gone} {(gone == 1 ? "vector is" : "vectors are")} of responses that the corpus does not have; they are stale and not used.";
        if (stale > 0)
            yield return $"{name}: {stale} {(stale == 1 ? "vector is" : "vectors are")} of responses that the corpus calls empty, moderated or failed; they are stale and not used.";
    }
}
