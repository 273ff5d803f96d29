using Drift.Labels;

namespace Drift;

/// <summary>Puts the verdicts of the language gate on the responses of a corpus.</summary>
internal static class StudyLanguages
{
    private const int Batch = 512;

    /// <summary>The corpus with the gate's verdicts; as it is where it has no texts, since its rows say what they say.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="threads">Threads; they change no verdict.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Corpus Gated(Corpus corpus, int threads, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        if (!corpus.HasTexts)
            return corpus;
        LanguageGate gate = new(corpus.Languages);
        LanguageMatch[] matches = new LanguageMatch[corpus.Responses.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        int done = 0;
        foreach ((Response Response, string Text)[] batch in corpus.ReadTexts().Chunk(Batch))
        {
            _ = Parallel.For(0, batch.Length, options, i => matches[done + i] = batch[i].Response.IsUsable ? gate.Of(batch[i].Text, batch[i].Response.Cell.Language).Match : batch[i].Response.Match);
            done += batch.Length;
            progress?.Report(new StudyProgress("languages", (double)done / matches.Length, FormattableString.Invariant($"{done:N0} of {matches.Length:N0} responses")));
        }

        return corpus.WithMatches(matches);
    }
}
