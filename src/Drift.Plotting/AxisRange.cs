using System.Globalization;

namespace Drift.Plotting;

/// <summary>The part of the drift scale that an axis shows, with its ticks.</summary>
/// <remarks>Always holds 0 and 1, the two points that have a meaning; never reaches beyond −1 and 2, where an interval is only "wide".</remarks>
internal sealed record AxisRange(double Low, double High, double Step)
{
    public static AxisRange Of(IEnumerable<double?> values)
    {
        double[] all = [.. values.OfType<double>(), 0, 1];
        double low = Math.Max(-1, all.Min()), high = Math.Min(2, all.Max());
        double step = high - low > 1.6 ? 0.5 : 0.2;
        return new AxisRange(low, high, step);
    }

    public IEnumerable<double> Ticks
    {
        get
        {
            // Counted in whole steps, so that 0 and 1 are exact.
            for (int i = (int)Math.Ceiling(Low / Step - 1e-9); i * Step <= High + 1e-9; i++)
                yield return Math.Round(i * Step, 6);
        }
    }

    public double Clamp(double value) => Math.Clamp(value, Low, High);

    public bool Holds(double value) => value >= Low - 1e-9 && value <= High + 1e-9;

    // "−.5", "0", ".2", "1", "1.5".
    public static string Label(double tick)
    {
        string text = Math.Abs(tick).ToString("0.#", CultureInfo.InvariantCulture);
        return (tick < 0 ? "−" : "") + (text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text);
    }
}
