namespace Drift.Tests.Corrections;

public class PredictionPoweredTests
{
    [Fact]
    public void Worked_by_hand()
    {
        // f: 1 1 0 0, gold of the first and the third: 0 and 1, the third drawn half as often. Rectifier ((0 − 1)/.5 + (1 − 0)/.25)/(2 + 4) = 1/3.
        PredictionPoweredResult result = PredictionPowered.Of([new(0, 1, 0, .5), new(1, 1, null, 1), new(2, 0, 1, .25), new(3, 0, null, 1)]);

        Assert.Equal((.5, 4, 2, 4), (result.Predicted, result.Rows, result.GoldRows, result.Questions));
        Assert.Equal(1 / 3.0, result.Rectifier, 1e-12);
        Assert.Equal(5 / 6.0, result.Estimate, 1e-12);

        // ψ: .5 + (4/3)(−4/3), .5, −.5 + (8/3)(2/3), −.5; SE² = 4/3 · Σψ²/16.
        double[] psi = [.5 - 16 / 9.0, .5, -.5 + 16 / 9.0, -.5];
        Assert.Equal(Math.Sqrt(4 / 3.0 * psi.Sum(x => x * x) / 16), result.StandardError, 1e-12);
    }

    [Fact]
    public void With_equal_chances_it_is_the_mean_prediction_plus_the_mean_error()
    {
        PredictedRow[] rows = [.. Enumerable.Range(0, 30).Select(i => new PredictedRow(i, i % 3 == 0 ? 1 : 0, i % 5 == 0 ? i % 2 : null, .2))];

        PredictionPoweredResult result = PredictionPowered.Of(rows);

        Assert.Equal(rows.Average(r => r.Prediction) + rows.Where(r => r.Gold is not null).Average(r => r.Gold!.Value - r.Prediction), result.Estimate, 1e-12);
    }

    [Fact]
    public void Its_interval_covers_the_truth_whatever_the_coder_says()
    {
        int covered = Enumerable.Range(1, 200).Count(seed =>
        {
            PredictedRow[] rows = [.. MadeGold.Rows((uint)seed, 40, 20, [.7, .3], [[.8, .2], [.4, .6]], .3).Select(r => new PredictedRow(r.Question, r.Label == 0 ? 1 : 0, r.Gold is { } g ? g == 0 ? 1 : 0 : null, .3))];
            return PredictionPowered.Of(rows) is var r && r.Low <= .7 && .7 <= r.High;
        });

        Assert.InRange(covered, 178, 199);
    }

    [Fact]
    public void Unequal_chances_do_not_pull_it()
    {
        // Rows called positive are drawn for gold four times as often as the others: the plain mean of gold would be far off.
        double sum = 0;
        for (uint seed = 1; seed <= 60; seed++)
        {
            Philox stream = new(seed, RandomPurpose.Shuffle, 1);
            sum += PredictionPowered.Of([.. MadeGold.Rows(seed, 40, 20, [.5, .5], [[.8, .2], [.3, .7]], 1).Select(r =>
            {
                double chance = r.Label == 0 ? .4 : .1;
                return new PredictedRow(r.Question, r.Label == 0 ? 1 : 0, stream.NextDouble() < chance ? r.Gold == 0 ? 1 : 0 : null, chance);
            })]).Estimate / 60;
        }

        Assert.Equal(.5, sum, .015);
    }

    [Fact]
    public void Errors_say_why()
    {
        Assert.StartsWith("A gold row was drawn with chance 0", Assert.Throws<ArgumentException>(() => PredictionPowered.Of([new(0, 1, 1, 0), new(1, 1, 1, 1)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 1 questions and 2 gold rows", Assert.Throws<ArgumentException>(() => PredictionPowered.Of([new(0, 1, 1, 1), new(0, 1, 1, 1)])).Message, StringComparison.Ordinal);
        Assert.StartsWith("A prediction or gold number is not finite", Assert.Throws<ArgumentException>(() => PredictionPowered.Of([new(0, double.NaN, 1, 1), new(1, 1, 1, 1)])).Message, StringComparison.Ordinal);
    }
}
