using System.CommandLine;
using System.Globalization;

namespace Drift.Cli;

/// <summary><c>--margin</c>: what counts as no drift.</summary>
internal static class MarginOption
{
    private const double Standard = 0.05;

    public static Option<double> Create() => new("--margin")
    {
        Description = "Drift within plus or minus this counts as none, where the instrument can tell; choose it before you look.",
        DefaultValueFactory = _ => Standard,
        HelpName = "DRIFT",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value > 0 && double.IsFinite(value))
                return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--margin is '{text}', expected a number above 0 in units of drift, such as {Standard}."));
            return Standard;
        },
    };
}
