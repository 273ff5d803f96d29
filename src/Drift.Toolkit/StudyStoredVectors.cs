using Drift.Embeddings;
using Drift.Formats;

namespace Drift;

/// <summary>Vectors of a corpus that ships without texts, from its own files.</summary>
internal static class StudyStoredVectors
{
    /// <summary>The encoder for <c>auto</c>: the default where its vectors are here and it knows the languages, else the first of the others that does; null for none.</summary>
    public static string? EncoderFor(Corpus corpus, IReadOnlyList<string> languages) => Encoders(corpus)
        .OrderBy(id => id == EncoderCatalog.Default ? 0 : 1).FirstOrDefault(id => Known(id) is { } definition && languages.All(definition.Knows));

    private static EncoderDefinition? Known(string id)
    {
        try
        {
            return EncoderCatalog.Find(id, needsFiles: false);
        }
        catch (ArgumentException)
        {
            // Vectors of an encoder that is not at hand serve nobody: it has no floors here.
            return null;
        }
    }

    /// <summary>Encoders whose vectors are stored, in the order of their ids.</summary>
    public static string[] Encoders(Corpus corpus)
    {
        string folder = Path.GetDirectoryName(VectorFile.PathOf(corpus.Folder, "any"))!;
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.parquet").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)] : [];
    }

    public static StudyVectors Of(Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder)
    {
        string path = VectorFile.PathOf(corpus.Folder, encoder.Definition.Id);
        if (!File.Exists(path))
        {
            string[] there = Encoders(corpus);
            throw new StudyException($"The corpus {corpus.Name} has no texts, and no vectors of '{encoder.Definition.Id}' ({path}); {(there.Length == 0 ? "there are none" : $"there are vectors of: {string.Join(", ", there)}")}. Without texts nothing can be embedded.");
        }

        StoredVectors stored = VectorFile.Read(path);
        if (encoder.Calibration is { } calibration && calibration.EncoderHash != stored.EncoderHash)
            throw new StudyException($"The vectors in {path} are of '{stored.Encoder}' {stored.EncoderHash[..12]}, expected {calibration.EncoderHash[..12]}: the calibration holds for no other state of the encoder.");
        Dictionary<Cell, StoredVector> byCell = [];
        foreach (StoredVector row in stored.Rows)
        {
            if (!byCell.TryAdd(row.Cell, row))
                throw new StudyException($"The vectors in {path} have the response {row.Cell} twice, expected each once.");
        }

        Response[] wanted = [.. corpus.Responses.Where(r => r.IsUsable && languages.Contains(r.Cell.Language))];
        Response[] found = [.. wanted.Where(r => byCell.ContainsKey(r.Cell))];
        if (found.Length == 0)
            throw new StudyException($"The vectors in {path} are of no response of the run ({string.Join(", ", languages)}).");
        return new StudyVectors(
            [.. found.Select(r => new ResponseVector(
                r.Cell, r.Match != LanguageMatch.Wrong, r.Status != ResponseStatus.Truncated, byCell[r.Cell].Tokens,
                encoder.Centre(Unit(byCell[r.Cell].Vector.Span), r.Cell.Language, byCell[r.Cell].Tokens))
            {
                Characters = r.Characters,
            })],
            [.. languages.Select(l => Ledger(l, [.. found.Where(r => r.Cell.Language == l).Select(r => byCell[r.Cell])])).Where(e => e.Texts > 0)],
            0, [])
        {
            WithoutVectors = wanted.Length - found.Length,
        };
    }

    private static LedgerEntry Ledger(string language, StoredVector[] rows) =>
        new(language, rows.Length, rows.Sum(r => (long)r.Tokens), rows.Sum(r => (long)r.Windows), (double)rows.Sum(r => (long)r.Unknown) / rows.Sum(r => (long)r.Pieces), rows.Length);

    // Half floats are off by up to a thousandth of themselves: the length is one again afterwards.
    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        double squares = 0;
        foreach (float value in vector)
            squares += (double)value * value;
        double norm = Math.Sqrt(squares);
        if (norm == 0)
            throw new StudyException("A stored vector is all zeros, expected one of unit length.");
        float[] unit = new float[vector.Length];
        for (int i = 0; i < unit.Length; i++)
            unit[i] = (float)(vector[i] / norm);
        return unit;
    }
}
