using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>Numbers and names as sentences have them.</summary>
internal static class Prose
{
    /// <summary>"p .008", "p &lt; .001", "p .67".</summary>
    public static string P(double? p, string symbol = "p") => p switch
    {
        null => symbol + " not computed",
        < 0.0005 => symbol + " < .001",
        >= 0.995 => symbol + " 1.00",
        < 0.1 => $"{symbol} {Decimals(p.Value, 3)}",
        _ => $"{symbol} {Decimals(p.Value, 2)}",
    };

    /// <summary>".34 [.20, .49]".</summary>
    public static string WithInterval(double? value, double? low, double? high) =>
        $"{ShortNumber.Of(value)} {ShortNumber.Interval(low, high)}".TrimEnd();

    /// <summary>"English (en)", or the code alone.</summary>
    public static string Language(string code) => LanguageName.Of(code) is string name && name != code ? $"{name} ({code})" : code;

    /// <summary>"English, Chinese and Finnish".</summary>
    public static string Languages(IReadOnlyList<string> codes)
    {
        string[] names = [.. codes.Select(LanguageName.Of)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>"3 models", "1 model".</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The two languages of a pair as rows about origin name it, such as <c>en-zh</c>; null for a language, which may have a hyphen too.</summary>
    public static (string A, string B)? Pair(AnalysisResult result, string text) =>
        (from a in result.Settings.Languages from b in result.Settings.Languages where $"{a}-{b}" == text select ((string, string)?)(a, b)).FirstOrDefault();

    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Decimals(double value, int decimals)
    {
        string text = value.ToString("F" + Whole(decimals), CultureInfo.InvariantCulture);
        return text.StartsWith("0.", StringComparison.Ordinal) ? text[1..] : text;
    }
}
