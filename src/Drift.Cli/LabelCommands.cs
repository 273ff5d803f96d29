using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift label</c>: labels from people.</summary>
internal static class LabelCommands
{
    /// <summary>Name of the command above.</summary>
    public const string Name = "label";

    public static Command Create(Terminal terminal)
    {
        Command command = new(Name, "Labels: was each request answered, evaded or denied. Sheets for people to code blind, and back.")
        {
            LabelSheetCommand.Create(terminal), LabelImportCommand.Create(terminal),
        };
        return HelpWithExamples.With(command, "drift label sheet my-corpus --out sheets --n 200 --seed 1", "drift label import my-corpus coded.csv --coder ann --kind human --key sheets/key.csv");
    }
}
