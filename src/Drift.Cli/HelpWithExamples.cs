using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Drift.Cli;

/// <summary>The usual help, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = [];

    /// <summary>Adds examples to a command's help.</summary>
    public static Command With(Command command, params string[] examples) => Under("", command, examples);

    /// <summary>Adds examples to the help of a command of a command.</summary>
    public static Command Under(string parent, Command command, params string[] examples)
    {
        Examples[$"{parent} {command.Name}".Trim()] = examples;
        return command;
    }

    /// <summary>The names of a command and those above it, without the program's: <c>models check</c>.</summary>
    public static string PathOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

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
            ? Examples.Where(e => !e.Key.Contains(' ', StringComparison.Ordinal)).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Value[0])
            : Examples.GetValueOrDefault(PathOf(parseResult.CommandResult), []);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }
}
