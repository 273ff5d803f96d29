namespace Drift;

/// <summary>A row of an <see cref="OriginGrid"/>: a model, or a family.</summary>
/// <param name="Name">Id of the model, or name of the family.</param>
/// <param name="Family">Name of the family.</param>
/// <param name="Second">Whether it is of the second origin.</param>
internal sealed record OriginRow(string Name, string Family, bool Second);
