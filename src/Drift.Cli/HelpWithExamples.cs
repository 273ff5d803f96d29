using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Drift.Cli;

/// <summary>The usual help, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = [];

    /// <summary>Adds examples to a command's help.</summary>
    public static Command With(Command command, params string[] examples)
    {
        Examples[command.Name] = examples;
        return command;
    }

    /// <summary>Puts this help in place of the root command's.</summary>
    public static void AddTo(RootCommand root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        IEnumerable<string> examples = parseResult.CommandResult.Command is RootCommand
            ? Examples.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value[0])
            : Examples.GetValueOrDefault(parseResult.CommandResult.Command.Name, []);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }
}
