namespace Drift;

/// <summary>What two coders said of one answer.</summary>
/// <param name="QuestionId">Its question, the unit of intervals.</param>
/// <param name="Language">The language it was asked in.</param>
/// <param name="First">Label of the first coder, one of <see cref="Compliance.Valid"/>.</param>
/// <param name="Second">Label of the second.</param>
public sealed record LabelPair(string QuestionId, string Language, string First, string Second);
