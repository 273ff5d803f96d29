namespace Drift.Labels;

/// <summary>An answer as an encoder sees it: unit vectors of one encoder, centred or not, all alike.</summary>
/// <param name="Whole">The cleaned answer.</param>
/// <param name="Head">Its first tokens.</param>
/// <param name="Tail">Its last tokens.</param>
/// <param name="Question">The question in the language it was asked in.</param>
/// <param name="Tokens">Length of the answer in the encoder's tokens; at least 1.</param>
public sealed record AnswerVectors(ReadOnlyMemory<float> Whole, ReadOnlyMemory<float> Head, ReadOnlyMemory<float> Tail, ReadOnlyMemory<float> Question, int Tokens);
