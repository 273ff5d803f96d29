using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace Drift.Tests.Statistics;

public class PermanovaTests
{
    private static readonly string[] Designs = ["balanced", "unbalanced"];

    public static TheoryData<string, int> ParityCases =>
        [.. Designs.SelectMany(d => Enumerable.Range(0, Load(d).Output.Cases.Length).Select(i => (d, i)))];

    [Fact]
    public void Two_and_two_worked_by_hand()
    {
        PermanovaResult result = Permanova.Test(VectorTable.Of([[0.0, 0], [0, 2], [4, 0], [4, 2]]), [0, 0, 1, 1], Arrangements.Free([0, 0, 1, 1], 99, 1));

        // Centre (2, 1): total 4 · (4 + 1) = 20; group means (0, 1) and (4, 1): between 2 · 4 · 2 = 16; F = 16 / (4 / 2). Of 6 arrangements two reach it.
        PermanovaTermResult term = Assert.Single(result.Terms);
        Assert.Equal(20, result.TotalSumOfSquares, 1e-12);
        Assert.Equal(16, term.SumOfSquares, 1e-12);
        Assert.Equal(0.8, term.RSquared, 1e-12);
        Assert.Equal(8, term.F, 1e-12);
        Assert.True(result.IsExact);
        Assert.Equal(2 / 6.0, term.PValue, 1e-12);
        Assert.Equal(2 / 6.0, term.SmallestP, 1e-12);
        Assert.Equal("group: df 1, R² 0.8000, F 8.00, p 0.3333 (6 arrangements)", result.ToString());
    }

    [Fact]
    public void With_blocks_R_squared_is_of_what_the_blocks_leave()
    {
        // Blocks at 0 and 10; within each the groups are 2 apart.
        PermanovaResult result = Permanova.Test(
            VectorTable.Of([[0.0], [2], [10], [12.5]]), [0, 1, 0, 1], Arrangements.WithinBlocks([0, 1, 0, 1], [0, 0, 1, 1], 99, 1), [0, 0, 1, 1]);

        Assert.Equal(2 + 3.125, result.TotalSumOfSquares - result.BlockSumOfSquares, 1e-12);
        Assert.Equal(4 * 1.125 * 1.125, result.Terms[0].SumOfSquares, 1e-12);
        Assert.Equal(4 * 1.125 * 1.125 / 5.125, result.Terms[0].RSquared, 1e-12);
        Assert.Equal(result.Terms[0].SumOfSquares / result.TotalSumOfSquares, result.Terms[0].RSquaredOfTotal, 1e-12);
        Assert.Equal(1, result.ResidualDegreesOfFreedom);
    }

    [Theory, MemberData(nameof(ParityCases))]
    public void Agrees_with_adonis2(string design, int number)
    {
        (_, Input input, Output output) = Load(design);
        Case expected = output.Cases[number];
        Arrangements arrangements = Arrangements.Given(input.Permutations);
        PermanovaTerm[] terms = Terms(expected.Formula, input.Factors);
        PermanovaBy by = Enum.Parse<PermanovaBy>(expected.By, ignoreCase: true);

        AssertSame(expected, Permanova.Test(Distances(expected.Distance, input.Vectors), terms, by, arrangements));
        if (expected.Distance == "euclidean")
            AssertSame(expected, Permanova.Test(VectorTable.Of(input.Vectors), terms, by, arrangements));
        if (terms[0].Name != "question")
            return;

        // The same numbers with the question taken out once, as blocks.
        AssertSame(expected, Permanova.Test(Distances(expected.Distance, input.Vectors), terms[1..], by, arrangements, input.Factors["question"]), blocks: true);
        if (expected.Distance == "euclidean")
            AssertSame(expected, Permanova.Test(VectorTable.Of(input.Vectors), terms[1..], by, arrangements, input.Factors["question"]), blocks: true);
    }

    [Fact]
    public void All_48_stored_cases_of_adonis2_are_used() => Assert.Equal(48, ParityCases.Count);

