namespace Drift.Formats;

/// <summary>A response that an adapter read.</summary>
/// <param name="Cell">Its place in the grid.</param>
/// <param name="Text">The cleaned text; empty where there is none.</param>
/// <param name="Status">How it came about.</param>
/// <param name="Provenance">Further fields for <c>responses.jsonl</c>, in order; null values are left out.</param>
public sealed record ImportedResponse(Cell Cell, string Text, ResponseStatus Status, IReadOnlyList<KeyValuePair<string, object?>> Provenance);
