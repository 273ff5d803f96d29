using System.Globalization;
using System.Text.Json;

namespace Drift.Tests.Statistics;

/// <summary>The examples of the energy package's help; the data are R's and stay beside the repository, so these skip without them.</summary>
public class IrisParityTests
{
    [Fact]
    public void The_energy_test_agrees_on_the_examples_of_the_package()
    {
        (double[][] x, JsonElement expected) = Load();
        int[] species = [.. Enumerable.Range(0, 150).Select(i => i / 50)], halves = [.. Enumerable.Range(0, 150).Select(i => i / 75)];

        Close(expected.GetProperty("eqdist_etest_iris_75_75").GetProperty("stat").GetDouble(), EnergyTest.Test(VectorTable.Of(x), halves, null).Statistic);
        Close(expected.GetProperty("eqdist_e_iris_50_50_50").GetDouble(), EnergyTest.Test(VectorTable.Of(x), species, null).Statistic);
        Assert.All(Numbers(expected, "edist_iris").Zip(EnergyTest.Test(VectorTable.Of(x), species, null).PairStatistics), p => Close(p.First, p.Second));
        Assert.All(Numbers(expected, "edist_iris_alpha1.5").Zip(EnergyTest.Test(VectorTable.Of(x), species, null, 1.5).PairStatistics), p => Close(p.First, p.Second));

        // The package drew 199 permutations of its own and none was as extreme.
        Assert.Equal(0.005, EnergyTest.Test(VectorTable.Of(x), halves, Arrangements.Free(halves, 199, 1)).PValue!.Value, 1e-15);
    }

    [Theory]
    [InlineData("disco_iris", 1)]
    [InlineData("disco_iris_index0.5", 0.5)]
    public void Distance_components_agree_on_the_examples_of_the_package(string name, double exponent)
    {
        (double[][] x, JsonElement expected) = Load();

        DiscoResult actual = Disco.Test(VectorTable.Of(x), [.. Enumerable.Range(0, 150).Select(i => i / 50)], null, exponent);

        Close(expected.GetProperty(name).GetProperty("F").GetDouble(), actual.Statistic);
        Close(expected.GetProperty(name).GetProperty("between").GetDouble(), actual.Between);
        Close(expected.GetProperty(name).GetProperty("within").GetDouble(), actual.Within);
    }

    // R wrote 15 digits: 1e-10, relative.
    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, 1e-10 * Math.Max(1, Math.Abs(expected)));

    private static IEnumerable<double> Numbers(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(e => e.GetDouble());

    private static (double[][] Vectors, JsonElement Expected) Load()
    {
        string folder = SharedData.Folder("../parity/docs");
        double[][] vectors = [.. File.ReadLines(Path.Combine(folder, "iris.csv")).Skip(1).Select(
            line => line.Split(',').Take(4).Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray())];
        return (vectors, JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "energy_docs.json"))).RootElement);
    }
}
