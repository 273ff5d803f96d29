using System.CommandLine;
using System.Globalization;

namespace Drift.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string> Embedder() => new("--embedder")
    {
        Description = "Encoder: auto takes use-multilingual-3 where it knows the languages, else another at hand that does (of a corpus without texts, one whose vectors it has); or the id of an encoder, or a folder with encoder.json.",
        DefaultValueFactory = _ => "auto",
        HelpName = "ID",
    };

    public static Option<long> Threads() =>
        Whole("--threads", "Threads; they change no number.", Environment.ProcessorCount, 1, 4096);

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static Option<string?> Registry() => new("--registry")
    {
        Description = "File with models of your own, which go before those of the registry that ships.",
        HelpName = "FILE",
    };

    /// <summary>A whole number within bounds; anything else is one sentence.</summary>
    public static Option<long> Whole(string name, string description, long standard, long lowest, long highest, string why = "") => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= lowest && value <= highest)
                return value;
            string bounds = highest == int.MaxValue ? $"of at least {lowest}" : $"from {lowest} to {highest}";
            result.AddError($"{name} is '{text}', expected a whole number {bounds} (default {standard}){why}.");
            return standard;
        },
    };

    public static IReadOnlyList<string>? Split(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
