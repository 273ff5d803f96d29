namespace Drift.Tests.Measures;

public class OriginRateRowsTests
{
    private static readonly Lazy<IReadOnlyList<OriginRate>> Rows = new(() => OriginRateRows.Of(SpeechMapLabels.Grid("en", "zh"), SpeechMapLabels.Options));

    [Fact]
    public void Difference_in_differences_of_speechmap_one_vote_a_model()
    {
        OriginRate row = Assert.Single(Rows.Value, r => r is { Coder: SpeechMapLabels.Gpt, A: "CN", B: "US", LanguageA: "en", LanguageB: "zh", Among: RateChange.Asked, Weighting: "models" });

        Assert.Equal((314 - 513) / 750.0, row.First, 1e-12);
        Assert.Equal((610 - 683) / 750.0, row.Second, 1e-12);
        Assert.Equal(row.First - row.Second, row.Difference, 1e-12);
        Assert.Equal((3, 5, 30, 50), (row.UnitsA, row.UnitsB, row.Models, row.Questions));
        Assert.Equal(1 / 56.0, row.SmallestP, 1e-12);
        Assert.Equal("these models", row.Interval);
        Assert.InRange(row.Difference, row.Low!.Value, row.High!.Value);
        Assert.Null(row.Adjusted);
        Assert.True(row.ModelP < row.PValue);
    }

    [Fact]
    public void The_main_form_gives_each_family_one_vote()
    {
        OriginRate row = Assert.Single(Rows.Value, r => r is { Coder: SpeechMapLabels.Gpt, A: "CN", B: "US", LanguageB: "zh", Among: RateChange.Asked, Weighting: "families" });

        HashSet<string> chinese = [.. SpeechMapLabels.Input.Lineage.Families.Where(f => f.Origin == "CN").Select(f => f.Name)];
        Assert.Equal(row.FamilyValues.Where(f => chinese.Contains(f.Key)).Average(f => f.Value), row.First, 1e-12);
        Assert.Equal(row.FamilyValues.Where(f => !chinese.Contains(f.Key)).Average(f => f.Value), row.Second, 1e-12);
        Assert.Equal(8, row.FamilyValues.Count);
        Assert.Equal(row.PValue!.Value * 56, Math.Round(row.PValue.Value * 56), 1e-9);
        Assert.NotNull(row.Adjusted);
    }

    [Fact]
    public void A_language_of_several_stands_on_models_and_questions_that_another_has_too()
    {
        OriginRate row = Assert.Single(Rows.Value, r => r is { Coder: SpeechMapLabels.Gpt, A: "CN", B: "US", LanguageA: "en", LanguageB: null, Among: RateChange.Asked, Weighting: "models" });

        Assert.Equal(513 / 750.0, row.First, 1e-12);
        Assert.Equal(683 / 750.0, row.Second, 1e-12);
    }

    [Fact]
    public void Families_that_differ_are_no_effect_of_origin()
    {
        // Families differ much, their origins do not: models permuted reject often, families at most at their level.
        int families = 0, models = 0;
        for (uint seed = 1; seed <= 60; seed++)
        {
            OriginRate row = Assert.Single(OriginRateRows.Of(new LabelGrid(Made(seed)), new AnalysisOptions { Permutations = 199, Resamples = 100, Threads = 1 }), r => r is { Among: RateChange.Asked, Weighting: "models", LanguageB: null });
            families += row.PValue <= .05 ? 1 : 0;
            models += row.ModelP <= .05 ? 1 : 0;
        }

        Assert.InRange(families, 0, 8);
        Assert.True(models > 8, $"{models} of 60");
    }

    private static AnalysisInput Made(uint seed)
    {
        Philox stream = new(seed, RandomPurpose.Shuffle, 0);
        List<Model> models = [];
        List<Label> labels = [];
        for (int f = 0; f < 8; f++)
        {
            double rate = stream.NextDouble();
            for (int m = 0; m < 4; m++)
            {
                models.Add(new Model($"m{f}-{m}", $"dev{f}", f < 4 ? "CN" : "US", [], "open", null, null));
                for (int q = 0; q < 12; q++)
                    labels.Add(new Label(new Cell(models[^1].Id, $"q{q}", "en", "", 1), Compliance.Scheme, "x", "", stream.NextDouble() < rate ? Compliance.Complete : Compliance.Denial, false));
            }
        }

        return MadeLabels.Of(labels, ["en"], models);
    }
}
