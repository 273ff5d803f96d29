using System.Globalization;

namespace Drift.Plotting;

/// <summary>The part of captions that says how the numbers came about.</summary>
internal static class CaptionText
{
    /// <summary>Encoder, calibration, resamples, seed and version.</summary>
    public static string Method(AnalysisSettings settings)
    {
        string floor = settings.Calibration is null ? "no calibration" : $"floors from {settings.Calibration}";
        if (settings.FloorWindow is int window)
            floor += string.Create(CultureInfo.InvariantCulture, $" at windows of {window} sentences");
        return string.Create(CultureInfo.InvariantCulture, $"Encoder {settings.Embedder}{(settings.Centred ? ", centred by language" : "")}; {floor}; {settings.Resamples} resamples; seed {settings.Seed}; Drift {settings.Version}.");
    }

    /// <summary>"40", or "38 to 40" where rows differ.</summary>
    public static string Range(IEnumerable<int> counts)
    {
        int[] all = [.. counts];
        return all.Min() == all.Max()
            ? all.Min().ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{all.Min()} to {all.Max()}");
    }

    /// <summary>"English (en)", or the code alone where it has no name.</summary>
    public static string Language(string code) => LanguageName.Of(code) is string name && name != code ? $"{name} ({code})" : code;
}
