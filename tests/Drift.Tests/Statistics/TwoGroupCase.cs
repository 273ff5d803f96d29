namespace Drift.Tests.Statistics;

internal sealed record TwoGroupCase(IReadOnlyList<double> First, IReadOnlyList<double> Second)
{
    public static TwoGroupCase Load(out TwoGroupResults expected)
    {
        (_, TwoGroupCase input, expected) = Parity.Load<TwoGroupCase, TwoGroupResults>("two-groups", "twogroups");
        return input;
    }

    /// <summary>The first fourteen of the first group against the second, pair by pair.</summary>
    public double[] Differences() => [.. Second.Select((y, i) => First[i] - y)];
}

internal sealed record TwoGroupResults(
    IReadOnlyList<double> Normal, IReadOnlyList<double> Exact, IReadOnlyList<double> SignedRank,
    IReadOnlyList<double> HedgesG, IReadOnlyList<double> PairedG, IReadOnlyList<double> CliffDelta);
