using Drift.Embeddings;
using Drift.Formats;

namespace Drift;

/// <summary>Vectors of a corpus that ships without texts, from its own files.</summary>
internal static class StudyStoredVectors
{
    /// <summary>The encoder for <c>auto</c>: the default where its vectors are here and it knows the languages, else the first of the others that does; null for none.</summary>
    public static string? EncoderFor(Corpus corpus, IReadOnlyList<string> languages) => Encoders(corpus)
        .OrderBy(id => id == EncoderCatalog.Default ? 0 : 1).FirstOrDefault(id => Known(id) is { } definition && languages.All(definition.Knows));

    /// <summary>The encoder of an id; null where it is not at hand.</summary>
    public static EncoderDefinition? Known(string id)
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

    /// <summary>The vectors of an encoder, found fit for it.</summary>
    /// <exception cref="StudyException">There are none, or they are of another encoder or state of it, or have faults.</exception>
    public static StoredVectors Read(Corpus corpus, StudyEncoder encoder)
    {
        string path = VectorFile.PathOf(corpus.Folder, encoder.Definition.Id);
        if (!File.Exists(path))
        {
            string[] there = Encoders(corpus);
            throw new StudyException($"The corpus {corpus.Name} has no texts, and no vectors of '{encoder.Definition.Id}' ({path}); {(there.Length == 0 ? "there are none" : $"there are vectors of: {string.Join(", ", there)}")}. Without texts nothing can be embedded.");
        }

        StoredVectors stored = VectorFile.Read(path);
        return Faults(stored, encoder.Definition, encoder.Calibration?.EncoderHash).FirstOrDefault() is { } fault
            ? throw new StudyException($"The vectors in {path} cannot be used: {fault}. 'drift check {corpus.Folder}' prints all faults.")
            : stored;
    }

    public static StudyVectors Of(Corpus corpus, IReadOnlyList<string> languages, StudyEncoder encoder)
    {
        Dictionary<Cell, StoredVector> byCell = Read(corpus, encoder).Rows.ToDictionary(row => row.Cell);
        Response[] wanted = [.. corpus.Responses.Where(r => r.IsUsable && languages.Contains(r.Cell.Language))];
        Response[] found = [.. wanted.Where(r => byCell.ContainsKey(r.Cell))];
        if (found.Length == 0)
            throw new StudyException($"The vectors in {VectorFile.PathOf(corpus.Folder, encoder.Definition.Id)} are of no response of the run ({string.Join(", ", languages)}).");
        return new StudyVectors(
            [.. found.Select(r => new ResponseVector(
                r.Cell, r.IsInRightLanguage, r.Status != ResponseStatus.Truncated, byCell[r.Cell].Tokens,
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

    /// <summary>What keeps vectors that could be read from being used, each as "found …, expected …".</summary>
    /// <param name="stored">The vectors.</param>
    /// <param name="encoder">The encoder that they are taken for.</param>
    /// <param name="hash">Hash of the state of it that its calibration holds for; null without calibration.</param>
    public static IEnumerable<string> Faults(StoredVectors stored, EncoderDefinition encoder, string? hash)
    {
        if (stored.Encoder != encoder.Id)
            yield return $"found vectors of the encoder '{stored.Encoder}', expected '{encoder.Id}'";
        else if (stored.Dimension != encoder.Dimension)
            yield return $"found vectors of {stored.Dimension} numbers, expected {encoder.Dimension} as {encoder.Id} makes them";
        if (hash is not null && stored.EncoderHash != hash)
            yield return $"found vectors of the state {Short(stored.EncoderHash)} of the encoder, expected {Short(hash)}: the calibration holds for no other";
        string[] twice = [.. stored.Rows.GroupBy(row => row.Cell).Where(g => g.Count() > 1).Select(g => g.Key.ToString())];
        if (twice.Length > 0)
            yield return $"found {twice.Length} {(twice.Length == 1 ? "response" : "responses")} more than once, the first {twice[0]}, expected each once";
        StoredVector[] zero = [.. stored.Rows.Where(row => row.Vector.Span.IndexOfAnyExcept(0f) < 0)];
        if (zero.Length > 0)
            yield return $"found {zero.Length} {(zero.Length == 1 ? "vector" : "vectors")} of zeros alone, the first of {zero[0].Cell}, expected vectors of unit length";
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;

    private static LedgerEntry Ledger(string language, StoredVector[] rows)
    {
        long pieces = rows.Sum(r => (long)r.Pieces);
        return new(language, rows.Length, rows.Sum(r => (long)r.Tokens), rows.Sum(r => (long)r.Windows), pieces == 0 ? 0 : (double)rows.Sum(r => (long)r.Unknown) / pieces, rows.Length);
    }

    /// <summary>The vector at length one again: half floats are off by up to a thousandth of themselves.</summary>
    public static float[] Unit(ReadOnlySpan<float> vector)
    {
        double squares = 0;
        foreach (float value in vector)
            squares += (double)value * value;
        double norm = Math.Sqrt(squares);
        float[] unit = new float[vector.Length];
        for (int i = 0; i < unit.Length; i++)
            unit[i] = (float)(vector[i] / norm);
        return unit;
    }
}
