using MathNet.Numerics.Distributions;

namespace Drift.Tests.Measures.Languages;

public class VarianceComponentsTests
{
    [Fact]
    public void Two_questions_and_two_models_by_hand()
    {
        // 1 3 / 5 11: grand mean 5, questions 2 and 8, models 3 and 7, residuals ± 1.
        double[,] y = { { 1, 3 }, { 5, 11 } };
        var terms = VarianceComponents.Of(2, [0, 1], 1, 1, (q, m, _) => [y[q, m]], 0);
        Assert.Equal(["question", "family", "question × family"], terms.Select(t => t.Term.Name));
        Assert.Equal([36, 16, 4], terms.Select(t => Math.Round(t.SumOfSquares, 9)));
        Assert.Equal([(36 - 4) / 2.0, (16 - 4) / 2.0, 4], terms.Select(t => Math.Round(t.Component, 9)));
    }

    [Fact]
    public void Families_of_unequal_size_by_hand()
    {
        // Models 0 and 2 of one family, 7 of another: grand mean 3; E MS of families = model + (3 − 5/3) family.
        double[] y = [0, 2, 7];
        var terms = VarianceComponents.Of(1, [0, 0, 1], 1, 1, (_, m, _) => [y[m]], 0);
        Assert.Equal([24, 2], terms.Select(t => Math.Round(t.SumOfSquares, 9)));
        Assert.Equal((24 - 2) / (3 - 5 / 3.0), terms[0].Component, 1e-9);
        Assert.Equal(2, terms[1].Component, 1e-9);
    }

    [Fact]
    public void Sums_of_squares_add_up_to_the_whole_and_degrees_of_freedom_to_all_but_one()
    {
        double[,,][] y = Grid(5, [0, 0, 1, 2, 2, 2], 3, 4, new Dictionary<string, double>(), noise: 1, seed: 3);
        var terms = VarianceComponents.Of(5, [0, 0, 1, 2, 2, 2], 3, 1, (q, m, l) => y[q, m, l], 0);
        double[][] all = [.. y.Cast<double[]>()];
        double whole = Enumerable.Range(0, 4).Sum(j => all.Sum(v => Math.Pow(v[j] - all.Average(x => x[j]), 2)));
        Assert.Equal(whole, terms.Sum(t => t.SumOfSquares), 1e-9);
        Assert.Equal(5 * 6 * 3 - 1, terms.Sum(t => t.DegreesOfFreedom));
    }

    [Fact]
    public void Finds_planted_components_where_families_are_of_unequal_size()
    {
        int[] families = [0, 0, 0, 1, 2, 2];
        Dictionary<string, double> planted = new() { ["question"] = 2, ["family"] = 1, ["model in family"] = 0.5, ["question × family"] = 0.7, ["question × language"] = 0.3, ["family × language"] = 0.4 };
        const int Seeds = 300, Repeats = 2;
        Dictionary<string, List<double>> found = [];
        for (uint seed = 0; seed < Seeds; seed++)
        {
            double[,,][] a = Grid(4, families, 2, 2, planted, noise: 0, seed: seed);

            // Two repeats around each cell: their mean and their spread.
            Philox noise = new(seed, RandomPurpose.Folds, 0);
            double within = 0;
            foreach (double[] cell in a)
            {
                for (int j = 0; j < cell.Length; j++)
                {
                    double x = Normal.InvCDF(0, 1, noise.NextDouble()), y = Normal.InvCDF(0, 1, noise.NextDouble());
                    cell[j] += (x + y) / 2;
                    within += (x - y) * (x - y) / 2;
                }
            }

            foreach (var term in VarianceComponents.Of(4, families, 2, Repeats, (q, m, l) => a[q, m, l], within))
            {
                if (!found.TryGetValue(term.Term.Name, out List<double>? values))
                    found.Add(term.Term.Name, values = []);
                values.Add(term.Component);
            }
        }

        // Vectors have two dimensions, so a trace is twice the variance planted in each.
        Assert.Equal(12, found.Count);
        foreach ((string term, List<double> values) in found)
        {
            double mean = values.Average(), error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (Seeds - 1) / Seeds);
            double truth = term == "repeat" ? 2 : 2 * planted.GetValueOrDefault(term);
            Assert.True(Math.Abs(mean - truth) < 4 * error, $"{term}: {mean:0.000} ± {error:0.000}, expected {truth}");
        }
    }

    [Fact]
    public void A_negative_component_is_shown_as_it_is()
    {
        double[,] y = { { 1, -1 }, { -1, 1 } };
        var terms = VarianceComponents.Of(2, [0, 1], 1, 1, (q, m, _) => [y[q, m]], 0);
        Assert.Equal(-2, terms[0].Component, 1e-12);
    }

    // Effects of each term drawn once for each of its levels.
    private static double[,,][] Grid(int questions, int[] families, int languages, int dimension, Dictionary<string, double> variances, double noise, uint seed)
    {
        double[,,][] grid = new double[questions, families.Length, languages][];
        for (int q = 0; q < questions; q++)
        {
            for (int m = 0; m < families.Length; m++)
            {
                for (int l = 0; l < languages; l++)
                {
                    double[] cell = new double[dimension];
                    for (int t = 0; t < VarianceTerm.All.Count; t++)
                    {
                        VarianceTerm term = VarianceTerm.All[t];
                        double variance = term.Repeat ? noise : variances.GetValueOrDefault(term.Name);
                        int level = ((term.Question ? q + 1 : 0) * 64 + (term.Models == 0 ? 0 : 1 + (term.Models == 1 ? families[m] : m))) * 64 + (term.Language ? l + 1 : 0);
                        Philox stream = new(seed, RandomPurpose.Shuffle, t * 1_000_000L + level);
                        for (int j = 0; j < dimension; j++)
                            cell[j] += Math.Sqrt(variance) * Normal.InvCDF(0, 1, stream.NextDouble());
                    }

                    grid[q, m, l] = cell;
                }
            }
        }

        return grid;
    }
}
