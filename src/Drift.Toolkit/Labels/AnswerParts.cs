using Drift.Formats;

namespace Drift;

/// <summary>What features are made of: an answer's parts under one encoder, not centred, and the numbers of its text.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Whole">All of it.</param>
/// <param name="Head">Its first tokens.</param>
/// <param name="Tail">Its last tokens.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Numbers">Of <see cref="Labels.AnswerFeatures.OfText"/>.</param>
internal sealed record AnswerParts(Cell Cell, StoredPart Whole, StoredPart Head, StoredPart Tail, StoredPart Question, ReadOnlyMemory<float> Numbers);
