namespace Drift.Embeddings;

/// <summary>Counts what is done and tells it, not more often than eyes can follow.</summary>
internal sealed class ProgressMeter
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    // The first second goes to the compiler and to opening files; a rate made of it would promise an hour.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly EmbeddingOptions _options;
    private readonly long _start;
    private readonly int? _total;
    private readonly long? _allCharacters;
    private long _characters, _freeCharacters, _tokens;
    private int _done, _fromCache;
    private TimeSpan _told;

    public ProgressMeter(EmbeddingOptions options, IEnumerable<TextToEmbed> texts)
    {
        _options = options;
        _start = options.Time.GetTimestamp();
        if (texts is IReadOnlyCollection<TextToEmbed> list)
            (_total, _allCharacters) = (list.Count, list.Sum(x => (long)(x.Text?.Length ?? 0)));
    }

    public void Add(int characters, int tokens, bool fromCache)
    {
        lock (_lock)
        {
            _done++;
            _characters += characters;
            // What came from the cache, or was there twice, took no time and says nothing about the rate.
            _freeCharacters += fromCache || tokens == 0 ? characters : 0;
            _tokens += tokens;
            _fromCache += fromCache ? 1 : 0;
            TimeSpan elapsed = _options.Time.GetElapsedTime(_start);
            if (_options.Progress is null || elapsed - _told < Interval)
                return;
            _told = elapsed;
            Tell(elapsed);
        }
    }

    public void Finish()
    {
        lock (_lock)
            Tell(_options.Time.GetElapsedTime(_start));
    }

    private void Tell(TimeSpan elapsed)
    {
        long paid = _characters - _freeCharacters;
        TimeSpan? left = _allCharacters == _characters ? TimeSpan.Zero
            : _allCharacters is { } all && paid > 0 && elapsed >= Settled ? elapsed * ((double)(all - _characters) / paid)
            : null;
        _options.Progress?.Report(new EmbeddingProgress(_done, _total, _fromCache, _tokens, elapsed, left));
    }
}
