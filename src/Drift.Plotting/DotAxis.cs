using System.Globalization;

namespace Drift.Plotting;

/// <summary>The axis of a dot plot: from, to, the step between ticks, how a tick is printed, and what it measures.</summary>
internal sealed record DotAxis(double Low, double High, double Step, bool IsShare, string Label)
{
    private static readonly int[] steps = [1, 2, 5, 10];

    /// <summary>An axis in the unit of the values that holds 0.</summary>
    public static DotAxis Of(IEnumerable<double?> values, string label)
    {
        double[] all = [.. values.OfType<double>(), 0];
        double low = all.Min(), high = all.Max(), span = Math.Max(high - low, 1e-6);

        // The step of 1, 2 or 5 tenths that gives four to nine ticks.
        double ten = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        double step = steps.Select(k => k * ten).First(s => span / s <= 9);
        return new DotAxis(low - 0.03 * span, high + 0.03 * span, step, false, label);
    }

    /// <summary>An axis of shares from 0 to 1.</summary>
    public static DotAxis Shares(string label) => new(0, 1, 0.2, true, label);

    public IEnumerable<double> Ticks
    {
        get
        {
            for (int i = (int)Math.Ceiling(Low / Step - 1e-9); i * Step <= High + 1e-9; i++)
                yield return Math.Round(i * Step, 9);
        }
    }

    public string Print(double tick)
    {
        if (IsShare)
            return string.Create(CultureInfo.InvariantCulture, $"{100 * tick:0} %");
        // All ticks have the decimals of the step: .05 and .10.
        int decimals = tick == 0 ? 0 : Math.Max(0, (int)Math.Ceiling(-Math.Log10(Step) - 1e-9));
        string text = Math.Abs(tick).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (tick < 0 ? "−" : "") + (text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text);
    }
}
