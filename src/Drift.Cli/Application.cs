using System.CommandLine;
using System.CommandLine.Invocation;

namespace Drift.Cli;

/// <summary>The <c>drift</c> program: parses, calls <see cref="Study"/>, prints.</summary>
internal static class Application
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code: 0 done, 1 wrong input, 130 interrupted.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        Terminal terminal = new(output, error);
        RootCommand root = new("Measures how language models' answers to the same question shift with the language they are asked in, and says how sure one can be. Runs offline; nothing is uploaded.");
        root.Add(AnalyzeCommand.Create(terminal));
        root.Add(CheckCommand.Create(terminal));
        root.Add(CalibrateCommand.Create(terminal));
        root.Add(ImportCommand.Create(terminal));
        root.Add(LabelCommands.Create(terminal));
        root.Add(ModelsCommand.Create(terminal));
        HelpWithExamples.AddTo(root);

        ParseResult parsed = root.Parse(args);
        // Help and version ask for nothing else; their action is not the one for errors.
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            bool isRoot = parsed.CommandResult.Command is RootCommand;
            string fault = isRoot && args.FirstOrDefault(a => !a.StartsWith('-')) is { } unknown
                ? $"There is no command '{unknown}'; there are: {string.Join(", ", root.Subcommands.Select(c => c.Name))}."
                : isRoot && args.Length == 0 ? $"Say what to do: {string.Join(", ", root.Subcommands.Select(c => c.Name))}." : parsed.Errors[0].Message;
            terminal.Error($"{fault} See '{(isRoot ? "drift" : $"drift {HelpWithExamples.PathOf(parsed.CommandResult)}")} --help'.");
            return ExitCode.WrongInput;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
                },
                cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            terminal.Error("Interrupted. Nothing was written; what was embedded so far is in the cache, and the same command goes on from there.");
            return ExitCode.Interrupted;
        }
        catch (CorpusFormatException e)
        {
            IReadOnlyList<string> lines = FaultLines.Of(e.Faults);
            foreach (string line in lines.Take(20))
                terminal.Error(line);
            terminal.Error($"The corpus has {FaultLines.Count(e.Faults.Count, "fault")}; nothing was computed.{(lines.Count > 20 ? " The first are above; 'drift check' prints all." : "")}");
            return ExitCode.WrongInput;
        }
        catch (Exception e) when (e is StudyException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            terminal.Error(e.Message);
            return ExitCode.WrongInput;
        }
    }
}
