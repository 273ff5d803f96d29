using Spectre.Console;

namespace Drift.Cli;

/// <summary>Where the program prints: results on standard output, progress and errors on standard error.</summary>
internal sealed class Terminal
{
    private const int WidthWithoutTerminal = 160;

    public Terminal(TextWriter output, TextWriter error)
    {
        (Writer, ErrorWriter) = (output, error);
        Out = Console(output, Is(output, System.Console.Out) && !System.Console.IsOutputRedirected);
        Err = Console(error, Is(error, System.Console.Error) && !System.Console.IsErrorRedirected);
    }

    /// <summary>Standard output without any styling.</summary>
    public TextWriter Writer { get; }

    /// <summary>Standard error without any styling.</summary>
    public TextWriter ErrorWriter { get; }

    /// <summary>Standard output for tables.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error for progress.</summary>
    public IAnsiConsole Err { get; }

    /// <summary>One line on standard error.</summary>
    public void Error(string sentence) => ErrorWriter.WriteLine($"drift: {sentence}");

    private static bool Is(TextWriter writer, TextWriter console) => ReferenceEquals(writer, console);

    private static IAnsiConsole Console(TextWriter writer, bool interactive)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!interactive)
            console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
