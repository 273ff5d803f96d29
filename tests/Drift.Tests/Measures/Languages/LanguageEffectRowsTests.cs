namespace Drift.Tests.Measures.Languages;

public class LanguageEffectRowsTests
{
    // Translations of a made calibration: pairs of unit vectors with a step from language to language.
    private static readonly (float[] A, float[] B)[] Text = [.. MadePair.Moved(
        MadeCorpus.Input(sensitive: 40, control: 0, repeats: 1, noise: 0.4, seed: 9),
        (cell, v) => { v[0] += cell.Language == "zh" ? 0.4f : 0; return v; })
        .Responses.GroupBy(r => r.Cell.QuestionId).Select(g => (g.First().Vector.ToArray(), g.Last().Vector.ToArray()))];

    [Fact]
    public void Agrees_with_PERMANOVA_within_blocks()
    {
        AnalysisInput input = MadeCorpus.Input(sensitive: 6, control: 0, repeats: 1);
        LanguageEffect row = LanguageEffectRows.Of(MadePair.Of(input)).Single();

        // Rows centred within their question; sums of the two languages.
        double[][] rows = [.. input.Responses.GroupBy(r => r.Cell.QuestionId).SelectMany(g =>
        {
            double[][] pair = [.. g.OrderBy(r => r.Cell.Language, StringComparer.Ordinal).Select(r => Array.ConvertAll(r.Vector.ToArray(), v => (double)v))];
            return pair.Select(v => v.Select((x, j) => x - (pair[0][j] + pair[1][j]) / 2).ToArray());
        })];
        double total = rows.Sum(v => v.Sum(x => x * x));
        double between = Enumerable.Range(0, 2).Sum(side => Enumerable.Range(0, rows[0].Length).Sum(j => Math.Pow(rows.Where((_, i) => i % 2 == side).Sum(v => v[j]), 2)) / 6);
        Assert.Equal(between / total, row.R2, 1e-6);
        Assert.Equal(between / ((total - between) / 5), row.F!.Value, 1e-5);
        Assert.Contains("no drift", row.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_are_set_beside_it_from_the_shipped_numbers_alone()
    {
        // The share that pairs drawn from the text have on average: sums of squares between and in all, over many draws.
        const int Pairs = 5, Draws = 4000;
        FloorTable floor = Calibrated();
        AnalysisInput input = MadeCorpus.Input(sensitive: Pairs, control: 0, repeats: 1) with { Floors = [floor] };
        LanguageEffect row = LanguageEffectRows.Of(MadePair.Of(input)).Single();
        double between = 0, total = 0;
        Philox stream = new(3, RandomPurpose.Shuffle, 0);
        for (int k = 0; k < Draws; k++)
        {
            double[] sum = new double[MadeCorpus.Dimension];
            for (int i = 0; i < Pairs; i++)
            {
                (float[] a, float[] b) = Text[stream.NextInt32(Text.Length)];
                for (int j = 0; j < sum.Length; j++)
                    sum[j] += a[j] - b[j];
                total += a.Zip(b, (x, y) => ((double)x - y) * ((double)x - y)).Sum() / 2;
            }

            between += sum.Sum(x => x * x) / Pairs / 2;
        }

        Assert.Equal(between / total, row.TextR2!.Value, 0.01);
        Assert.Equal((Pairs - 1) * row.TextR2.Value / (1 - row.TextR2.Value), row.TextF!.Value, 1e-12);
    }

    [Theory]
    [InlineData(1, null, "no p, since any test of it rejects on translations too.")]
    [InlineData(1, 1, "The translations are of the window that the floor is fixed at, not of the answers' length.")]
    [InlineData(2, null, "a translation is one: language's share of them is a little larger for that alone.")]
    public void Says_what_the_translations_are(int repeats, int? window, string ends)
    {
        AnalysisInput input = MadeCorpus.Input(repeats: repeats) with { Floors = [Calibrated()] };

        Assert.EndsWith(ends, LanguageEffectRows.Of(MadePair.Of(input, MadeCorpus.Fast with { FloorWindow = window })).Single().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_that_are_the_translations_have_their_share()
    {
        LanguageEffect row = LanguageEffectRows.Of(MadePair.Of(MadePair.Moved(
            MadeCorpus.Input(sensitive: 40, control: 0, repeats: 1),
            (cell, _) => { (float[] a, float[] b) = Text[int.Parse(cell.QuestionId[1..], System.Globalization.CultureInfo.InvariantCulture)]; return cell.Language == "en" ? a : b; })
            with
        { Floors = [Calibrated()] })).Single();
        Assert.Equal(row.R2 + (1 - row.R2) / 40, row.TextR2!.Value, 1e-6);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        AnalysisInput made = MadeCorpus.Input(models: 2, repeats: 1);
        Assert.All(LanguageEffectRows.Of(MadePair.Of(made)), r => Assert.EndsWith("The calibration has no mean vectors of the languages: no translations to set beside it.", r.Note, StringComparison.Ordinal));
        Assert.All(LanguageEffectRows.Of(MadePair.Of(made with { Floors = [] })), r => Assert.EndsWith("No calibration for this pair: no translations to set beside it.", r.Note, StringComparison.Ordinal));
        Assert.All(LanguageEffectRows.Of(MadePair.Of(made with { Centred = true })), r => Assert.Contains("means were subtracted", r.Note, StringComparison.Ordinal));
        Assert.Equal(["m0", "m1", null], LanguageEffectRows.Of(MadePair.Of(made)).Select(r => r.Model));
    }

    private static FloorTable Calibrated()
    {
        double floor = Text.Average(t => t.A.Zip(t.B, (x, y) => ((double)x - y) * ((double)x - y)).Sum() / 2);
        double[] step = [.. Enumerable.Range(0, MadeCorpus.Dimension).Select(j => Text.Average(t => (double)t.A[j] - t.B[j]))];
        return new FloorTable("en", "zh", [new FloorBucket("1", false, Text.Length, 30, floor, 0.01, 0.9, 1)]) { LanguageDistances = [step.Sum(x => x * x) / 2] };
    }
}
