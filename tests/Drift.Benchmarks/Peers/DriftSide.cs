using System.Diagnostics;
using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>One test of Drift in a process of its own: <c>drift-peer TEST N FOLDER</c>, which prints the same lines as <c>peer.R</c> and <c>peer.py</c>.</summary>
internal static class DriftSide
{
    public const string Command = "drift-peer";

    public static int Run(string[] args)
    {
        if (args is not [string test, string size, string folder] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int n))
        {
            Console.Error.WriteLine($"Usage: {Command} TEST N FOLDER; 'peers' calls it.");
            return 1;
        }

        PeerRows data = Timed("load", () => test.StartsWith("p-adjust", StringComparison.Ordinal) ? PeerRows.WithoutFile(n) : PeerRows.Of(new PeerFiles(folder), n));
        Func<Func<double[]>> call = Timed("prepare", () => DriftCalls.Prepare(test, data));
        Func<double[]> numbers = Timed("first", call);
        long peak = Peak();
        Warmed(call);
        Console.WriteLine("@@ values " + string.Join(' ', numbers().Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        if (peak > 0)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@@ peak {peak / 1e6}"));
        return 0;
    }

    // As for the peers: up to ten calls within a second, of which the last is told; but two at least, because of compilation.
    private static void Warmed(Func<Func<double[]>> call)
    {
        (double spent, double cpu, double wall) = (0, 0, 0);
        for (int i = 1; i < 10 && spent < 1; i++)
        {
            (_, cpu, wall) = Measured(call);
            spent += cpu;
        }

        Tell("call", cpu, wall);
    }

    private static T Timed<T>(string name, Func<T> run)
    {
        (T value, double cpu, double wall) = Measured(run);
        Tell(name, cpu, wall);
        return value;
    }

    private static (T Value, double Cpu, double Wall) Measured<T>(Func<T> run)
    {
        TimeSpan before = Cpu();
        long start = Stopwatch.GetTimestamp();
        T value = run();
        return (value, (Cpu() - before).TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Tell(string name, double cpu, double wall) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@@ step {name} {cpu:0.0000} {wall:0.0000}"));

    private static TimeSpan Cpu()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
