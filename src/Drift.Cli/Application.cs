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
        HelpWithExamples.AddTo(root);

        ParseResult parsed = root.Parse(args);
        // Help and version ask for nothing else; their action is not the one for errors.
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            string command = parsed.CommandResult.Command is RootCommand ? "drift" : $"drift {parsed.CommandResult.Command.Name}";
            terminal.Error($"{parsed.Errors[0].Message} See '{command} --help'.");
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
            foreach (CorpusFault fault in e.Faults.Take(20))
                terminal.Error(fault.ToString());
            terminal.Error($"The corpus has {CheckCommand.Count(e.Faults.Count, "fault")}; nothing was computed.{(e.Faults.Count > 20 ? " The first 20 are above; 'drift check' prints all." : "")}");
            return ExitCode.WrongInput;
        }
        catch (Exception e) when (e is StudyException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            terminal.Error(e.Message);
            return ExitCode.WrongInput;
        }
    }

    /// <summary>Adds a check to an option: a sentence when the value will not do.</summary>
    public static Option<T> Valid<T>(this Option<T> option, Func<T, string?> fault)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<T>() is { } value && fault(value) is { } sentence)
                result.AddError(sentence);
        });
        return option;
    }
}
