namespace Drift;

/// <summary>How far a study has come.</summary>
/// <param name="Stage">What is being done, such as <c>embedding</c>.</param>
/// <param name="Done">Share of the stage, 0 to 1.</param>
/// <param name="Detail">Counts for a reader; may be empty.</param>
public sealed record StudyProgress(string Stage, double Done, string Detail);