    [Theory]
    [InlineData("adonis2_Management_x_A1_terms", PermanovaBy.Terms, true)]
    [InlineData("adonis2_overall", PermanovaBy.Overall, true)]
    [InlineData("adonis2_margin", PermanovaBy.Margin, false)]
    public void Agrees_with_the_documented_example_of_adonis2_which_has_a_covariate(string name, PermanovaBy by, bool product)
    {
        // dune belongs to a package under the GPL, so it is not in the repository.
        string folder = SharedParity("docs");
        string[][] dune = Csv("dune.csv"), environment = Csv("dune_env.csv");
        double[][] x = [.. dune.Skip(1).Select(r => r.Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray())];
        DistanceMatrix bray = DistanceMatrix.Of([.. x.Select(a => x.Select(b => a.Zip(b, (u, v) => Math.Abs(u - v)).Sum() / (a.Sum() + b.Sum())).ToArray())]);
        int column = Array.IndexOf(environment[0], "Management");
        string[] levels = [.. environment.Skip(1).Select(r => r[column]).Distinct()];
        PermanovaTerm management = new("Management", [.. environment.Skip(1).Select(r => Array.IndexOf(levels, r[column]))]);
        PermanovaTerm a1 = PermanovaTerm.Covariate("A1", [.. environment.Skip(1).Select(r => double.Parse(r[0], CultureInfo.InvariantCulture))]);
        int[][] permutations = [.. Csv("perm_dune_free_999.csv").Where(r => char.IsAsciiDigit(r[0][0])).Select(r => r.Select(v => int.Parse(v, CultureInfo.InvariantCulture) - 1).ToArray())];
        Documented expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "vegan_docs.json"))).RootElement.GetProperty(name)
            .Deserialize<Documented>(JsonSerializerOptions.Web)!;

        PermanovaResult actual = Permanova.Test(bray, product ? [management, a1, management.Times(a1)] : [management, a1], by, Arrangements.Given(permutations));

        Assert.Equal(expected.Rows[..^2], actual.Terms.Select(t => t.Name));
        Assert.Equal(expected.Df[..^2], actual.Terms.Select(t => t.DegreesOfFreedom));
        for (int j = 0; j < actual.Terms.Count; j++)
        {
            AssertClose(expected.Ss[j], actual.Terms[j].SumOfSquares);
            AssertClose(expected.R2[j], actual.Terms[j].RSquared);
            AssertClose(expected.F[j]!.Value, actual.Terms[j].F);
            Assert.Equal(expected.P[j]!.Value, actual.Terms[j].PValue, 1e-12);
        }

        string[][] Csv(string file) => [.. File.ReadAllLines(Path.Combine(folder, file)).Where(l => l.Length > 0).Select(l => l.Split(',').Select(v => v.Trim('"')).ToArray())];
    }

    [Fact]
    public void A_permutation_moves_the_data_and_not_the_labels()
    {
        int[] cycle = [1, 2, 3, 0];
        double[][] x = [[0.0], [1], [5], [7]];
        double forward = Permanova.Test(VectorTable.Of(x), [0, 0, 0, 1], Arrangements.Given([cycle])).Terms[0].PermutedF[0];
        double moved = Permanova.Test(VectorTable.Of([.. cycle.Select(i => x[i])]), [0, 0, 0, 1], Arrangements.Given([cycle])).Terms[0].F;
        Assert.Equal(moved, forward, 1e-12);
    }

    [Fact]
    public void One_minus_cosine_as_a_distance_is_another_statistic_than_unit_vectors()
    {
        double[][] unit = [.. MadeVectors.Normal(20, 3, 4).Select(r => r.Select(v => v / Math.Sqrt(r.Sum(w => w * w))).ToArray())];
        int[] groups = [.. unit.Select((_, i) => i % 2)];
        Arrangements arrangements = Arrangements.Free(groups, 9, 1);
        double vectors = Permanova.Test(VectorTable.Of(unit), groups, arrangements).Terms[0].F;
        Assert.Equal(vectors, Permanova.Test(DistanceMatrix.Euclidean(VectorTable.Of(unit)), groups, arrangements).Terms[0].F, 1e-10);
        Assert.True(Math.Abs(vectors - Permanova.Test(DistanceMatrix.Cosine(VectorTable.Of(unit)), groups, arrangements).Terms[0].F) > 1e-3);
    }

    [Fact]
    public void With_spread_between_families_rows_reject_far_too_often_and_families_do_not()
    {
        // 3 against 5 families of 4 models each, no effect of origin, family SD 1, model SD .5: families enumerate 56 arrangements, level 2/56.
        int[] family = [.. Enumerable.Range(0, 32).Select(i => i / 4)], origin = [.. family.Select(f => f < 3 ? 0 : 1)];
        int rows = 0, families = 0;
        for (int trial = 0; trial < 300; trial++)
        {
            double[][] noise = MadeVectors.Normal(40, 6, trial + 9000);
            VectorTable x = VectorTable.Of([.. family.Select((f, i) => noise[i].Zip(noise[32 + f], (m, g) => 0.5 * m + g).ToArray())]);
            rows += Permanova.Test(x, origin, Arrangements.Free(origin, 99, (uint)trial), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            families += Permanova.Test(x, origin, Arrangements.OfUnits(origin, family, 99, (uint)trial), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(300, 2 / 56.0);
        Assert.InRange(families, low, high);
        Assert.True(rows > 150, $"{rows} of 300");
    }

    [Fact]
    public void Balanced_designs_gain_no_dimension_from_rounding()
    {
        int[] language = [.. Enumerable.Range(0, 120).Select(i => i % 5)], origin = [.. Enumerable.Range(0, 120).Select(i => i / 5 % 4)];
        PermanovaTerm a = new("language", language), b = new("origin", origin);
        PermanovaResult result = Permanova.Test(
            VectorTable.Of(MadeVectors.Normal(120, 4, 5)), [a, b, a.Times(b)], PermanovaBy.Terms, Arrangements.Free(PermanovaTerm.Cells([a, b]), 9, 1));
        Assert.Equal([4, 3, 12], result.Terms.Select(t => t.DegreesOfFreedom));
        Assert.Equal(100, result.ResidualDegreesOfFreedom);
    }

    [Fact]
    public void Margin_with_a_product_tests_the_product_only()
    {
        (_, Input input, _) = Load("balanced");
        PermanovaTerm[] terms = Terms("x ~ language * origin", input.Factors);
        PermanovaResult result = Permanova.Test(VectorTable.Of(input.Vectors), terms, PermanovaBy.Margin, Arrangements.Given(input.Permutations));
        Assert.Equal(["language:origin"], result.Terms.Select(t => t.Name));
    }

    [Fact]
    public void Rotation_scale_place_and_names_of_groups_do_not_matter() => Gen.Int[0, 1000].Sample(seed =>
    {
        double[][] x = MadeVectors.Normal(18, 5, seed);
        int[] groups = [.. x.Select((_, i) => i % 3)];
        Arrangements arrangements = Arrangements.Free(groups, 29, 1);
        PermanovaTermResult plain = Permanova.Test(VectorTable.Of(x), groups, arrangements).Terms[0];
        double[][] moved = [.. MadeVectors.Rotated(x, seed).Select(r => r.Select(v => 3 * v + 2).ToArray())];
        PermanovaTermResult other = Permanova.Test(VectorTable.Of(moved), [.. groups.Select(g => 9 - g)], arrangements).Terms[0];
        Assert.Equal(plain.F, other.F, 1e-9);
        Assert.Equal(plain.PValue, other.PValue);
        Assert.All(plain.PermutedF.Zip(other.PermutedF), p => Assert.Equal(p.First, p.Second, 1e-9));
    }, iter: 20);

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        double[][] x = MadeVectors.Normal(7, 3, 1);
        int[] groups = [0, 0, 0, 1, 1, 1, 1], order = [6, 2, 0, 5, 1, 4, 3];
        PermanovaTermResult plain = Permanova.Test(VectorTable.Of(x), groups, Arrangements.Free(groups, 99, 1)).Terms[0];
        int[] moved = [.. order.Select(i => groups[i])];
        PermanovaTermResult other = Permanova.Test(VectorTable.Of([.. order.Select(i => x[i])]), moved, Arrangements.Free(moved, 99, 1)).Terms[0];
        Assert.Equal(plain.F, other.F, 1e-12);
        Assert.Equal(plain.PValue, other.PValue);
    }

    [Fact]
    public void Keeps_its_level_and_finds_a_planted_shift()
    {
        int[] groups = [.. Enumerable.Range(0, 24).Select(i => i % 2)], blocks = [.. Enumerable.Range(0, 24).Select(i => i / 4)];
        int rejected = 0, found = 0;
        for (int trial = 0; trial < 1000; trial++)
        {
            double[][] x = MadeVectors.Normal(24, 4, trial);
            Arrangements arrangements = Arrangements.WithinBlocks(groups, blocks, 99, (uint)trial);
            rejected += Permanova.Test(VectorTable.Of(x), groups, arrangements, blocks, 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            if (trial % 5 != 0)
                continue;
            double[][] shifted = [.. x.Select((r, i) => r.Select((v, j) => j == 0 && groups[i] == 1 ? v + 2 : v).ToArray())];
            found += Permanova.Test(VectorTable.Of(shifted), groups, arrangements, blocks, 1).Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        (int low, int high) = MadeVectors.Margin(1000);
        Assert.InRange(rejected, low, high);
        Assert.InRange(found, 180, 200);
    }

    [Fact]
    public void Free_permutations_lose_the_power_that_blocked_ones_keep()
    {
        // 40 questions (SD 1) × 3 languages, noise .5, shift .5 in one language, one dimension.
        int[] language = [.. Enumerable.Range(0, 120).Select(i => i % 3)], question = [.. Enumerable.Range(0, 120).Select(i => i / 3)];
        int free = 0, blocked = 0;
        for (int trial = 0; trial < 100; trial++)
        {
            double[][] noise = MadeVectors.Normal(160, 1, trial + 5000);
            VectorTable x = VectorTable.Of([.. Enumerable.Range(0, 120).Select(i => new[] { 0.5 * noise[i][0] + noise[120 + i / 3][0] + (i % 3 == 0 ? 0.5 : 0) })]);
            free += Permanova.Test(x, language, Arrangements.Free(language, 99, (uint)trial), threads: 1).Terms[0].PValue <= 0.05 ? 1 : 0;
            blocked += Permanova.Test(x, language, Arrangements.WithinBlocks(language, question, 99, (uint)trial), question, 1).Terms[0].PValue <= 0.05 ? 1 : 0;
        }

        Assert.InRange(free, 10, 60);
        Assert.InRange(blocked, 93, 100);
    }

    [Fact]
    public void Groups_without_spread_inside_give_the_smallest_p()
    {
        PermanovaTermResult term = Permanova.Test(VectorTable.Of([[1.0], [1], [1], [2], [2], [2]]), [0, 0, 0, 1, 1, 1], Arrangements.Free([0, 0, 0, 1, 1, 1], 99, 1)).Terms[0];
        Assert.Equal(2 / 20.0, term.PValue, 1e-12);
        Assert.Equal(double.MaxValue, term.F);
    }

    [Fact]
    public void Bad_input_is_an_error_that_says_why()
    {
        int[] two = [0, 0, 1, 1];
        Arrangements free = Arrangements.Free(two, 9, 1);
        VectorTable x = VectorTable.Of([[1.0], [2], [4], [3]]);
        Says("Vector 1 has dimension 1, expected 2", () => VectorTable.Of([[1.0, 2], [3]]));
        Says("Number 0 of vector 1 is NaN, expected a finite one.", () => VectorTable.Of([[1.0], [double.NaN]]));
        Says("Number 0 of vector 0 is Infinity", () => VectorTable.Of([new ReadOnlyMemory<float>([float.PositiveInfinity])]));
        Says("There are 0 vectors", () => VectorTable.Of(Array.Empty<double[]>()));
        Says("All labels of 'group' are equal", () => Permanova.Test(x, [5, 5, 5, 5], free));
        Says("Term 'group' has 3 labels for 4 rows", () => Permanova.Test(x, [0, 1, 1], free));
        Says("There are 3 blocks for 4 rows", () => Permanova.Test(x, two, free, [0, 0, 1]));
        Says("Block 7 has one row, expected at least 2", () => Permanova.Test(x, two, free, [0, 0, 0, 7]));
        Says("Term 'group' has no degrees of freedom left", () => Permanova.Test(x, two, free, [0, 0, 1, 1]));
        Says("All rows are equal", () => Permanova.Test(VectorTable.Of([[0.1], [0.1], [0.1], [0.1]]), two, free));
        Says("All rows of a block are equal, in every block", () => Permanova.Test(VectorTable.Of([[1.0], [1], [2], [2]]), [0, 1, 0, 1], Arrangements.WithinBlocks([0, 1, 0, 1], two, 9, 1), two));
        Says("The 2 rows leave 0 residual degrees of freedom", () => Permanova.Test(VectorTable.Of([[1.0], [2]]), [0, 1], Arrangements.Free([0, 1], 9, 1)));
        Says("The arrangements are of 4 rows, expected 5", () => Permanova.Test(VectorTable.Of([[1.0], [2], [3], [4], [5]]), [0, 0, 1, 1, 1], free));
        Says("Arrangement 0 moves a row to another block", () => Permanova.Test(x, [0, 1, 0, 1], Arrangements.Given([[2, 1, 0, 3]]), two));
        Says("Covariate 'c' has no values or one that is not finite", () => PermanovaTerm.Covariate("c", [1, double.NaN]));
        Says("There are 2 terms called 'a'", () => Permanova.Test(x, [new("a", two), new("a", [0, 1, 0, 1])], PermanovaBy.Terms, free));
    }

    private static void Says(string beginning, Action action) =>
        Assert.StartsWith(beginning, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);

    private static string SharedParity(string name)
    {
        for (DirectoryInfo? up = new(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            string folder = Path.Combine(up.FullName, "shared", "parity", name);
            if (Directory.Exists(folder))
                return folder;
        }

        Assert.Skip($"The cases with data of GPL packages are not here: expected ../shared/parity/{name}.");
        return "";
    }

    private static void AssertSame(Case expected, PermanovaResult actual, bool blocks = false)
    {
        int skipped = blocks ? 1 : 0;
        int terms = expected.Rows.Length - 2;
        Assert.Equal(expected.Rows[skipped..terms], actual.Terms.Select(t => t.Name));
        AssertClose(expected.Ss[^1], actual.TotalSumOfSquares);
        AssertClose(expected.Ss[^2], actual.ResidualSumOfSquares);
        Assert.Equal(expected.Df[^2], actual.ResidualDegreesOfFreedom);
        for (int j = skipped; j < terms; j++)
        {
            PermanovaTermResult term = actual.Terms[j - skipped];
            Assert.Equal(expected.Df[j], term.DegreesOfFreedom);
            AssertClose(expected.Ss[j], term.SumOfSquares);
            AssertClose(expected.R2[j], term.RSquaredOfTotal);
            AssertClose(expected.F[j]!.Value, term.F);
            Assert.Equal(expected.P[j]!.Value, term.PValue, 1e-12);
            for (int k = 0; k < 5; k++)
                AssertClose(expected.FirstPermuted[k][j], term.PermutedF[k]);
        }

        if (blocks && expected.By == "terms")
            AssertClose(expected.Ss[0], actual.BlockSumOfSquares);
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-10 * Math.Abs(expected));

    private static PermanovaTerm[] Terms(string formula, Dictionary<string, int[]> factors)
    {
        List<PermanovaTerm> terms = [];
        foreach (string part in formula[4..].Split(" + "))
        {
            PermanovaTerm[] own = [.. part.Split(" * ").Select(f => new PermanovaTerm(f, factors[f]))];
            terms.AddRange(own);
            if (own.Length == 2)
                terms.Add(own[0].Times(own[1]));
        }

        return [.. terms];
    }

    private static DistanceMatrix Distances(string name, double[][] x) => name switch
    {
        "euclidean" => DistanceMatrix.Euclidean(VectorTable.Of(x)),
        "cosine" => DistanceMatrix.Cosine(VectorTable.Of(x)),
        _ => MadeVectors.Manhattan(x),
    };

    private static Fixture<Input, Output> Load(string design) => Parity.Load<Input, Output>("permanova", design);

    private sealed record Input(double[][] Vectors, Dictionary<string, int[]> Factors, int[][] Permutations);

    private sealed record Documented(string[] Rows, int[] Df, double[] Ss, double[] R2, double?[] F, double?[] P);

    private sealed record Output(Case[] Cases);

    private sealed record Case(
        string Distance, string Formula, string By, string[] Rows, int[] Df, double[] Ss, double[] R2, double?[] F, double?[] P, double[][] FirstPermuted);
}
