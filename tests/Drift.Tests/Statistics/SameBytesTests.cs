using System.Reflection;
using System.Text.Json;

namespace Drift.Tests.Statistics;

/// <summary>Every method with a parameter <c>threads</c> gives the same bytes on 1, 2 and 8 of them, in its whole result.</summary>
public class SameBytesTests
{
    // Enough rows and arrangements for several tiles, panels and batches.
    private const int Rows = 300;
    private static readonly VectorTable X = VectorTable.Of(MadeVectors.Normal(Rows, 11, 3));
    private static readonly DistanceMatrix Distances = MadeVectors.Manhattan(MadeVectors.Normal(Rows, 3, 4));
    private static readonly int[] Groups = Each(i => i % 3), Other = Each(i => i / 3 % 4), Two = Each(i => i % 2), Blocks = Each(i => i / 6);
    private static readonly Arrangements Within = Arrangements.WithinBlocks(Groups, Blocks, 99, 1), Free = Arrangements.Free(Groups, 99, 1), FreeTwo = Arrangements.Free(Two, 99, 1);
    private static readonly PermanovaTerm[] Terms = [new("a", Groups), new("b", Other), new PermanovaTerm("a", Groups).Times(new("b", Other))];
    private static readonly Arrangements Crossed = Arrangements.Free(PermanovaTerm.Cells(Terms), 99, 1);

    private static readonly Dictionary<string, Func<int, object>> Exercised = new()
    {
        ["ClassifierTest.Test(VectorTable, IReadOnlyList`1, IReadOnlyList`1, Arrangements, Double, Int32)"] = t => ClassifierTest.Test(X, Two, Each(i => i % 5), FreeTwo, 1, t),
        ["Disco.Test(DistanceMatrix, IReadOnlyList`1, Arrangements, Double, Int32)"] = t => Disco.Test(Distances, Groups, Within, 0.5, t),
        ["Disco.Test(VectorTable, IReadOnlyList`1, Arrangements, Double, Int32)"] = t => Disco.Test(X, Groups, Free, 0.5, t),
        ["EnergyTest.Test(DistanceMatrix, IReadOnlyList`1, Arrangements, Double, Int32)"] = t => EnergyTest.Test(Distances, Groups, Free, 1, t),
        ["EnergyTest.Test(VectorTable, IReadOnlyList`1, Arrangements, Double, Int32)"] = t => EnergyTest.Test(X, Other, Within, 1, t),
        ["MeanVectorTest.Test(VectorTable, IReadOnlyList`1, Int32, UInt32, Int32)"] = t => MeanVectorTest.Test(X, Blocks, 300, 1, t),
        ["Mmd.MedianBandwidth(VectorTable, Int32)"] = t => Mmd.MedianBandwidth(X, t),
        ["Mmd.Test(VectorTable, IReadOnlyList`1, Arrangements, Int32)"] = t => Mmd.Test(X, Two, FreeTwo, t),
        ["Mmd.Test(VectorTable, IReadOnlyList`1, Arrangements, IReadOnlyList`1, Int32)"] = t => Mmd.Test(X, Two, FreeTwo, [0.5, 3], t),
        ["Permanova.Pairwise(DistanceMatrix, IReadOnlyList`1, Int32, UInt32, IReadOnlyList`1, IReadOnlyList`1, Int32)"] =
            t => Permanova.Pairwise(Distances, Groups, 99, 1, Blocks, null, t),
        ["Permanova.Pairwise(VectorTable, IReadOnlyList`1, Int32, UInt32, IReadOnlyList`1, IReadOnlyList`1, Int32)"] =
            t => Permanova.Pairwise(X, Each(i => i / 100), 99, 1, null, Each(i => i / 5), t),
        ["Permanova.Test(DistanceMatrix, IReadOnlyList`1, Arrangements, IReadOnlyList`1, Int32)"] = t => Permanova.Test(Distances, Groups, Within, Blocks, t),
        ["Permanova.Test(DistanceMatrix, IReadOnlyList`1, PermanovaBy, Arrangements, IReadOnlyList`1, Int32)"] =
            t => Permanova.Test(Distances, Terms[..2], PermanovaBy.Margin, Crossed, null, t),
        ["Permanova.Test(VectorTable, IReadOnlyList`1, Arrangements, IReadOnlyList`1, Int32)"] = t => Permanova.Test(X, Groups, Within, Blocks, t),
        ["Permanova.Test(VectorTable, IReadOnlyList`1, PermanovaBy, Arrangements, IReadOnlyList`1, Int32)"] = t => Permanova.Test(X, Terms, PermanovaBy.Terms, Crossed, null, t),
        ["Permdisp.Test(DistanceMatrix, IReadOnlyList`1, Arrangements, PermdispCentre, Boolean, Int32)"] = t => Permdisp.Test(Distances, Other, Free, threads: t),
        ["Permdisp.Test(VectorTable, IReadOnlyList`1, Arrangements, PermdispCentre, Boolean, Int32)"] = t => Permdisp.Test(X, Groups, Within, PermdispCentre.SpatialMedian, true, t),
    };

    public static TheoryData<string> Methods => [.. Exercised.Keys];

    [Theory, MemberData(nameof(Methods))]
    public void One_two_and_eight_threads_and_the_default_give_the_same_bytes(string method)
    {
        string one = JsonSerializer.Serialize(Exercised[method](1));

        // A number is written so that it can be read back to the last bit.
        Assert.Equal(one, JsonSerializer.Serialize(Exercised[method](2)));
        Assert.Equal(one, JsonSerializer.Serialize(Exercised[method](8)));
        Assert.Equal(one, JsonSerializer.Serialize(Exercised[method](0)));
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_negative_number_of_threads_is_an_error(string method) =>
        Assert.Equal("threads", Assert.Throws<ArgumentOutOfRangeException>(() => Exercised[method](-1)).ParamName);

    [Fact]
    public void No_method_with_threads_is_left_out() =>
        Assert.Equal(
            typeof(Permanova).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
                .Where(m => m.GetParameters().Any(p => p.Name == "threads"))
                .Select(m => $"{m.DeclaringType!.Name}.{m.Name}({string.Join(", ", m.GetParameters().Select(p => p.ParameterType.Name))})").Order(StringComparer.Ordinal),
            Exercised.Keys.Order(StringComparer.Ordinal));

    private static int[] Each(Func<int, int> label) => [.. Enumerable.Range(0, Rows).Select(label)];
}
