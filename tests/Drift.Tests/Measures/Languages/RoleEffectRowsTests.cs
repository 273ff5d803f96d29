namespace Drift.Tests.Measures.Languages;

public class RoleEffectRowsTests
{
    [Fact]
    public void Agrees_with_PERMANOVA_of_the_differences()
    {
        AnalysisInput input = MadeCorpus.Input(sensitive: 7, control: 4, repeats: 1, languageEffect: _ => 0.5);
        RoleEffect row = RoleEffectRows.Of(MadePair.Of(input)).Single();
        double[][] differences = [.. input.Questions.Select(q => Vector(input, q, "zh").Zip(Vector(input, q, "en"), (x, y) => (double)x - y).ToArray())];
        double Squares(IEnumerable<double[]> rows)
        {
            double[][] all = [.. rows];
            return Enumerable.Range(0, all[0].Length).Sum(j => all.Sum(v => Math.Pow(v[j] - all.Average(x => x[j]), 2)));
        }

        double total = Squares(differences), within = Squares(differences.Take(7)) + Squares(differences.Skip(7));
        Assert.Equal((total - within) / total, row.R2, 1e-9);
        Assert.Equal((total - within) / (within / 9), row.Statistic, 1e-8);
        Assert.Equal((7, 4, 1, true), (row.Sensitive, row.Control, row.Models, row.IsExact));
        Assert.Equal(1 / 330.0, row.SmallestP, 1e-12);
    }

    [Fact]
    public void Keeps_its_level_under_a_step_common_to_both_roles_and_finds_one_of_its_own()
    {
        AnalysisOptions options = MadeCorpus.Fast with { Permutations = 199 };
        (int level, int power) = (0, 0);
        for (uint seed = 0; seed < 150; seed++)
        {
            AnalysisInput made = MadeCorpus.Input(languageEffect: _ => 0.4, repeats: 2, seed: seed);
            double? P(float common, float sensitive) => RoleEffectRows.Of(MadePair.Of(
                MadePair.Moved(made, (cell, v) =>
                {
                    if (cell.Language == "zh")
                        (v[0], v[1]) = (v[0] + common, v[1] + (cell.QuestionId[0] == 's' ? sensitive : 0));
                    return v;
                }),
                options)).Single().PValue;
            level += P(0.6f, 0) <= 0.05 ? 1 : 0;
            if (seed < 30)
                power += P(0.6f, 0.6f) <= 0.05 ? 1 : 0;
        }

        // Binomial(150, .05): four standard errors are .07.
        Assert.InRange(level / 150.0, 0, 0.12);
        Assert.True(power > 27, $"found {power} of 30");
    }

    [Fact]
    public void All_models_together_are_a_row_of_their_own_without_Holm()
    {
        IReadOnlyList<RoleEffect> rows = Analysis.Run(MadeCorpus.Input(models: 3), MadeCorpus.Fast).Language.Roles;
        Assert.Equal(["m0", "m1", "m2", null], rows.Select(r => r.Model));
        Assert.Equal(PValueAdjustment.Holm([.. rows.Take(3).Select(r => (double?)r.PValue)]), rows.Take(3).Select(r => r.Adjusted));
        Assert.Null(rows[3].Adjusted);
        Assert.Equal(3, rows[3].Models);
    }

    [Fact]
    public void One_role_gives_no_row() => Assert.Empty(RoleEffectRows.Of(MadePair.Of(MadeCorpus.Input(control: 0))));

    private static ReadOnlySpan<float> Span(AnalysisInput input, Question q, string language) =>
        input.Responses.Single(r => r.Cell.QuestionId == q.Id && r.Cell.Language == language).Vector.Span;

    private static float[] Vector(AnalysisInput input, Question q, string language) => Span(input, q, language).ToArray();
}
