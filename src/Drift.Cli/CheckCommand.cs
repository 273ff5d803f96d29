using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift check</c>: every fault of a corpus.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus." };
        Option<bool> json = CommonOptions.Json("Print faults, notes and counts as JSON on standard output and nothing else.");
        Command command = new("check", "Reads a corpus and its stored vectors and prints every fault with file, line, field and what was expected; counts what came back, and what counts as no label or has no vector.") { corpus, json };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(corpus), parsed.GetValue(json)));
        return HelpWithExamples.With(command, "drift check corpora/un-six", "drift check my-corpus && drift analyze my-corpus", "drift check my-corpus --json | jq '.faults[].file'");
    }

    private static int Run(Terminal terminal, string folder, bool json)
    {
        StudyCheck check = Study.Check(folder);
        if (json)
        {
            terminal.Writer.Write(check.Json());
            return check.Faults.Count > 0 ? ExitCode.WrongInput : ExitCode.Done;
        }

        if (check.Counts is { } counts)
            TableView.Print(terminal.Out, counts, "--json");
        foreach (string line in check.Notes.Concat(FaultLines.Of(check.Faults)))
            terminal.Writer.WriteLine(line);
        if (check.Faults.Count > 0)
        {
            terminal.Error($"{folder} has {FaultLines.Count(check.Faults.Count, "fault")}.");
            return ExitCode.WrongInput;
        }

        terminal.Writer.WriteLine($"{folder}: no faults.");
        return ExitCode.Done;
    }
}
