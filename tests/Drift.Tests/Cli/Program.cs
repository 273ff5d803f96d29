using System.Runtime.CompilerServices;
using Drift.Cli;

namespace Drift.Tests.Cli;

/// <summary>Runs the program in this process and catches what it prints.</summary>
internal static class Program
{
    /// <summary>Tests keep their vectors to themselves, and share them among themselves.</summary>
    [ModuleInitializer]
    internal static void UseOwnCache() =>
        Environment.SetEnvironmentVariable("DRIFT_CACHE", Path.Combine(AppContext.BaseDirectory, "cache"));

    public static async Task<Outcome> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = await Application.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    internal sealed record Outcome(int Code, string Output, string Error);
}
