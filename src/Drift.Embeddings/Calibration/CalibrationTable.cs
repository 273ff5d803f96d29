using System.Security.Cryptography;

namespace Drift.Embeddings;

/// <summary>Floors of an encoder by pair of languages and length, and the languages' mean vectors: numbers from a parallel text, without the text.</summary>
public sealed class CalibrationTable
{
    private const string Stem = "calibration";

    /// <summary>Name of the file of numbers in an encoder's folder, for the encoder's own way of centring.</summary>
    public const string FileName = Stem + ".json";

    private readonly Dictionary<(string, string), FloorTable> _floors;
    private readonly IReadOnlyDictionary<string, LanguageMeans> _means;
    private readonly string[] _languages;

    internal CalibrationTable(
        string encoderId, string encoderHash, CalibrationSource source, CalibrationSource? genre, bool centred,
        IReadOnlyList<FloorTable> floors, IReadOnlyDictionary<string, LanguageMeans> means, string stem = Stem)
    {
        (EncoderId, EncoderHash, Source, GenreSource, IsCentred, Floors) = (encoderId, encoderHash, source, genre, centred, floors);
        FileStem = stem;
        _means = means;
        _languages = [.. means.Keys.Order(StringComparer.Ordinal)];
        _floors = floors.ToDictionary(x => (x.A, x.B));
        Hash = Convert.ToHexStringLower(SHA256.HashData(CalibrationFile.Serialize(this).Json));
    }

    /// <summary>Name of its files without ending.</summary>
    internal string FileStem { get; }

    /// <summary>Name of the files of an encoder for one way of centring: <c>calibration</c>, or <c>calibration-centred</c> and <c>calibration-raw</c> for the way that is not its own.</summary>
    internal static string StemOf(EncoderDefinition encoder, bool centred) => centred == encoder.Centred ? Stem : $"{Stem}-{(centred ? "centred" : "raw")}";

    /// <summary>Name of the parallel text.</summary>
    public string Name => Source.Name;

    /// <summary>SHA-256 of the file of numbers, which holds the digest of the means; lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Id of the encoder.</summary>
    public string EncoderId { get; }

    /// <summary>Hash of the encoder; floors hold for no other.</summary>
    public string EncoderHash { get; }

    /// <summary>The parallel text, as it is cited.</summary>
    public CalibrationSource Source { get; }

    /// <summary>The text that the genre errors are from; null where there are none.</summary>
    public CalibrationSource? GenreSource { get; }

    /// <summary>True: the floors are of centred vectors, and go with <see cref="Centre"/>.</summary>
    public bool IsCentred { get; }

    /// <summary>Languages, in the order of their names.</summary>
    public IReadOnlyList<string> Languages => _languages;

    /// <summary>All pairs.</summary>
    public IReadOnlyList<FloorTable> Floors { get; }

