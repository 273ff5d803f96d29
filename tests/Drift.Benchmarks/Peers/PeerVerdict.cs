using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>What a line of the table says of the numbers: whether they agree, how many times Drift's time the peer took, and whether the target is reached.</summary>
internal sealed record PeerVerdict(string Agrees, string Ratio, string Target)
{
    public static PeerVerdict OfDrift(PeerTest test, PeerRow row, PeerRow? smaller, List<string> misses)
    {
        string agrees = "";
        if (PeerCatalog.Reference(test.Name, row.Size) is { } reference && row.Values is { } values)
        {
            double difference = Difference(values, reference);
            agrees = Text($"{(difference <= 1e-10 ? "to" : "**no**,")} {difference:0.0e0}");
            if (difference > 1e-10)
                misses.Add(Text($"{test.Title}, n {row.Size:N0}: the statistic is off by a relative {difference:0.0e0}."));
        }

        (double? cpu, double? megabytes) = test.Bound(row.Size);
        string[] parts =
        [
            .. Bound(test, row, row.Cpu, cpu, "CPU s", misses),
            .. Bound(test, row, row.Megabytes, megabytes, "MB", misses),
        ];

        // Without peers the question is how time grows.
        string growth = test.Peers.Count == 0 && smaller is not null ? Text($"{row.Cpu / smaller.Cpu:0.0} × for {(double)row.Size / smaller.Size:0.#} × the rows") : "";
        return new PeerVerdict(agrees, growth, string.Join(", ", parts));
    }

    public static PeerVerdict OfPeer(PeerTest test, Peer peer, PeerRow row, PeerRow drift, List<string> misses)
    {
        string agrees = "";
        if (peer.Tolerance is { } tolerance && row.Values is { } values && drift.Values is { } own)
        {
            double difference = Difference(values, own);
            agrees = difference <= tolerance ? "yes" : Text($"**no**, {difference:0.0e0}");
            if (difference > tolerance)
                misses.Add(Text($"{test.Title}, n {row.Size:N0}: differs from {peer.Package} by a relative {difference:0.0e0}, more than {tolerance:0e0}."));
        }

        if (row.Cpu is not { } cpu || drift is not { Outcome: PeerOutcome.Done, Cpu: { } ownCpu })
            return new PeerVerdict(agrees, "", "");

        double ratio = cpu / Math.Max(ownCpu, 0.001);
        string mark = row.Outcome switch { PeerOutcome.Killed => "≥ ", PeerOutcome.Foreseen => "~ ", _ => "" };
        if (peer.Package == "numpy")
            return new PeerVerdict(agrees, "", "");
        if (peer.Target(row.Size) is not { } target)
            return new PeerVerdict(agrees, mark + Times(ratio), "");
        // A guess reaches nothing, and a lower bound below the target decides nothing.
        bool isReached = ratio >= target;
        if (row.Outcome == PeerOutcome.Foreseen || row.Outcome == PeerOutcome.Killed && !isReached)
            return new PeerVerdict(agrees, mark + Times(ratio), Text($"{Times(target)}, open"));
        if (!isReached)
            misses.Add(Text($"{test.Title}, n {row.Size:N0}: {mark}{Times(ratio)} times {peer.Package}, aimed at {Times(target)}. {test.Shortfall}").Trim());
        return new PeerVerdict(agrees, mark + Times(ratio), Text($"{Times(target)} {(isReached ? "✓" : "**missed**")}"));
    }

    private static IEnumerable<string> Bound(PeerTest test, PeerRow row, double? actual, double? most, string unit, List<string> misses)
    {
        if (most is not { } bound || actual is not { } value)
            yield break;
        bool isReached = value <= bound && row.Outcome == PeerOutcome.Done;
        if (!isReached)
            misses.Add(Text($"{test.Title}, n {row.Size:N0}: {value:0.##} {unit}, aimed at {bound}. {test.Shortfall}").Trim());
        yield return Text($"≤ {bound} {unit} {(isReached ? "✓" : "**missed**")}");
    }

    /// <summary>The largest relative difference; infinite where there is not the same number of values.</summary>
    private static double Difference(IReadOnlyList<double> actual, IReadOnlyList<double> expected) =>
        actual.Count != expected.Count ? double.PositiveInfinity : actual.Zip(expected, (a, e) => Math.Abs(a - e) / Math.Max(Math.Abs(e), 1e-300)).Max();

    private static string Times(double ratio) => ratio.ToString(ratio < 10 ? "0.0#" : "N0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
