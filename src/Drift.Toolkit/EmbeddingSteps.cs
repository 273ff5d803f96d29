using System.Globalization;
using Drift.Embeddings;

namespace Drift;

/// <summary>Tells the progress of embedding as a stage of a study.</summary>
/// <param name="progress">Who is told.</param>
/// <param name="stage">Name of the stage.</param>
/// <param name="of">What is counted: texts, windows.</param>
/// <param name="total">How many there are, where the source is a stream that does not say.</param>
internal sealed class EmbeddingSteps(IProgress<StudyProgress> progress, string stage, string of, int? total = null) : IProgress<EmbeddingProgress>
{
    /// <summary>The steps; null where nobody is told.</summary>
    public static EmbeddingSteps? Of(IProgress<StudyProgress>? progress, string stage, string of, int? total = null) =>
        progress is null ? null : new EmbeddingSteps(progress, stage, of, total);

    public void Report(EmbeddingProgress value)
    {
        int all = total ?? value.Total ?? 0;
        string cached = value.FromCache > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.FromCache:N0} from the cache") : "";
        progress.Report(new StudyProgress(stage, all == 0 ? 1 : (double)value.Done / all, string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {all:N0} {of}") + cached));
    }
}
