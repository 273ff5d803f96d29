namespace Drift.Plotting;

/// <summary>The widths that journals print figures at, in millimetres.</summary>
public static class Width
{
    /// <summary>One column of a page.</summary>
    public const double SingleColumn = 88;

    /// <summary>One and a half columns.</summary>
    public const double MiddleColumn = 130;

    /// <summary>The whole width of a page.</summary>
    public const double DoubleColumn = 180;
}
