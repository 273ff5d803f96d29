namespace Drift.Tests.Measures;

/// <summary>Tests of origin on made vectors whose families and models differ, with and without an effect of origin.</summary>
public class PlantedOriginTests
{
    private const int Questions = 8, Dimension = 16;
    private static readonly AnalysisOptions Options = new() { Permutations = 99, Resamples = 100, Threads = 1 };

    [Fact]
    public void Families_keep_the_level_where_permuted_models_do_not()
    {
        const int Trials = 200;
        (int one, int three, int models, int interaction) = (0, 0, 0, 0);
        for (uint seed = 0; seed < Trials; seed++)
        {
            OriginTestEstimate[] rows = Rows(seed, 0, 0);
            OriginTestEstimate families = Row(rows, "en", "families");
            Assert.Equal(1.0 / 56, families.SmallestP, 1e-12);
            Assert.Equal(Math.Round(families.PValue!.Value * 56), families.PValue.Value * 56, 1e-9);
            one += families.PValue < 1.5 / 56 ? 1 : 0;
            three += families.PValue < 3.5 / 56 ? 1 : 0;
            models += Row(rows, "en", "models").ModelP <= 0.05 ? 1 : 0;
            interaction += Row(rows, "en-zh", "families").PValue < 3.5 / 56 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"of {Trials}: p 1/56 {one}, p ≤ 3/56 {three}, interaction {interaction}; models p ≤ .05 {models}");

        // Expected 3.6, 10.7 and 10.7 of 200; four binomial errors are 7.5 and 12.7.
        Assert.InRange(one, 0, 11);
        Assert.InRange(three, 1, 23);
        Assert.InRange(interaction, 1, 23);
        Assert.True(models > Trials / 4, $"permuting models rejected {models} of {Trials}: expected far too many");
    }

    [Fact]
    public void A_large_effect_is_found_where_it_was_planted()
    {
        const int Trials = 30;
        (int origin, int interaction, int elsewhere) = (0, 0, 0);
        for (uint seed = 0; seed < Trials; seed++)
        {
            OriginTestEstimate[] rows = Rows(seed, 0, 1.5);
            origin += Row(rows, "zh", "families").PValue < 3.5 / 56 ? 1 : 0;
            interaction += Row(rows, "en-zh", "families").PValue < 3.5 / 56 ? 1 : 0;
            elsewhere += Row(rows, "en", "families").PValue < 3.5 / 56 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"of {Trials}: origin in zh {origin}, language × origin {interaction}, origin in en {elsewhere}");
        Assert.True(origin >= 26, $"found in zh {origin} of {Trials}");
        Assert.True(interaction >= 26, $"found on differences {interaction} of {Trials}");
        Assert.InRange(elsewhere, 0, 7);
    }

    private static OriginTestEstimate Row(OriginTestEstimate[] rows, string language, string weighting) =>
        rows.Single(r => r.Language == language && r.Weighting == weighting && r.Test == "PERMANOVA");

    // Five families of one origin and three of the other, three models each; every family leans its own way, in both languages and in each.
    private static OriginTestEstimate[] Rows(uint seed, double effectEn, double effectZh)
    {
        AnalysisInput made = MadeCorpus.Input(sensitive: Questions, control: 0, repeats: 1, floor: null);
        Model[] models = [.. Enumerable.Range(0, 24).Select(m => new Model($"m{m}", $"dev{m / 3}", m < 15 ? "CN" : "US", [], "open", null, null))];
        Philox stream = new(seed, RandomPurpose.Shuffle, 1L << 41);
        double[] Draw(double weight) => [.. MadeCorpus.Direction(stream, Dimension).Select(v => weight * v)];
        double[][] content = [.. Enumerable.Range(0, Questions).Select(_ => Draw(1))];
        double[][] language = [Draw(0.5), Draw(0.5)];
        double[][] family = [.. Enumerable.Range(0, 8).Select(_ => Draw(0.3))], familyInZh = [.. Enumerable.Range(0, 8).Select(_ => Draw(0.3))];
        double[] origin = Draw(0.3);
        List<ResponseVector> responses = [];
        for (int m = 0; m < models.Length; m++)
        {
            double[] own = Draw(0.1);
            for (int q = 0; q < Questions; q++)
            {
                for (int l = 0; l < 2; l++)
                {
                    double effect = m < 15 ? l == 0 ? effectEn : effectZh : 0;
                    double[] noise = Draw(0.3);
                    double[] vector =
                    [
                        .. Enumerable.Range(0, Dimension).Select(i =>
                            content[q][i] + language[l][i] + family[m / 3][i] + l * familyInZh[m / 3][i] + own[i] + effect * origin[i] + noise[i]),
                    ];
                    double norm = Math.Sqrt(vector.Sum(v => v * v));
                    responses.Add(new ResponseVector(new Cell(models[m].Id, $"s{q}", l == 0 ? "en" : "zh", "", 1), true, true, 100, Array.ConvertAll(vector, v => (float)(v / norm))));
                }
            }
        }

        AnalysisInput input = made with { Models = models, Responses = responses, Lineage = Lineage.Of(models, ModelRegistry.Empty) };
        CellMeans cells = CellMeans.BySubset(responses, input.Questions.Select((q, i) => (q.Id, i)).ToDictionary())[Subset.All];
        return [.. OriginContext.Of(input, Options, cells, Subset.All, "CN", "US").SelectMany(OriginTestRows.Of)];
    }
}
