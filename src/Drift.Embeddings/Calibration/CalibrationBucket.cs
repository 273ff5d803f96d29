using System.Globalization;

namespace Drift.Embeddings;

/// <summary>All windows of one length.</summary>
/// <param name="Window">Name: a number of sentences, <c>document</c>, <c>2 documents</c>, <c>4 documents</c>.</param>
/// <param name="Joined">True where a window spans several documents.</param>
/// <param name="Windows">At least two.</param>
internal sealed record CalibrationBucket(string Window, bool Joined, IReadOnlyList<CalibrationWindow> Windows)
{
    private static readonly int[] SentenceCounts = [1, 2, 4, 8, 12, 16, 24];
    private static readonly int[] DocumentCounts = [2, 4];

    /// <summary>The buckets that a text has windows for.</summary>
    /// <param name="documents">Number of sentences of each document, in file order.</param>
    /// <param name="folds">True keeps joined documents within one fold, so that centred floors can be cross-fitted.</param>
    public static IReadOnlyList<CalibrationBucket> Of(IReadOnlyList<int> documents, bool folds)
    {
        List<CalibrationBucket> buckets = [];
        int[] starts = [.. documents.Select((_, i) => documents.Take(i).Sum())];
        int[][] sentences = [.. documents.Select((count, i) => Enumerable.Range(starts[i], count).ToArray())];

        // Windows longer than every document are the documents themselves.
        foreach (int size in SentenceCounts.Where(x => documents.Any(count => count > x)))
        {
            Add(size.ToString(CultureInfo.InvariantCulture), joined: false,
                sentences.SelectMany((all, i) => all.Chunk(size).Select(x => new CalibrationWindow(x, i, i % 2))));
        }

        Add("document", joined: false, sentences.Select((all, i) => new CalibrationWindow(all, i, i % 2)));
        int[][] runs = folds ? [[.. Numbers(documents, 0)], [.. Numbers(documents, 1)]] : [[.. Enumerable.Range(0, documents.Count)]];
        foreach (int size in DocumentCounts)
        {
            Add($"{size} documents", joined: true,
                runs.SelectMany((run, fold) => run.Chunk(size).Select(x => (Documents: x, Fold: fold)))
                    .Select((x, i) => new CalibrationWindow([.. x.Documents.SelectMany(y => sentences[y])], i, x.Fold)));
        }

        return buckets;

        void Add(string name, bool joined, IEnumerable<CalibrationWindow> windows)
        {
            CalibrationBucket bucket = new(name, joined, [.. windows]);
            // One window has no unrelated other one; and the windows of the bucket before would only be measured twice.
            if (bucket.Windows.Count >= 2 && (buckets.Count == 0 || !SameWindows(bucket, buckets[^1])))
                buckets.Add(bucket);
        }
    }

    private static bool SameWindows(CalibrationBucket a, CalibrationBucket b) =>
        a.Windows.Count == b.Windows.Count && a.Windows.Zip(b.Windows).All(w => w.First.Sentences.SequenceEqual(w.Second.Sentences));

    private static IEnumerable<int> Numbers(IReadOnlyList<int> documents, int fold) =>
        Enumerable.Range(0, documents.Count).Where(x => x % 2 == fold);
}
