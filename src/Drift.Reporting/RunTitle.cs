using System.Globalization;
using Drift.Plotting;

namespace Drift.Reporting;

/// <summary>The title of a run: that of the corpus, with only the run's languages where it ends in a list of languages.</summary>
internal static class RunTitle
{
    private const string Before = ", in ";

    /// <summary>"…, in English and Chinese" of a corpus that has Finnish too.</summary>
    public static string Of(AnalysisResult result)
    {
        string title = result.Title.Length > 0 ? result.Title : result.Corpus;
        int at = title.LastIndexOf(Before, StringComparison.Ordinal);
        if (at < 0 || result.Settings.Languages.Count == 0)
            return title;
        string[] named = title[(at + Before.Length)..].Split([", ", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        HashSet<string> known = [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Select(c => c.EnglishName)];
        return named.Length > 0 && named.All(known.Contains) ? title[..at] + Before + Languages(result) : title;
    }

    private static string Languages(AnalysisResult result)
    {
        string[] names = [.. result.Settings.Languages.Select(LanguageName.Of)];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
