namespace Drift.Plotting;

/// <summary>One mark of a dot plot's row.</summary>
/// <param name="Kind">Which kind of mark it is: place in the legend.</param>
/// <param name="Value">Where it stands; null leaves it out.</param>
/// <param name="Low">Lower end of its interval; null without one.</param>
/// <param name="High">Upper end.</param>
internal sealed record DotMark(int Kind, double? Value, double? Low = null, double? High = null);
