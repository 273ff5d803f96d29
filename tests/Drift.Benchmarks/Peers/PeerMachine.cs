using System.Globalization;
using System.Runtime.InteropServices;

namespace Drift.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class PeerMachine
{
    /// <summary>Load average of the last minute; null where the system does not tell.</summary>
    public static double? OtherWork() =>
        File.Exists("/proc/loadavg") ? PeerProcess.Number(File.ReadAllText("/proc/loadavg").Split(' ')[0]) : null;

    public static string Line(PeersPresent present)
    {
        string sdk = PeerProcess.Run("dotnet", ["--version"], TimeSpan.FromSeconds(30)).Lines is [string line, ..] ? line : "unknown";
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        string blas = present.Blas.Count > 0 ? $" Linear algebra of R and numpy: {string.Join(", ", present.Blas)}." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} processors, {memory:0} GB, {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}, SDK {sdk}, {RuntimeInformation.FrameworkDescription}.{blas}");
    }

    private static string Processor()
    {
        const string Path = "/proc/cpuinfo";
        if (!File.Exists(Path))
            return "processor unknown";
        ILookup<string, string> facts = File.ReadLines(Path).Where(l => l.Contains(':', StringComparison.Ordinal)).ToLookup(l => l.Split(':')[0].Trim(), l => l.Split(':')[1].Trim());
        return facts["cpu family"].FirstOrDefault() is { } family
            ? $"{facts["model name"].FirstOrDefault()} (family {family}, model {facts["model"].FirstOrDefault()})"
            : facts["model name"].FirstOrDefault() ?? "processor unknown";
    }
}
