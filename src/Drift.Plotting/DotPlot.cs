namespace Drift.Plotting;

/// <summary>What a dot plot shows: rows by group, an axis, kinds of mark.</summary>
/// <param name="Groups">Rows under their headings.</param>
/// <param name="Kinds">Text and colour of each kind of mark, for the legend; the first is drawn as a circle, the second as a diamond.</param>
/// <param name="Columns">Headings of what is printed at the right.</param>
/// <param name="Axis">The axis, with its label.</param>
/// <param name="Below">What stands above the plot at its left end; empty for nothing.</param>
/// <param name="Above">The same at its right end.</param>
/// <param name="IsJoined">Whether a line joins the marks of a row, in place of intervals.</param>
internal sealed record DotPlot(
    IReadOnlyList<(string Heading, IReadOnlyList<DotRow> Rows)> Groups, IReadOnlyList<(string Text, string Colour)> Kinds, IReadOnlyList<string> Columns,
    DotAxis Axis, string Below, string Above, bool IsJoined);
