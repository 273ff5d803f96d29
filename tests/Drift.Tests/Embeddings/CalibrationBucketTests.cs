using Drift.Embeddings;

namespace Drift.Tests.Embeddings;

public class CalibrationBucketTests
{
    [Fact]
    public void Windows_stay_in_their_document_and_the_short_last_one_is_kept()
    {
        IReadOnlyList<CalibrationBucket> buckets = CalibrationBucket.Of([5, 3, 2], folds: false);

        Assert.Equal(["1", "2", "4", "document", "2 documents"], buckets.Select(x => x.Window));
        Assert.Equal([10, 6, 4, 3, 2], buckets.Select(x => x.Windows.Count));
        Assert.Equal([[0, 1], [2, 3], [4], [5, 6], [7], [8, 9]], buckets[1].Windows.Select(x => x.Sentences));
        Assert.Equal([0, 0, 0, 1, 1, 2], buckets[1].Windows.Select(x => x.Cluster));
        Assert.Equal([0, 0, 0, 1, 1, 0], buckets[1].Windows.Select(x => x.Fold));
        Assert.Equal([[0, 1, 2, 3, 4, 5, 6, 7], [8, 9]], buckets[4].Windows.Select(x => x.Sentences));
        Assert.Equal([false, false, false, false, true], buckets.Select(x => x.Joined));
    }

    [Fact]
    public void Joined_documents_stay_in_one_fold_where_folds_matter()
    {
        CalibrationBucket joined = CalibrationBucket.Of([2, 2, 2, 2, 2], folds: true).Single(x => x.Window == "2 documents");

        Assert.Equal([[0, 1, 4, 5], [8, 9], [2, 3, 6, 7]], joined.Windows.Select(x => x.Sentences));
        Assert.Equal([0, 0, 1], joined.Windows.Select(x => x.Fold));
    }

    [Fact]
    public void Joining_more_documents_than_a_fold_has_is_no_bucket_of_its_own() =>
        Assert.Equal(["1", "document", "2 documents"], CalibrationBucket.Of([2, 2, 2, 2], folds: true).Select(x => x.Window));

    [Theory]
    [InlineData(new[] { 6 }, "1,2,4")]
    [InlineData(new[] { 1, 1, 1 }, "document,2 documents")]
    [InlineData(new[] { 1 }, "")]
    public void Buckets_that_repeat_others_or_have_one_window_are_left_out(int[] documents, string expected) =>
        Assert.Equal(expected, string.Join(',', CalibrationBucket.Of(documents, folds: false).Select(x => x.Window)));
}
