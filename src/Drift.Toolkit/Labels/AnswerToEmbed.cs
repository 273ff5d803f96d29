namespace Drift;

/// <summary>An answer whose parts are to be embedded.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Text">The cleaned answer.</param>
/// <param name="Question">The question in the language it was asked in.</param>
internal sealed record AnswerToEmbed(Cell Cell, string Text, string Question);
