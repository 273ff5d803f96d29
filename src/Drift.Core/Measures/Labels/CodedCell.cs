namespace Drift;

/// <summary>What a coder says of all repeats of a cell.</summary>
/// <param name="Value">Their label, by <see cref="CellLabel"/>'s rule; null where one has no valid label.</param>
/// <param name="IsStale">Whether one of the labels is of an earlier answer.</param>
internal readonly record struct CodedCell(string? Value, bool IsStale);
