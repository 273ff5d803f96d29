namespace Drift;

/// <summary>What the numbers of categories mean in <see cref="KrippendorffAlpha"/>.</summary>
public enum MeasurementLevel
{
    /// <summary>Names: δ² = 1 for different ones.</summary>
    Nominal,

    /// <summary>Ranks: δ² = (ratings from one to the other, the ends counted half)².</summary>
    Ordinal,

    /// <summary>Numbers: δ² = (x − y)².</summary>
    Interval,

    /// <summary>Numbers with a zero: δ² = ((x − y)/(x + y))²; no negative ratings.</summary>
    Ratio,
}
