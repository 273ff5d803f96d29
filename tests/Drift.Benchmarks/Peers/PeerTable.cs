using System.Globalization;
using System.Text;

namespace Drift.Benchmarks;

/// <summary>The table of <see cref="PeersCommand"/>, as Markdown.</summary>
internal static class PeerTable
{
    private const string Introduction = """
        # Drift beside the packages that do the same

        Written by `dotnet run -c Release --project tests/Drift.Benchmarks -- peers`. Every line is a fresh process of one thread on the same files of unit rows with
        384 numbers (n = 50 × questions, five languages × five origins × two models; `../shared/parity/scripts/gen.py`), 999 permutations, sums in double.

        * *Call*: CPU seconds, user and system, of the one call, and of the first one in brackets. A call that is short is made up to ten times within a second, on every
          side, and the last is shown; Drift makes two at least, because its first one holds compilation. Reading the files, and making the table of vectors (Drift) or
          the matrix of distances (peers), are apart in *load* and *prepare*. Drift's energy test, DISCO and MMD have the distances within the call.
        * *MB*: peak resident memory of the process, 10⁶ bytes; of Drift up to the end of the first call.
        * *Others*: load average of the minute before the run, which counts the run before it too. Other work moves CPU seconds by 5 to 10 % and wall seconds by much more.
        * *Agrees*: the peer's statistics with Drift's to a relative 1e-6, unless a note says otherwise; Drift's own with stored values in double precision to 1e-10.
        * *Ratio*: CPU seconds of the peer's call over those of Drift's, both warmed. ≥ where the peer was killed: a lower bound. ~ where it was not run, because its time at
          a smaller size, grown with the square of n, passes the limit.
        * *Target*: what was aimed at before anything was measured; *open* where the peer was not run to its end, so that nothing is shown.
        * R's and numpy's linear algebra are named under the machine. With the reference libraries (`libblas`) the peers' PCA, PCoA and betadisper, and the making of their
          distances, take several times what they take with OpenBLAS: their ratios then say little of a machine that has it. adonis2, energy and scikit-bio's PERMANOVA hardly use it.
        """;

    public static string Of(IReadOnlyList<PeerRow> rows, string machine, PeersPresent present)
    {
        StringBuilder text = new();
        _ = text.Append(Introduction).Append("\n\nMachine: ").Append(machine).Append('\n');
        string[] absent = [.. PeerCatalog.Tests.SelectMany(t => t.Peers).Where(p => !present.Has(p)).Select(p => p.Package).Distinct()];
        if (absent.Length > 0)
            _ = text.Append("Not installed, so not run: ").AppendJoin(", ", absent).Append(".\n");
        List<string> misses = [];
        _ = text.Append("\n| test | n | who | load | prepare | call (first) | wall | MB | statistic | agrees | ratio | target | others |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (PeerTest test in PeerCatalog.Tests)
        {
            (string title, PeerRow? smaller) = (test.Title, null);
            foreach (IGrouping<int, PeerRow> size in rows.Where(r => r.Test == test.Name).GroupBy(r => r.Size).OrderBy(g => g.Key))
            {
                if (size.FirstOrDefault(r => r.Package == PeerRow.Drift) is not { } drift)
                    continue;
                _ = text.Append(Line(title, drift, PeerVerdict.OfDrift(test, drift, smaller, misses)));
                foreach (Peer peer in test.Peers)
                {
                    if (size.FirstOrDefault(r => r.Package == peer.Package) is { } row)
                        _ = text.Append(Line("", row, PeerVerdict.OfPeer(test, peer, row, drift, misses)));
                }

                (title, smaller) = ("", drift);
            }
        }

        _ = text.Append("\n## What was aimed at and missed\n\n");
        _ = misses.Count == 0 ? text.Append("Nothing.\n") : text.AppendJoin("", misses.Select(m => $"* {m}\n"));
        _ = text.Append("\n## Notes\n\n");
        foreach (PeerTest test in PeerCatalog.Tests)
        {
            foreach (Peer peer in test.Peers.Where(p => p.Note.Length > 0 && rows.Any(r => r.Test == test.Name && r.Package == p.Package)))
                _ = text.Append(CultureInfo.InvariantCulture, $"* {test.Title}, {peer.Package}: {peer.Note}.\n");
        }

        return text.ToString();
    }

    public static string Progress(PeerRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Test} {row.Size} {row.Package} {row.Version}: {row.Outcome} {Seconds(row.Cpu)} s {string.Join(' ', (row.Values ?? []).Select(Digits))}{row.Error}");

    public static string Seconds(double? value) => value switch
    {
        null => "",
        < 10 => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
    };

    private static string Digits(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    private static string Line(string title, PeerRow row, PeerVerdict verdict)
    {
        string call = row.Outcome switch
        {
            PeerOutcome.Done => Seconds(row.Cpu) + (row.First is { } first && first != row.Cpu ? $" ({Seconds(first)})" : ""),
            PeerOutcome.Killed => $"> {Seconds(row.Cpu)}, killed",
            PeerOutcome.Foreseen => $"~ {row.Cpu:0}, not run",
            PeerOutcome.TooLarge => "no room, not run",
            PeerOutcome.Failed => $"failed: {row.Error}",
            _ => throw new InvalidOperationException($"There is no outcome {row.Outcome}."),
        };
        string size = row.Package == PeerRow.Drift ? row.Size.ToString("N0", CultureInfo.InvariantCulture) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {size} | {row.Package} {row.Version}{(row.Repeats > 1 ? ", median of " + row.Repeats : "")} | {Seconds(row.Load)} | {Seconds(row.Prepare)} | {call} | {Seconds(row.Wall)} | {row.Megabytes:N0} | {string.Join("; ", (row.Values ?? []).Select(Digits))} | {verdict.Agrees} | {verdict.Ratio} | {verdict.Target} | {row.OtherWork:0.0} |\n");
    }
}
