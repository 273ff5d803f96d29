using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Drift.Embeddings;

/// <summary>Embeds many texts: on several threads, equal texts once, through the cache.</summary>
/// <remarks>
/// Texts are pulled from the source only when a thread is free for one, so a stream of any length needs memory for its vectors alone. What was
/// embedded is in the cache at once: a run that is cancelled or killed goes on from there. The result does not depend on threads or cache,
/// but for <see cref="EmbeddedText.FromCache"/>.
/// </remarks>
public static class EmbeddingRun
{
    /// <summary>Embeds the texts.</summary>
    /// <param name="encoder">The encoder.</param>
    /// <param name="texts">Texts in the order of the result; read once.</param>
    /// <param name="options">Threads, cache, progress.</param>
    /// <param name="cancellation">Looked at between texts and between windows.</param>
    /// <exception cref="ArgumentException">A text is blank: its place and language are named.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was done is in the cache.</exception>
    public static EmbeddingResult Embed(
        SentenceEncoder encoder, IEnumerable<TextToEmbed> texts, EmbeddingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        ArgumentNullException.ThrowIfNull(texts);
        options ??= new EmbeddingOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));

        ProgressMeter meter = new(options, texts);
        List<Slot> slots = [];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation };
        try
        {
            // No buffering: a thread takes one text at a time, and long texts at the end are not left to one thread.
            Partitioner<Work> source = Partitioner.Create(Pull(texts, slots, meter), EnumerablePartitionerOptions.NoBuffering);
            _ = Parallel.ForEach(source, parallel, work => Fill(encoder, work, options.Cache, meter, cancellation));
        }
        catch (AggregateException e)
        {
            // Several threads may have failed; the first text in order is what a caller can act on.
            Exception first = e.Flatten().InnerExceptions.OrderBy(x => x.Data["place"] as int? ?? int.MaxValue).First();
            ExceptionDispatchInfo.Throw(first is OperationCanceledException canceled && cancellation.IsCancellationRequested
                ? new OperationCanceledException(canceled.Message, canceled, cancellation)
                : first);
        }

        meter.Finish();
        return new EmbeddingResult([.. slots.Select(x => new EmbeddedText(x.First.Encoded!, x.First.FromCache))], Ledger(slots));
    }

    private static IEnumerable<Work> Pull(IEnumerable<TextToEmbed> texts, List<Slot> slots, ProgressMeter meter)
    {
        Dictionary<VectorKey, Slot> seen = [];
        foreach ((string language, string text, int? maxTokens) in texts)
        {
            ArgumentNullException.ThrowIfNull(text);
            int limit = maxTokens ?? int.MaxValue;
            VectorKey key = VectorKey.Of(text, limit);
            Slot slot = new(language, seen.GetValueOrDefault(key));
            slots.Add(slot);
            if (slot.First == slot)
            {
                seen.Add(key, slot);
                yield return new Work(slot, slots.Count - 1, key, text, limit);
            }
            else
            {
                meter.Add(text.Length, tokens: 0, fromCache: false);
            }
        }
    }

    private static void Fill(SentenceEncoder encoder, Work work, VectorCache? cache, ProgressMeter meter, CancellationToken cancellation)
    {
        (Slot slot, int place, VectorKey key, string text, int limit) = work;
        EncodedText? encoded = cache?.Find(key);
        slot.FromCache = encoded is not null;
        if (encoded is null)
        {
            try
            {
                encoded = encoder.Encode(text, limit, cancellation);
            }
            catch (ArgumentException e)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Text {place + 1} ({slot.Language}): {e.Message}"), e) { Data = { ["place"] = place } };
            }

            cache?.Store(key, encoded);
        }

        slot.Encoded = encoded;
        meter.Add(text.Length, encoded.Tokens, slot.FromCache);
    }

    private static LedgerEntry[] Ledger(List<Slot> slots) =>
    [
        .. slots.GroupBy(x => x.Language, StringComparer.Ordinal).OrderBy(x => x.Key, StringComparer.Ordinal).Select(group =>
        {
            EncodedText[] texts = [.. group.Select(x => x.First.Encoded!)];
            return new LedgerEntry(
                group.Key, texts.Length, texts.Sum(x => (long)x.Tokens), texts.Sum(x => (long)x.Windows),
                (double)texts.Sum(x => (long)x.UnknownPieces) / texts.Sum(x => (long)x.Pieces), group.Count(x => x.First.FromCache));
        }),
    ];

    private sealed record Work(Slot Slot, int Place, VectorKey Key, string Text, int Limit);

    /// <summary>A place in the result; that of a text seen before points to its first one.</summary>
    private sealed class Slot
    {
        public Slot(string language, Slot? first) => (Language, First) = (language, first ?? this);

        public string Language { get; }

        public Slot First { get; }

        public EncodedText? Encoded { get; set; }

        public bool FromCache { get; set; }
    }
}
