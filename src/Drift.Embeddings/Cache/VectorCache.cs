using System.Globalization;

namespace Drift.Embeddings;

/// <summary>Vectors of one encoder that were computed before, on disk in the user's cache folder. Thread-safe.</summary>
/// <remarks>
/// <para>Key: the encoder's hash (the folder), SHA-256 of the text and the limit of tokens. The index is in memory (about 80 bytes a vector), the
/// vectors are read from the disk when asked for.</para>
/// <para>Segments are only appended to, each by one process at a time, which holds the segment's lock file; the operating system frees it when
/// the process dies. Records have one size and a checksum: a torn tail or a damaged record is a vector that is not there, never a wrong one.</para>
/// <para>The cache is a convenience: a folder that cannot be written, or a full disk, is told once through the warning and then stores nothing more.</para>
/// </remarks>
public sealed class VectorCache : IDisposable
{
    private readonly EncoderDefinition _encoder;
    private readonly Action<string>? _warning;
    private readonly Dictionary<VectorKey, (VectorSegment Segment, long Offset)> _index = [];
    private readonly List<VectorSegment> _segments = [];
    private readonly Lock _lock = new();
    private VectorWriter? _writer;
    private bool _stores = true;

    private VectorCache(EncoderDefinition encoder, string folder, Action<string>? warning) =>
        (_encoder, Folder, _warning) = (encoder, folder, warning);

    /// <summary>Where this encoder's vectors lie.</summary>
    public string Folder { get; }

    /// <summary>Vectors that can be read.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _index.Count;
        }
    }

    /// <summary>
    /// The user's cache folder for Drift: the variable <c>DRIFT_CACHE</c>; else <c>drift</c> in <c>XDG_CACHE_HOME</c> or <c>~/.cache</c> (Linux),
    /// <c>~/Library/Caches</c> (macOS), the local application data (Windows).
    /// </summary>
    public static string DefaultFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("DRIFT_CACHE") is { Length: > 0 } named)
                return Path.GetFullPath(named);
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            string root = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set && Path.IsPathRooted(set) ? set
                : Path.Combine(home, ".cache");
            return Path.Combine(root, "drift");
        }
    }

    /// <summary>Opens the cache of an encoder; it need not exist.</summary>
    /// <param name="encoder">Whose vectors.</param>
    /// <param name="folder">Folder for all encoders; null takes <see cref="DefaultFolder"/>.</param>
    /// <param name="warning">Told, in one sentence, why nothing is stored; at most once.</param>
    public static VectorCache Open(EncoderDefinition encoder, string? folder = null, Action<string>? warning = null)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        VectorCache cache = new(encoder, Path.Combine(folder ?? DefaultFolder, "vectors", $"{encoder.Id}-{encoder.Hash[..16]}"), warning);
        cache.ReadSegments();
        return cache;
    }

    /// <summary>The stored vector of a text; null if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxTokens">The limit it was embedded with; null for none.</param>
    public EncodedText? Find(string text, int? maxTokens = null) => Find(VectorKey.Of(text, maxTokens ?? int.MaxValue));

    /// <summary>Stores the vector of a text; a key that is there already is left alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoded">Its vector.</param>
    /// <param name="maxTokens">The limit it was embedded with; null for none.</param>
    public void Store(string text, EncodedText encoded, int? maxTokens = null) => Store(VectorKey.Of(text, maxTokens ?? int.MaxValue), encoded);

    internal EncodedText? Find(VectorKey key)
    {
        (VectorSegment Segment, long Offset) place;
        lock (_lock)
        {
            if (!_index.TryGetValue(key, out place))
                return null;
        }

        return place.Segment.Read(key, place.Offset);
    }

    internal void Store(VectorKey key, EncodedText encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        if (encoded.Vector.Length != _encoder.Dimension)
            throw new ArgumentException($"The vector has {encoded.Vector.Length} numbers, expected {_encoder.Dimension} of '{_encoder.Id}'.", nameof(encoded));
        lock (_lock)
        {
            if (!_stores || _index.ContainsKey(key))
                return;
            try
            {
                if (_writer is null)
                {
                    _writer = VectorWriter.Open(Folder, _encoder.Dimension);
                    _segments.Add(_writer.Segment);
                }

                _index[key] = (_writer.Segment, _writer.Append(key, encoded));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _stores = false;
                _warning?.Invoke(string.Create(CultureInfo.InvariantCulture, $"Vectors are not kept for the next run: {e.Message} (cache folder '{Folder}')."));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _stores = false;
            _index.Clear();
            _writer?.Dispose();
            foreach (VectorSegment segment in _segments)
                segment.Dispose();
            _segments.Clear();
        }
    }

    private void ReadSegments()
    {
        try
        {
            if (!Directory.Exists(Folder))
                return;
            foreach (string file in Directory.EnumerateFiles(Folder, "*" + VectorSegment.Extension).Order(StringComparer.Ordinal))
            {
                if (VectorSegment.TryOpen(file, _encoder.Dimension) is not { } segment)
                    continue;
                _segments.Add(segment);
                foreach ((VectorKey key, long offset) in segment.Keys())
                    _index[key] = (segment, offset);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _warning?.Invoke($"The cache of vectors cannot be read: {e.Message}");
        }
    }
}
