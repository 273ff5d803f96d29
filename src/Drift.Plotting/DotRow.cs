namespace Drift.Plotting;

/// <summary>One row of a dot plot.</summary>
/// <param name="Name">Id of the model.</param>
/// <param name="Marks">Its marks.</param>
/// <param name="Printed">What is printed right of it, one text a column.</param>
internal sealed record DotRow(string Name, IReadOnlyList<DotMark> Marks, IReadOnlyList<string> Printed);
