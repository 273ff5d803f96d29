using System.CommandLine;

namespace Drift.Cli;

/// <summary>What the commands below <c>drift label</c> share.</summary>
internal static class LabelCommands
{
    /// <summary>Name of the command above.</summary>
    public const string Name = "label";

    public static Option<string?> Key() => new("--key") { Description = "The key file of the sheet. Default: key.csv beside the sheet.", HelpName = "FILE" };

    /// <summary>Human, judge or program; anything else is one sentence.</summary>
    public static Option<CoderKind> Kind() => new("--kind")
    {
        Description = "What the coder is: human, judge (a language model) or program. A sheet that a program filled in is never human.",
        HelpName = "human",
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            CoderKind? found = Enum.GetValues<CoderKind>().Where(k => text.Equals(k.ToString(), StringComparison.OrdinalIgnoreCase)).Select(k => (CoderKind?)k).FirstOrDefault();
            if (found is null)
                result.AddError($"--kind is '{text}', expected human, judge or program.");
            return found ?? CoderKind.Human;
        },
    };

    /// <summary>Prints faults as errors, or what was done.</summary>
    public static int Print(Terminal terminal, StudySheetImport import)
    {
        IReadOnlyList<string> lines = FaultLines.Of(import.Faults);
        foreach (string line in lines.Take(20))
            terminal.Error(line);
        if (import.Faults.Count > 0)
        {
            terminal.Error($"The {(import.Faults.Select(f => f.File).Distinct().Count() > 1 ? "files have" : "sheet has")} {FaultLines.Count(import.Faults.Count, "fault")}; nothing was added.{(lines.Count > 20 ? " The first are above." : "")}");
            return ExitCode.WrongInput;
        }

        foreach (string sentence in import.Said)
            terminal.Writer.WriteLine(sentence);
        return ExitCode.Done;
    }
}
