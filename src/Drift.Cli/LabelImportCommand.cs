using System.CommandLine;
using System.Globalization;

namespace Drift.Cli;

/// <summary><c>drift label import</c>: a coded sheet becomes labels of the corpus.</summary>
internal static class LabelImportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus." };
        Argument<string> sheet = new("SHEET") { Description = "The coded sheet: sheet-1.csv filled in, or what the page exported." };
        Option<string> coder = new("--coder") { Description = "Name of the coder.", HelpName = "NAME", Required = true };
        Option<CoderKind> kind = LabelCommands.Kind();
        kind.Required = true;
        Option<string?> key = LabelCommands.Key();
        Option<string?> at = new("--at")
        {
            Description = "When it was coded. Default: now.",
            HelpName = "2026-01-31T12:00:00Z",
            CustomParser = result =>
            {
                string text = result.Tokens[^1].Value;
                if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) || !text.StartsWith("20", StringComparison.Ordinal))
                    result.AddError($"--at is '{text}', expected a day or a time (ISO 8601), such as 2026-01-31 or 2026-01-31T12:00:00Z.");
                return text;
            },
        };
        Command command = new("import", "Adds a coded sheet to the corpus's labels.csv, whole or not at all; every fault of the sheet is told with its line.") { corpus, sheet, coder, kind, key, at };
        command.SetAction(parsed =>
        {
            string time = parsed.GetValue(at) ?? TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return LabelCommands.Print(terminal, StudySheets.Import(
                parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(sheet), parsed.GetRequiredValue(coder), parsed.GetRequiredValue(kind), time, parsed.GetValue(key)));
        });
        return HelpWithExamples.Under(
            LabelCommands.Name,
            command,
            "drift label import my-corpus sheets/sheet-1.csv --coder ann --kind human",
            "drift label import my-corpus ~/Downloads/coded-1a2b3c4d.csv --coder ann --kind human --key sheets/key.csv");
    }
}
