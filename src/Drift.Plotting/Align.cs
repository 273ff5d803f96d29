namespace Drift.Plotting;

/// <summary>Which part of a text lies at the point it is given.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}