    /// <summary>The numbers that ship with an encoder; null if it has none.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="centred">Whether of centred vectors; null takes the encoder's own way.</param>
    /// <exception cref="InvalidDataException">The file is broken, or of another state of the encoder.</exception>
    public static CalibrationTable? Load(EncoderDefinition encoder, bool? centred = null)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        string file = Path.Combine(encoder.Folder, StemOf(encoder, centred ?? encoder.Centred) + ".json");
        return File.Exists(file) ? Read(file, encoder) : null;
    }

    /// <summary>Numbers that were written before.</summary>
    /// <param name="file">The JSON file; the means lie beside it.</param>
    /// <param name="encoder">The encoder that they must be of.</param>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is broken, or of another encoder or state of it.</exception>
    public static CalibrationTable Read(string file, EncoderDefinition encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        CalibrationTable table = CalibrationFile.Read(file);
        if (encoder.HasFiles && table.EncoderHash != encoder.Hash)
            throw new InvalidDataException($"{file} holds the floors of '{table.EncoderId}' {table.EncoderHash[..12]}, expected '{encoder.Id}' {encoder.Hash[..12]}: they hold for no other encoder.");
        return table;
    }

    /// <summary>Writes the numbers, and the means beside them as <c>calibration-means.f32</c>; never a text.</summary>
    /// <param name="folder">The folder; made if it is not there.</param>
    public void Write(string folder)
    {
        _ = Directory.CreateDirectory(folder);
        CalibrationFile.Write(this, folder);
    }

    /// <summary>Whether a language was calibrated.</summary>
    /// <param name="language">BCP 47; a bare <c>zh</c> is <c>zh-Hans</c>.</param>
    public bool Knows(string language) => LanguageMatch.Of(language, _languages) is not null;

    /// <summary>The floor of a pair, whichever way round; null where it was not measured.</summary>
    /// <param name="a">A language; a bare <c>zh</c> is <c>zh-Hans</c>.</param>
    /// <param name="b">Another language.</param>
    public FloorTable? Floor(string a, string b)
    {
        if (LanguageMatch.Of(a, _languages) is not { } x || LanguageMatch.Of(b, _languages) is not { } y)
            return null;
        return _floors.GetValueOrDefault((x, y)) ?? _floors.GetValueOrDefault((y, x));
    }

    /// <summary>Mean tokens of a language's windows of so many sentences; null where there is no such bucket.</summary>
    /// <param name="language">The language.</param>
    /// <param name="sentences">Sentences of a window.</param>
    public double? TokensOf(string language, int sentences)
    {
        string window = sentences.ToString(System.Globalization.CultureInfo.InvariantCulture);
        int bucket = Floors.Count == 0 ? -1 : Floors[0].Buckets.ToList().FindIndex(b => b.Window == window);
        return bucket >= 0 && LanguageMatch.Of(language, _languages) is { } known ? _means[known].Buckets[bucket].Tokens : null;
    }

    /// <summary>½‖m_a − m_b‖² of two languages' mean vectors by bucket, in the order of the pair's floors, vectors as the encoder gave them; null where a language was not calibrated, or where the floors are centred and hold no such step.</summary>
    /// <param name="a">A language; a bare <c>zh</c> is <c>zh-Hans</c>.</param>
    /// <param name="b">Another language.</param>
    public IReadOnlyList<double>? LanguageDistances(string a, string b)
    {
        if (IsCentred || Floor(a, b) is not { } floor || LanguageMatch.Of(a, _languages) is not { } x || LanguageMatch.Of(b, _languages) is not { } y)
            return null;
        IReadOnlyList<(double Tokens, float[] Mean)> first = _means[x].Buckets, second = _means[y].Buckets;
        return first.Count != floor.Buckets.Count || second.Count != floor.Buckets.Count
            ? null
            : [.. first.Zip(second, (u, v) => u.Mean.Zip(v.Mean, (p, q) => ((double)p - q) * ((double)p - q)).Sum() / 2)];
    }

    /// <summary>A vector without what is common to its language at its length, of unit length.</summary>
    /// <param name="vector">As the encoder gave it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="tokens">Its tokens; above 0.</param>
    /// <exception cref="ArgumentException">The language was not calibrated.</exception>
    public float[] Centre(ReadOnlySpan<float> vector, string language, double tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tokens);
        string known = LanguageMatch.Of(language, _languages)
            ?? throw new ArgumentException($"There is no mean of {language} in the calibration on {Name}; there are: {string.Join(", ", _languages)}.", nameof(language));
        return _means[known].Centre(vector, tokens);
    }

    /// <summary>Mean tokens and mean vector of a language in each bucket.</summary>
    internal LanguageMeans Means(string language) => _means[language];

    /// <summary>Text, encoder, languages and pairs.</summary>
    public override string ToString() =>
        $"{Name}, {EncoderId}{(IsCentred ? ", centred" : "")}: {_languages.Length} languages, {Floors.Count} pairs";
}
