using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.Distributions;

namespace Drift.Tests.Statistics;

/// <summary>The examples of vegan's help; the data belong to packages under the GPL and stay beside the repository, so these skip without them.</summary>
public class DocumentedParityTests
{
    [Fact]
    public void Permutations_within_fields_without_the_field_as_a_term_agree_with_adonis2()
    {
        JsonElement expected = Vegan("nested");
        string[][] rows = Csv("nested12.csv", header: true);
        int[] nitrate = [.. rows.Select(r => r[1] == "10" ? 1 : 0)];
        int[][] within = [.. Csv("perm_nested12_199.csv", header: false).Select(r => r.Select(v => int.Parse(v, CultureInfo.InvariantCulture) - 1).ToArray())];

        PermanovaResult actual = Permanova.Test(Bray([.. rows.Select(r => Numbers(r[3..]))]), nitrate, Arrangements.Given(within));

        Close(expected.GetProperty("SS")[0].GetDouble(), actual.Terms[0].SumOfSquares);
        Close(expected.GetProperty("SS")[1].GetDouble(), actual.ResidualSumOfSquares);
        Close(expected.GetProperty("SS")[2].GetDouble(), actual.TotalSumOfSquares);
        Close(expected.GetProperty("R2")[0].GetDouble(), actual.Terms[0].RSquared);
        Close(expected.GetProperty("F")[0].GetDouble(), actual.Terms[0].F);
        Assert.Equal(expected.GetProperty("p")[0].GetDouble(), actual.Terms[0].PValue, 1e-12);
        Assert.Equal([expected.GetProperty("Df")[0].GetInt32(), expected.GetProperty("Df")[1].GetInt32()], new[] { actual.Terms[0].DegreesOfFreedom, actual.ResidualDegreesOfFreedom });
    }

    [Theory]
    [InlineData("centroid", PermdispCentre.Centroid, false, 1e-10)]
    [InlineData("median", PermdispCentre.SpatialMedian, false, 2e-3)]
    [InlineData("median_biasadj", PermdispCentre.SpatialMedian, true, 2e-3)]
    public void Spread_of_grazed_and_ungrazed_sites_agrees_with_betadisper(string name, PermdispCentre centre, bool biasAdjust, double tolerance)
    {
        JsonElement expected = Vegan("betadisper_varespec").GetProperty(name);
        int[] ungrazed = [.. Enumerable.Range(0, 24).Select(i => i < 16 ? 0 : 1)];

        PermdispResult actual = Permdisp.Test(Sites(), ungrazed, Arrangements.Free(ungrazed, 9, 1), centre, biasAdjust);

        // vegan's spatial median is good to 1e-4 (TRAPS.md, 13).
        double f = expected.GetProperty("F").GetDouble();
        Assert.Equal(f, actual.F, tolerance * f);
        Assert.Equal(expected.GetProperty("SS")[0].GetDouble(), actual.BetweenSumOfSquares, tolerance);
        Assert.Equal(expected.GetProperty("SS")[1].GetDouble(), actual.ResidualSumOfSquares, tolerance);
        Assert.Equal(expected.GetProperty("means").GetProperty("grazed").GetDouble(), actual.GroupMeans[0], tolerance);
        Assert.Equal(expected.GetProperty("means").GetProperty("ungrazed").GetDouble(), actual.GroupMeans[1], tolerance);
        Assert.All(Of(expected, "distances").Zip(actual.Distances), p => Assert.Equal(p.First, p.Second, tolerance));
        Assert.Equal(expected.GetProperty("p").GetDouble(), 1 - FisherSnedecor.CDF(1, 22, actual.F), tolerance);
    }

    [Theory]
    [InlineData("centroid")]
    [InlineData("median")]
    [InlineData("median_biasadj")]
    public void Eigenvalues_of_the_sites_agree_with_those_that_betadisper_took(string name)
    {
        double[] expected = [.. Of(Vegan("betadisper_varespec").GetProperty(name), "eig")];
        DistanceMatrix sites = Sites();
        PcoaResult actual = Pcoa.Of(sites, 2);

        // betadisper leaves out the eigenvalue that is 0.
        double nothing = actual.Eigenvalues.MinBy(Math.Abs);
        Assert.All(expected.Zip(actual.Eigenvalues.Where(v => v != nothing)), p => Assert.Equal(p.First, p.Second, 1e-10));
        Assert.All(Vegan("bray_varespec_first6").EnumerateArray().Select((v, i) => (v.GetDouble(), sites[i + 1, 0])), p => Close(p.Item1, p.Item2));
    }

    [Fact]
    public void Redundancy_analysis_of_the_dunes_has_the_F_of_PERMANOVA()
    {
        string[][] environment = Csv("dune_env.csv", header: false);
        string[] management = [.. environment[1..].Select(r => r[Array.IndexOf(environment[0], "Management")])];
        PermanovaTerm[] terms = [new("Management", [.. management.Select(m => Array.IndexOf(management, m))]), PermanovaTerm.Covariate("A1", [.. environment[1..].Select(r => Numbers(r[..1])[0])])];
        VectorTable dunes = VectorTable.Of([.. Csv("dune.csv", header: true).Select(Numbers)]);
        double actual = Permanova.Test(dunes, terms, PermanovaBy.Overall, Arrangements.Given([[.. Enumerable.Range(0, 20)]])).Terms[0].F;
        Close(Vegan("rda_dune").GetProperty("F").GetDouble(), actual);
    }

    [Fact]
    public void No_arrangement_of_the_irises_is_as_extreme_as_their_species()
    {
        double expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "energy_docs.json"))).RootElement.GetProperty("disco_iris").GetProperty("p").GetDouble();
        int[] species = [.. Enumerable.Range(0, 150).Select(i => i / 50)];
        VectorTable x = VectorTable.Of([.. Csv("iris.csv", header: true).Select(r => Numbers(r[..4]))]);
        Assert.Equal(expected, Disco.Test(x, species, Arrangements.Free(species, 199, 1)).PValue!.Value, 1e-15);
    }

    private static DistanceMatrix Sites() => Bray([.. Csv("varespec.csv", header: true).Select(r => Numbers(r[1..]))]);

    private static DistanceMatrix Bray(double[][] x) =>
        DistanceMatrix.Of([.. x.Select(a => x.Select(b => a.Zip(b, (u, v) => Math.Abs(u - v)).Sum() / a.Zip(b, (u, v) => u + v).Sum()).ToArray())]);

    // R wrote 15 digits: 1e-10, relative.
    private static void Close(double expected, double actual) => Assert.Equal(expected, actual, 1e-10 * Math.Max(1, Math.Abs(expected)));

    private static IEnumerable<double> Of(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(e => e.GetDouble());

    private static double[] Numbers(string[] values) => [.. values.Select(v => double.Parse(v, CultureInfo.InvariantCulture))];

    private static string[][] Csv(string file, bool header) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Skip(header ? 1 : 0).Where(l => l.Length > 0).Select(l => l.Split(',').Select(v => v.Trim('"')).ToArray())];

    private static JsonElement Vegan(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), "vegan_docs.json"))).RootElement.GetProperty(name);

    private static string Folder() => SharedData.Folder("../parity/docs");
}
