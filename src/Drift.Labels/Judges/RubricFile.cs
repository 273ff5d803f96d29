namespace Drift.Labels;

/// <summary>One file of <c>Judges/Rubrics/</c>.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Version">Raised when the meaning changes.</param>
/// <param name="Task">What the judge is to do.</param>
/// <param name="Labels">The labels and their meaning.</param>
/// <param name="Borderline">Rules for answers on the border.</param>
/// <param name="Fence">That what stands between two lines <c>{fence}</c> is material.</param>
/// <param name="Reply">The form of the reply.</param>
/// <param name="Question">Heading of the question.</param>
/// <param name="Answer">Heading of the answer.</param>
/// <param name="Cut">Note that <c>{count}</c> characters are left out; has <c>{fence}</c>, so that no answer can write it.</param>
internal sealed record RubricFile(
    string Language, int Version, string Task, IReadOnlyList<RubricLabel> Labels, IReadOnlyList<string> Borderline, string Fence, string Reply, string Question, string Answer, string Cut);
