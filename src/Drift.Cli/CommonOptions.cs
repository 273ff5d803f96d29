using System.CommandLine;

namespace Drift.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string> Embedder() => new("--embedder")
    {
        Description = "Encoder: auto takes use-multilingual-3; or the id of an encoder, or a folder with encoder.json.",
        DefaultValueFactory = _ => "auto",
        HelpName = "ID",
    };

    public static Option<int> Threads() => new Option<int>("--threads")
    {
        Description = "Threads; they change no number.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "N",
    }.Valid(n => n >= 1 ? null : $"--threads is {n}, expected at least 1.");

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static IReadOnlyList<string>? Split(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
