using System.Globalization;

namespace Drift.Plotting;

/// <summary>Numbers as figures and sentences print them: two decimals, no zero before the point.</summary>
public static class ShortNumber
{
    /// <summary>".34", "−.05", "1.20"; null is an en dash.</summary>
    public static string Of(double? value)
    {
        if (value is not double number)
            return "–";
        string text = Math.Abs(number).ToString("F2", CultureInfo.InvariantCulture);
        string sign = number < 0 && text != "0.00" ? "−" : "";
        return sign + (text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text);
    }

    /// <summary>"[.21, .47]", or nothing when an end is missing.</summary>
    public static string Interval(double? low, double? high) =>
        low is null || high is null ? "" : $"[{Of(low)}, {Of(high)}]";
}
