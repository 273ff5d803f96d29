namespace Drift.Labels;

/// <summary>The label that stands for a row that two coders read.</summary>
/// <param name="RowId">Id of the row.</param>
/// <param name="Value">The label.</param>
/// <param name="First">The first coder's label.</param>
/// <param name="Second">The second coder's label.</param>
/// <param name="Decision">Who settled it, when and why; null where both agree and nobody corrected them.</param>
public sealed record AdjudicatedRow(string RowId, string Value, string First, string Second, SheetDecision? Decision);
