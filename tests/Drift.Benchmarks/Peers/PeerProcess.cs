using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>What a process of one thread printed, and what it took.</summary>
/// <param name="Lines">Its output.</param>
/// <param name="LastError">The last line of its errors.</param>
/// <param name="IsDone">Whether it ended by itself and well.</param>
/// <param name="IsKilled">Whether it was killed for time.</param>
/// <param name="CpuSeconds">User and system seconds when last looked at.</param>
/// <param name="PeakMegabytes">Largest resident memory when last looked at; null where the system does not tell.</param>
internal sealed record PeerProcess(IReadOnlyList<string> Lines, string LastError, bool IsDone, bool IsKilled, double CpuSeconds, double? PeakMegabytes)
{
    private static readonly string[] _threads = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"];

    public static PeerProcess Run(string program, IEnumerable<string> arguments, TimeSpan limit)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string variable in _threads)
            start.Environment[variable] = "1";
        List<string> lines = [], errors = [];
        using Process process = new() { StartInfo = start };
        process.OutputDataReceived += (_, e) => Add(lines, e.Data);
        process.ErrorDataReceived += (_, e) => Add(errors, e.Data);
        _ = process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (double cpu, long peak, bool killed) = (0, 0, false);
        while (!process.WaitForExit(50))
        {
            if (!Look(process, ref cpu, ref peak) || cpu <= limit.TotalSeconds || killed)
                continue;
            process.Kill(entireProcessTree: true);
            killed = true;
        }

        // Waits for the rest of the output too.
        process.WaitForExit();
        return new PeerProcess(lines, errors.LastOrDefault(l => l.Length > 0) ?? "", process.ExitCode == 0, killed, cpu, peak > 0 ? peak / 1e6 : null);
    }

    /// <summary>The words of the lines that begin with <c>@@</c> and this kind.</summary>
    public IEnumerable<string[]> Words(string kind) =>
        Lines.Where(l => l.StartsWith("@@ ", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w[1] == kind).Select(w => w[2..]);

    /// <summary>CPU and wall seconds of a step; null where it was not reached.</summary>
    public (double Cpu, double Wall)? Step(string name) =>
        Words("step").Where(w => w[0] == name).Select(w => ((double, double)?)(Number(w[1]), Number(w[2]))).FirstOrDefault();

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Add(List<string> lines, string? line)
    {
        if (line is not null)
            lines.Add(line);
    }

    private static bool Look(Process process, ref double cpu, ref long peak)
    {
        try
        {
            process.Refresh();
            cpu = process.TotalProcessorTime.TotalSeconds;
            peak = Math.Max(peak, process.PeakWorkingSet64);
            return true;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It ended between two looks; which of the two is thrown depends on how far it got.
            return false;
        }
    }
}
