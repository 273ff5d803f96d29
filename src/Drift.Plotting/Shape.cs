namespace Drift.Plotting;

/// <summary>One thing drawn: a path in points, filled, stroked or both; <paramref name="Text"/> is what its glyphs say.</summary>
internal sealed record Shape(string Path, string? Fill, string? Stroke, double StrokeWidth, string? Text);
