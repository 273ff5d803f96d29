using System.Globalization;
using System.Reflection;

namespace Drift.Benchmarks;

/// <summary>Drift and the packages that do the same, on the same files, each call in a fresh process of one thread: <c>peers</c>.</summary>
internal static class PeersCommand
{
    public static int Run(string[] args)
    {
        if (args is ["--help" or "-h"])
        {
            Console.WriteLine($"{PeerOptions.Usage}\nTests: {string.Join(", ", PeerCatalog.Tests.Select(t => t.Name))}");
            return 0;
        }

        PeerOptions options;
        try
        {
            options = PeerOptions.Parse(args);
        }
        catch (ArgumentException wrong)
        {
            Console.Error.WriteLine($"{wrong.Message}\n{PeerOptions.Usage}");
            return 1;
        }

        PeersPresent present = PeersPresent.Find();
        PeerFiles files = new(options.Data);
        if (files.Prepare(present.Python) is { } wrongFiles)
        {
            Console.Error.WriteLine(wrongFiles);
            return 1;
        }

        PeerStore store = new(files.Folder);
        foreach (PeerTest test in options.Tests)
        {
            foreach (int n in test.Sizes ?? options.Sizes)
            {
                foreach (PeerRow row in Rows(test, n, options, present, files, store))
                {
                    store.Add(row);
                    Console.WriteLine(PeerTable.Progress(row));
                }
            }
        }

        string table = PeerTable.Of(store.Rows, PeerMachine.Line(present), present);
        File.WriteAllText(options.Out, table);
        Console.WriteLine($"\n{table}\nWritten to {options.Out}.");
        return 0;
    }

    private static IEnumerable<PeerRow> Rows(PeerTest test, int n, PeerOptions options, PeersPresent present, PeerFiles files, PeerStore store)
    {
        if (n > test.Largest)
            yield break;
        string version = typeof(Permanova).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        yield return Median(test.Name, n, PeerRow.Drift, version, options.Repeats, () => Drift(test.Name, n, files, options.TimeLimit));
        foreach (Peer peer in test.Peers.Where(present.Has))
        {
            PeerRow notRun = new(test.Name, n, peer.Package, present.Versions[peer.Package], PeerOutcome.TooLarge);
            if (peer.MatrixCopies * 8 * n * n > 0.75 * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
                yield return notRun;
            else if (Foreseen(test, n, peer, store) is { } cpu && cpu > options.TimeLimit.TotalSeconds)
                yield return notRun with { Outcome = PeerOutcome.Foreseen, Cpu = cpu };
            else
                yield return Median(test.Name, n, peer.Package, notRun.Version, options.Repeats, () => present.Run(peer, files.Stem(n), n, options.TimeLimit));
        }
    }

    private static PeerProcess Drift(string test, int n, PeerFiles files, TimeSpan limit)
    {
        string[] arguments = [DriftSide.Command, test, string.Create(CultureInfo.InvariantCulture, $"{n}"), files.Folder];
        string program = Environment.ProcessPath ?? "dotnet";
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? PeerProcess.Run(program, [typeof(PeersCommand).Assembly.Location, .. arguments], limit)
            : PeerProcess.Run(program, arguments, limit);
    }

    private static PeerRow Median(string test, int n, string package, string version, int repeats, Func<PeerProcess> run)
    {
        double? otherWork = PeerMachine.OtherWork();
        List<PeerRow> rows = [];
        for (int i = 0; i < repeats && (i == 0 || rows[^1].Outcome == PeerOutcome.Done); i++)
            rows.Add(PeerRow.Of(test, n, package, version, run(), otherWork, i + 1));
        return rows[^1].Outcome == PeerOutcome.Done ? rows.OrderBy(r => r.Cpu).ElementAt(repeats / 2) with { Repeats = repeats } : rows[^1];
    }

    // Every peer looks at all pairs of rows, so the largest size that ran says what a larger one takes at least.
    private static double? Foreseen(PeerTest test, int n, Peer peer, PeerStore store) =>
        peer.MatrixCopies == 0 ? null
            : store.Rows.Where(r => r.Test == test.Name && r.Package == peer.Package && r.Size < n && r.Outcome is PeerOutcome.Done or PeerOutcome.Killed)
                .OrderBy(r => r.Size).Select(r => r.Cpu * ((double)n / r.Size) * ((double)n / r.Size)).LastOrDefault();
}
