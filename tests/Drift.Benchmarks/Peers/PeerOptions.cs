using System.Globalization;

namespace Drift.Benchmarks;

/// <summary>The command line of <see cref="PeersCommand"/>.</summary>
internal sealed record PeerOptions
{
    public const string Usage = """
        Usage: peers [--sizes 500,2000] [--tests NAME,…] [--data FOLDER] [--repeats 1|3] [--time-limit SECONDS] [--out FILE]
          --sizes       rows, of 500, 2000, 5000, 10000, 20000; 500,2000,5000,20000 unless told. Some tests have sizes of their own.
          --tests       all unless told; 'none' writes the table from what was measured before.
          --data        folder of the files that gen.py makes, and of what was measured; .artifacts/peers unless told. Made where it is empty (121 MB).
          --repeats     fresh processes a figure, of which the median is shown; 1 unless told.
          --time-limit  CPU seconds after which a process is killed; 120 unless told.
          --out         where the table goes; tests/Drift.Benchmarks/results/peers.md unless told.
        """;

    /// <summary>Rows that there are files of.</summary>
    private static readonly int[] _files = [500, 2000, 5000, 10000, 20000];

    public IReadOnlyList<int> Sizes { get; private init; } = [500, 2000, 5000, 20000];

    public IReadOnlyList<PeerTest> Tests { get; private init; } = PeerCatalog.Tests;

    public string Data { get; private init; } = Path.Combine(PeerPaths.Repository, ".artifacts", "peers");

    public int Repeats { get; private init; } = 1;

    public TimeSpan TimeLimit { get; private init; } = TimeSpan.FromSeconds(120);

    public string Out { get; private init; } = Path.Combine(PeerPaths.Repository, "tests", "Drift.Benchmarks", "results", "peers.md");

    /// <exception cref="ArgumentException">An option is not known, has no value, or a wrong one.</exception>
    public static PeerOptions Parse(string[] args)
    {
        PeerOptions options = new();
        for (int i = 0; i < args.Length; i += 2)
        {
            string value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} has no value.");
            options = args[i] switch
            {
                "--sizes" => options with { Sizes = [.. value.Split(',').Select(v => Whole("--sizes", v, _files)).Order()] },
                "--tests" => options with { Tests = value == "none" ? [] : [.. value.Split(',').Select(Test)] },
                "--data" => options with { Data = value },
                "--repeats" => options with { Repeats = Whole("--repeats", value, [1, 3]) },
                "--time-limit" => options with { TimeLimit = TimeSpan.FromSeconds(Whole("--time-limit", value)) },
                "--out" => options with { Out = value },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }

    private static int Whole(string option, string text, int[]? allowed = null) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 && (allowed is null || allowed.Contains(value))
            ? value
            : throw new ArgumentException($"{option} is {text}, expected {(allowed is null ? "a whole number above 0" : string.Join(", ", allowed))}.");

    private static PeerTest Test(string name) =>
        PeerCatalog.Tests.FirstOrDefault(t => t.Name == name)
        ?? throw new ArgumentException($"There is no test '{name}', expected {string.Join(", ", PeerCatalog.Tests.Select(t => t.Name))}.");
}
