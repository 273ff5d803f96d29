using System.CommandLine;

namespace Drift.Cli;

/// <summary><c>drift check</c>: every fault of a corpus.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> corpus = new("CORPUS") { Description = "Folder of the corpus." };
        Command command = new("check", "Reads a corpus and prints every fault with file, line, field and what was expected; counts what came back.") { corpus };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(corpus)));
        return HelpWithExamples.With(command, "drift check corpora/un-six", "drift check my-corpus && drift analyze my-corpus");
    }

    private static int Run(Terminal terminal, string folder)
    {
        IReadOnlyList<CorpusFault> faults = Study.Check(folder);
        foreach (string line in FaultLines.Of(faults))
            terminal.Writer.WriteLine(line);
        if (faults.Count > 0)
        {
            terminal.Error($"{folder} has {FaultLines.Count(faults.Count, "fault")}.");
            return ExitCode.WrongInput;
        }

        (ResultTable counts, IReadOnlyList<string> notes) = Study.Overview(folder);
        TableView.Print(terminal.Out, counts);
        foreach (string note in notes)
            terminal.Writer.WriteLine(note);
        terminal.Writer.WriteLine($"{folder}: no faults.");
        return ExitCode.Done;
    }
}
