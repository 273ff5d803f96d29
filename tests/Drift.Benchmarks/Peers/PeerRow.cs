namespace Drift.Benchmarks;

/// <summary>One line of the table: a test at a size, by Drift or by a peer.</summary>
/// <param name="Test">Name of the test.</param>
/// <param name="Size">Number of rows.</param>
/// <param name="Package">Who ran it; <see cref="Drift"/> for Drift.</param>
/// <param name="Version">Its version.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Load">CPU seconds of reading the files.</param>
/// <param name="Prepare">CPU seconds of making the table of vectors or the matrix of distances.</param>
/// <param name="First">CPU seconds of the first call.</param>
/// <param name="Cpu">CPU seconds of the last call, warmed where there is more than one; a lower bound where it was killed, a guess where it was foreseen.</param>
/// <param name="Wall">Wall seconds of that call.</param>
/// <param name="Megabytes">Peak resident memory of the process, in 10⁶ bytes; null where the system does not tell.</param>
/// <param name="Values">The statistics.</param>
/// <param name="OtherWork">Load average of the minute before: other work on the machine, and the run before this one.</param>
/// <param name="Repeats">Fresh processes, of which this is the one with the median CPU seconds.</param>
/// <param name="Error">Last words of a call that failed.</param>
internal sealed record PeerRow(
    string Test, int Size, string Package, string Version, PeerOutcome Outcome, double? Load = null, double? Prepare = null, double? First = null,
    double? Cpu = null, double? Wall = null, double? Megabytes = null, IReadOnlyList<double>? Values = null, double? OtherWork = null, int Repeats = 0, string Error = "")
{
    public const string Drift = "Drift";

    public static PeerRow Of(string test, int size, string package, string version, PeerProcess process, double? otherWork, int repeats)
    {
        (double Cpu, double Wall)? call = process.Step("call");
        double? load = process.Step("load")?.Cpu, prepare = process.Step("prepare")?.Cpu, first = process.Step("first")?.Cpu;
        double? reported = process.Words("peak").Select(w => (double?)PeerProcess.Number(w[0])).FirstOrDefault();

        // What was killed had used at least this much in the call; a start-up of some tenths of a second is counted with it.
        double? cpu = process.IsKilled ? process.CpuSeconds - (load ?? 0) - (prepare ?? 0) - (first ?? 0) : call?.Cpu;
        return new PeerRow(
            test, size, package, version, process.IsKilled ? PeerOutcome.Killed : process.IsDone && call is not null ? PeerOutcome.Done : PeerOutcome.Failed,
            load, prepare, first, cpu, call?.Wall, reported ?? process.PeakMegabytes,
            process.Words("values").Select(w => w.Select(PeerProcess.Number).ToArray()).FirstOrDefault(), otherWork, repeats, process.IsDone ? "" : process.LastError);
    }
}
