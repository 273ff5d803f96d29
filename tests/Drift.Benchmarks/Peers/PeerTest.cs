namespace Drift.Benchmarks;

/// <summary>One call of another package that does what a test of Drift does.</summary>
/// <param name="Package">Name as <c>peer.R</c> and <c>peer.py</c> print it.</param>
/// <param name="Call">Name of the call in the script.</param>
/// <param name="Targets">How many times Drift's CPU seconds the call should take at least, from that number of rows on; empty where none is set.</param>
/// <param name="Tolerance">Relative difference of the statistics that counts as agreement; null where the package scales them its own way.</param>
/// <param name="MatrixCopies">Tables of n × n doubles that the process holds at its peak: a call that the memory has no room for is not run.</param>
/// <param name="Note">What the call does less or more than Drift's.</param>
internal sealed record Peer(
    string Package, string Call, IReadOnlyList<(int From, double Ratio)> Targets, double? Tolerance = 1e-6, double MatrixCopies = 5, string Note = "")
{
    public bool IsR => Package is "R" or "vegan" or "energy";

    public double? Target(int n) => Targets.Where(t => t.From <= n).Select(t => (double?)t.Ratio).LastOrDefault();
}

/// <summary>A test of Drift and its peers.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Title">As in the table.</param>
/// <param name="Peers">Its peers.</param>
/// <param name="Shortfall">Why a target is missed, where it is.</param>
/// <param name="Sizes">Numbers of rows of its own; null for those of the command.</param>
/// <param name="Largest">Rows at most.</param>
/// <param name="Bounds">Absolute targets: CPU seconds of the warmed call and MB of the process at a number of rows.</param>
internal sealed record PeerTest(
    string Name, string Title, IReadOnlyList<Peer> Peers, string Shortfall = "", IReadOnlyList<int>? Sizes = null, int Largest = int.MaxValue,
    IReadOnlyList<(int Size, double? Cpu, double? Megabytes)>? Bounds = null)
{
    public (double? Cpu, double? Megabytes) Bound(int n) =>
        (Bounds ?? []).Where(b => b.Size == n).Select(b => (b.Cpu, b.Megabytes)).FirstOrDefault();
}
