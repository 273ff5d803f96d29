namespace Drift.Labels;

/// <summary>A row of a coding sheet that a coder filled in.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Row">What the coder saw.</param>
/// <param name="Value">The label: one of <see cref="Compliance"/>, <see cref="Compliance.Unsure"/> among them.</param>
/// <param name="Note">The coder's note; empty for none.</param>
public sealed record CodedRow(int Line, SheetRow Row, string Value, string Note);
