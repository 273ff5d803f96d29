using System.Globalization;
using ParquetSharp;
using ParquetSharp.IO;

namespace Drift.Formats;

/// <summary>Vectors of a corpus's responses as Parquet: <c>vectors/ENCODER.parquet</c>.</summary>
/// <remarks>
/// Columns: the cell (<c>model</c>, <c>question_id</c>, <c>language</c>, <c>condition</c>, <c>repeat</c>), <c>tokens</c>, <c>windows</c>, <c>pieces</c>, <c>unknown</c>, <c>question_similarity</c>, <c>head_similarity</c>,
/// <c>tail_similarity</c> (float, may be null), <c>vector</c> (half floats, little-endian, one after the other). Metadata: <c>encoder</c>, <c>encoder_hash</c>, <c>dimension</c>, <c>text</c>, <c>number</c>.
/// The same rows give the same bytes.
/// </remarks>
public static class VectorFile
{
    private const string Number = "float16";

    private static readonly string[] Metadata = ["encoder", "encoder_hash", "dimension", "text", "number"];

    private static readonly Column[] Columns =
    [
        .. ParquetCells.Columns, new Column<int>("tokens"), new Column<int>("windows"), new Column<int>("pieces"), new Column<int>("unknown"), new Column<float?>("question_similarity"), new Column<float?>("head_similarity"), new Column<float?>("tail_similarity"),
        new Column<byte[]>("vector"),
    ];

    /// <summary>Path of an encoder's vectors in a corpus.</summary>
    /// <param name="corpus">Folder of the corpus.</param>
    /// <param name="encoder">Id of the encoder.</param>
    public static string PathOf(string corpus, string encoder) => Path.Combine(corpus, "vectors", encoder + ".parquet");

    /// <summary>Writes a file.</summary>
    /// <param name="vectors">The vectors; at least one row.</param>
    /// <param name="path">The file; its folder is made if it is not there.</param>
    /// <exception cref="ArgumentException">There is no row, a vector has another dimension, or a number is not finite.</exception>
    /// <exception cref="IOException">It cannot be written, such as for want of space.</exception>
    public static void Write(StoredVectors vectors, string path)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        IReadOnlyList<StoredVector> rows = vectors.Rows;
        if (rows.Count == 0)
            throw new ArgumentException("There are no vectors, expected at least one.", nameof(vectors));
        foreach (StoredVector row in rows)
            Check(row, vectors.Dimension);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Dictionary<string, string> metadata = new()
        {
            ["encoder"] = vectors.Encoder,
            ["encoder_hash"] = vectors.EncoderHash,
            ["dimension"] = vectors.Dimension.ToString(CultureInfo.InvariantCulture),
            ["text"] = vectors.Text,
            ["number"] = Number,
        };
        try
        {
            using WriterProperties properties = new WriterPropertiesBuilder().Compression(Compression.Zstd).Build();
            using ParquetFileWriter file = new(path, Columns, properties, metadata);
            using (RowGroupWriter group = file.AppendRowGroup())
            {
                ParquetCells.Put(group, rows, r => r.Cell);
                ParquetCells.Put(group, rows, r => r.Tokens);
                ParquetCells.Put(group, rows, r => r.Windows);
                ParquetCells.Put(group, rows, r => r.Pieces);
                ParquetCells.Put(group, rows, r => r.Unknown);
                ParquetCells.Put(group, rows, r => r.QuestionSimilarity);
                ParquetCells.Put(group, rows, r => r.HeadSimilarity);
                ParquetCells.Put(group, rows, r => r.TailSimilarity);
                ParquetCells.Put(group, rows, r => ParquetCells.Halves(r.Vector.Span));
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
    public static StoredVectors Read(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file of vectors {path}.", path);
        string name = Path.GetFileName(path);
        try
        {
            using FileStream stream = File.OpenRead(path);
            using ManagedRandomAccessFile source = new(stream);
            using ParquetFileReader file = new(source);
            string[] found = ParquetCells.Names(file);
            string[] missing = [.. Columns.Select(c => c.Name).Except(found)];
            IReadOnlyDictionary<string, string> metadata = file.FileMetaData.KeyValueMetadata;
            string? absent = Metadata.FirstOrDefault(k => !metadata.ContainsKey(k));
            if (missing.Length > 0 || absent is not null || metadata["number"] != Number)
                throw new InvalidDataException($"{name}: found no {(missing.Length > 0 ? $"column {string.Join(", ", missing)}" : $"metadata {absent ?? "number float16"}")}, expected a file of vectors as Drift writes it.");
            int dimension = int.Parse(metadata["dimension"], CultureInfo.InvariantCulture);
            List<StoredVector> rows = [];
            for (int g = 0; g < file.FileMetaData.NumRowGroups; g++)
            {
                using RowGroupReader group = file.RowGroup(g);
                Add(rows, group, found);
            }

            foreach (StoredVector row in rows)
                Check(row, dimension);
            return new StoredVectors(metadata["encoder"], metadata["encoder_hash"], dimension, metadata["text"], rows);
        }
        catch (Exception e) when (e is ParquetException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"{name}: {(e is ParquetException ? "found no whole Parquet file" : e.Message.Split('\n')[0])}, expected a file of vectors as Drift writes it.", e);
        }
    }

    private static void Add(List<StoredVector> rows, RowGroupReader group, string[] found)
    {
        T[] Get<T>(string column) => ParquetCells.Get<T>(group, found, column);
        Cell[] cells = ParquetCells.Cells(group, found);
        int[] tokens = Get<int>("tokens"), windows = Get<int>("windows"), pieces = Get<int>("pieces"), unknown = Get<int>("unknown");
        float?[] similarity = Get<float?>("question_similarity"), head = Get<float?>("head_similarity"), tail = Get<float?>("tail_similarity");
        byte[][] vector = Get<byte[]>("vector");
        for (int i = 0; i < cells.Length; i++)
            rows.Add(new StoredVector(cells[i], tokens[i], windows[i], pieces[i], unknown[i], ParquetCells.Wide(vector[i]), similarity[i], head[i], tail[i]));
    }

    private static void Check(StoredVector row, int dimension)
    {
        if (row.Vector.Length != dimension)
            throw new ArgumentException($"found a vector of {row.Vector.Length} numbers for {row.Cell}, expected {dimension}");
        if (row.Tokens < 1 || row.Windows < 1)
            throw new ArgumentException($"found {row.Tokens} tokens and {row.Windows} windows for {row.Cell}, expected at least 1");
        foreach (float value in row.Vector.Span)
        {
            if (!float.IsFinite(value))
                throw new ArgumentException($"found {value} in the vector of {row.Cell}, expected finite numbers");
        }
    }
}
