namespace Drift.Tests.Statistics;

public class CochranQTests
{
    public static TheoryData<string> Cases => Parity.Cases("cochran-q");

    [Fact]
    public void Two_conditions_are_McNemar()
    {
        CochranQResult result = CochranQ.Test([[true, false], [true, false], [true, false], [false, true], [true, true], [false, false]]);
        Assert.Equal(McNemarTest.Test(3, 1).Statistic, result.Statistic, 1e-12);
        Assert.Equal(McNemarTest.Test(3, 1).AsymptoticPValue, result.PValue, 1e-12);
        Assert.Equal(4 / 6.0, result.Rates[0], 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_coin_friedman_and_statsmodels(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("cochran-q", name);
        CochranQResult actual = CochranQ.Test(input.Answers);
        Assert.All(expected.Q, q => Assert.Equal(q, actual.Statistic, 1e-10));
        Assert.All(expected.P, p => Assert.Equal(p, actual.PValue, 1e-10));
    }

    [Fact]
    public void The_order_of_conditions_does_not_matter_and_no_difference_is_p_one()
    {
        bool[][] answers = [[true, false, true], [false, false, true], [true, true, true], [false, true, true]];
        bool[][] turned = [.. answers.Select(r => new[] { r[2], r[0], r[1] })];
        Assert.Equal(CochranQ.Test(answers).Statistic, CochranQ.Test(turned).Statistic, 1e-12);
        Assert.Equal(1, CochranQ.Test([[true, true], [false, false]]).PValue);
    }

    [Fact]
    public void Keeps_its_level_nearly_and_finds_a_planted_rate()
    {
        (int rejected, int found) = (0, 0);
        for (int trial = 0; trial < 1000; trial++)
        {
            Philox stream = new(46, RandomPurpose.Shuffle, trial);
            rejected += CochranQ.Test(Drawn(stream, 0)).PValue <= 0.05 ? 1 : 0;
            if (trial % 5 == 0)
                found += CochranQ.Test(Drawn(stream, 0.5)).PValue <= 0.05 ? 1 : 0;
        }

        // 30 questions: χ² holds for many, so .02 are allowed on each side.
        Assert.InRange(rejected, 30, 70);
        Assert.InRange(found, 180, 200);

        static bool[][] Drawn(Philox stream, double more) => [.. Enumerable.Range(0, 30).Select(_ =>
        {
            double rate = 0.1 + 0.4 * stream.NextDouble();
            return Enumerable.Range(0, 3).Select(j => stream.NextDouble() < rate + (j == 2 ? more : 0)).ToArray();
        })];
    }

    [Fact]
    public void Ragged_rows_and_one_condition_are_errors()
    {
        Assert.StartsWith("Question 1 has 1 answers, expected 2", Assert.Throws<ArgumentException>(() => CochranQ.Test([[true, false], [true]])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 1 questions with 1 conditions", Assert.Throws<ArgumentException>(() => CochranQ.Test([[true]])).Message, StringComparison.Ordinal);
    }

    private sealed record Input(IReadOnlyList<IReadOnlyList<bool>> Answers);

    private sealed record Output(IReadOnlyList<double> Q, IReadOnlyList<double> P);
}
