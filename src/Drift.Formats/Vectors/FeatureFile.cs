using System.Globalization;
using System.Runtime.InteropServices;
using ParquetSharp;
using ParquetSharp.IO;

namespace Drift.Formats;

/// <summary>Features of a corpus's responses as Parquet: <c>features/ENCODER.parquet</c>.</summary>
/// <remarks>
/// Columns: the cell (<c>model</c>, <c>question_id</c>, <c>language</c>, <c>condition</c>, <c>repeat</c>), tokens and vector (half floats, little-endian) of <c>head</c>, <c>tail</c> and <c>question</c>, and
/// <c>numbers</c> (floats, little-endian, one after the other). Metadata: <c>encoder</c>, <c>encoder_hash</c>, <c>dimension</c>, <c>names</c> (of the numbers, by tabs). The same rows give the same bytes.
/// </remarks>
public static class FeatureFile
{
    private static readonly string[] Metadata = ["encoder", "encoder_hash", "dimension", "names"];

    private static readonly Column[] Columns =
    [
        .. ParquetCells.Columns, new Column<int>("head_tokens"), new Column<int>("tail_tokens"), new Column<int>("question_tokens"),
        new Column<byte[]>("head"), new Column<byte[]>("tail"), new Column<byte[]>("question"), new Column<byte[]>("numbers"),
    ];

    /// <summary>Path of an encoder's features in a corpus.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="encoder">Id of the encoder.</param>
    public static string PathOf(string corpus, string encoder) => Path.Combine(corpus, "features", encoder + ".parquet");

    /// <summary>Writes a file.</summary>
    /// <param name="features">The features; at least one row.</param>
    /// <param name="path">The file; its folder is made if it is not there.</param>
    /// <exception cref="ArgumentException">There is no row, or one is of another length or not finite.</exception>
    /// <exception cref="IOException">It cannot be written, such as for want of space.</exception>
    public static void Write(StoredFeatures features, string path)
    {
        ArgumentNullException.ThrowIfNull(features);
        IReadOnlyList<StoredFeature> rows = features.Rows;
        if (rows.Count == 0)
            throw new ArgumentException("There are no features, expected at least one row.", nameof(features));
        foreach (StoredFeature row in rows)
            Check(row, features.Dimension, features.Names.Count);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Dictionary<string, string> metadata = new()
        {
            ["encoder"] = features.Encoder,
            ["encoder_hash"] = features.EncoderHash,
            ["dimension"] = features.Dimension.ToString(CultureInfo.InvariantCulture),
            ["names"] = string.Join('\t', features.Names),
        };
        try
        {
            using WriterProperties properties = new WriterPropertiesBuilder().Compression(Compression.Zstd).Build();
            using ParquetFileWriter file = new(path, Columns, properties, metadata);
            using (RowGroupWriter group = file.AppendRowGroup())
            {
                ParquetCells.Put(group, rows, r => r.Cell);
                ParquetCells.Put(group, rows, r => r.Head.Tokens);
                ParquetCells.Put(group, rows, r => r.Tail.Tokens);
                ParquetCells.Put(group, rows, r => r.Question.Tokens);
                ParquetCells.Put(group, rows, r => ParquetCells.Halves(r.Head.Vector.Span));
                ParquetCells.Put(group, rows, r => ParquetCells.Halves(r.Tail.Vector.Span));
                ParquetCells.Put(group, rows, r => ParquetCells.Halves(r.Question.Vector.Span));
                ParquetCells.Put(group, rows, r => MemoryMarshal.AsBytes(r.Numbers.Span).ToArray());
            }

            file.Close();
        }
        catch (ParquetException e)
        {
            throw new IOException($"{path} could not be written: {e.Message.Split('\n')[0]}", e);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no Parquet file of this form, or a value is not finite; the message says what was found.</exception>
    public static StoredFeatures Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file of features {path}.", path);
        string name = Path.GetFileName(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            using ManagedRandomAccessFile source = new(stream);
            using ParquetFileReader file = new(source);
            string[] found = ParquetCells.Names(file), missing = [.. Columns.Select(c => c.Name).Except(found)];
            IReadOnlyDictionary<string, string> metadata = file.FileMetaData.KeyValueMetadata;
            string? absent = Metadata.FirstOrDefault(k => !metadata.ContainsKey(k));
            if (missing.Length > 0 || absent is not null)
                throw new InvalidDataException($"{name}: found no {(missing.Length > 0 ? $"column {string.Join(", ", missing)}" : $"metadata {absent}")}, expected a file of features as Drift writes it.");
            int dimension = int.Parse(metadata["dimension"], CultureInfo.InvariantCulture);
            string[] names = metadata["names"].Split('\t');
            List<StoredFeature> rows = [];
            for (int g = 0; g < file.FileMetaData.NumRowGroups; g++)
            {
                using RowGroupReader group = file.RowGroup(g);
                rows.AddRange(Rows(group, found));
            }

            foreach (StoredFeature row in rows)
                Check(row, dimension, names.Length);
            return new StoredFeatures(metadata["encoder"], metadata["encoder_hash"], dimension, names, rows);
        }
        catch (Exception e) when (e is ParquetException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{name}: {(e is ParquetException ? "found no whole Parquet file" : e.Message.Split('\n')[0])}, expected a file of features as Drift writes it.", e);
        }
    }

    private static IEnumerable<StoredFeature> Rows(RowGroupReader group, string[] found)
    {
        Cell[] cells = ParquetCells.Cells(group, found);
        StoredPart[] Parts(string name)
        {
            int[] tokens = ParquetCells.Get<int>(group, found, $"{name}_tokens");
            return [.. ParquetCells.Get<byte[]>(group, found, name).Select((v, i) => new StoredPart(tokens[i], ParquetCells.Wide(v)))];
        }

        StoredPart[] heads = Parts("head"), tails = Parts("tail"), questions = Parts("question");
        byte[][] numbers = ParquetCells.Get<byte[]>(group, found, "numbers");
        return cells.Select((c, i) => new StoredFeature(c, heads[i], tails[i], questions[i], MemoryMarshal.Cast<byte, float>(numbers[i]).ToArray()));
    }

    private static void Check(StoredFeature row, int dimension, int numbers)
    {
        foreach (StoredPart part in (StoredPart[])[row.Head, row.Tail, row.Question])
        {
            if (part.Vector.Length != dimension)
                throw new ArgumentException($"found a vector of {part.Vector.Length} numbers for {row.Cell}, expected {dimension}");
            if (part.Tokens < 1)
                throw new ArgumentException($"found {part.Tokens} tokens for {row.Cell}, expected at least 1");
            Finite(part.Vector.Span, row.Cell);
        }

        if (row.Numbers.Length != numbers)
            throw new ArgumentException($"found {row.Numbers.Length} numbers of the text of {row.Cell}, expected {numbers}");
        Finite(row.Numbers.Span, row.Cell);
    }

    private static void Finite(ReadOnlySpan<float> values, Cell cell)
    {
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                throw new ArgumentException($"found {value} in a row of {cell}, expected finite numbers");
        }
    }
}
