namespace Drift.Formats;

/// <summary>A row of a file of features.</summary>
/// <param name="Cell">The response.</param>
/// <param name="Head">Its first tokens.</param>
/// <param name="Tail">Its last tokens.</param>
/// <param name="Question">The question in the language it was asked in.</param>
/// <param name="Numbers">Numbers of its text, in the order of <see cref="StoredFeatures.Names"/>.</param>
public sealed record StoredFeature(Cell Cell, StoredPart Head, StoredPart Tail, StoredPart Question, ReadOnlyMemory<float> Numbers);
