namespace Drift;

/// <summary>One column of a <see cref="ResultTable"/>.</summary>
/// <param name="Name">Short name, as a table prints it.</param>
/// <param name="Format">How its values are printed.</param>
/// <param name="Unit">Unit of its values; empty for none.</param>
/// <param name="Meaning">What a value says, in one sentence.</param>
public sealed record ResultColumn(string Name, ColumnFormat Format, string Unit, string Meaning);
