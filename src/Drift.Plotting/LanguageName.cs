using System.Globalization;

namespace Drift.Plotting;

/// <summary>The English name of a language, for labels and sentences.</summary>
public static class LanguageName
{
    /// <summary>"Chinese" for <c>zh</c>; the code itself where no name is known.</summary>
    /// <param name="code">A BCP 47 tag.</param>
    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        try
        {
            string name = CultureInfo.GetCultureInfo(code, predefinedOnly: true).EnglishName;
            return code.Length == 0 || name.StartsWith("Unknown", StringComparison.Ordinal) ? code : name;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
