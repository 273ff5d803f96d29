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

    /// <summary>"1 fault", "2 faults".</summary>
    public static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";

    private static int Run(Terminal terminal, string folder)
    {
        IReadOnlyList<CorpusFault> faults = Corpus.Check(folder);
        foreach (CorpusFault fault in faults)
            terminal.Writer.WriteLine(fault.ToString());
        if (faults.Count > 0)
        {
            terminal.Error($"{folder} has {Count(faults.Count, "fault")}.");
            return ExitCode.WrongInput;
        }

        TableView.Print(terminal.Out, Study.Counts(folder));
        terminal.Writer.WriteLine($"{folder}: no faults.");
        return ExitCode.Done;
    }
}
