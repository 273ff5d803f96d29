namespace Drift.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Wrong input: one line says what, where, and what to do.</summary>
    public const int WrongInput = 1;

    /// <summary>Interrupted; what was embedded is kept.</summary>
    public const int Interrupted = 130;
}
