using System.ComponentModel;

namespace Drift.Benchmarks;

/// <summary>The packages that are installed here. Nothing is installed for a comparison.</summary>
internal sealed class PeersPresent
{
    private const string Rscript = "Rscript";

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    /// <summary>Versions by package.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>The first Python that has numpy; null where there is none.</summary>
    public string? Python { get; private init; }

    /// <summary>Linear algebra that R and numpy work with, as far as they tell.</summary>
    public required IReadOnlyList<string> Blas { get; init; }

    public static PeersPresent Find()
    {
        // The first python3 of the path may be one without packages, where the system's own has them.
        (string? python, PeerProcess? ofPython) = ((string[])["python3", "/usr/bin/python3", "python"])
            .Select(name => ((string?)name, TryRun(name, [PeerPaths.Script("peer.py"), "versions"]))).FirstOrDefault(x => x.Item2 is not null);
        PeerProcess?[] both = [TryRun(Rscript, [PeerPaths.Script("peer.R"), "versions"]), ofPython];
        return new PeersPresent
        {
            Python = python,
            Versions = both.SelectMany(p => p?.Words("version") ?? []).ToDictionary(w => w[0], w => w[1]),
            Blas = [.. both.SelectMany(p => p?.Words("blas") ?? []).Select(w => string.Join(' ', w))],
        };
    }

    public bool Has(Peer peer) => Versions.ContainsKey(peer.Package);

    public PeerProcess Run(Peer peer, string stem, int n, TimeSpan limit)
    {
        string[] arguments = [peer.Call, stem, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{n}")];
        return peer.IsR ? PeerProcess.Run(Rscript, [PeerPaths.Script("peer.R"), .. arguments], limit)
            : PeerProcess.Run(Python!, [PeerPaths.Script("peer.py"), .. arguments], limit);
    }

    private static PeerProcess? TryRun(string program, string[] arguments)
    {
        try
        {
            PeerProcess process = PeerProcess.Run(program, arguments, _limit);
            return process.IsDone ? process : null;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }
}
