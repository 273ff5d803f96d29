namespace Drift.Tests.Statistics;

public class ProportionIntervalTests
{
    public static TheoryData<string> Cases => Parity.Cases("proportions");

    [Fact]
    public void None_of_n_worked_by_hand()
    {
        // x = 0: Wilson's upper end is z²/(n + z²), Clopper and Pearson's 1 − (α/2)^(1/n).
        double z = 1.959963984540054;
        Assert.Equal(z * z / (20 + z * z), ProportionInterval.Wilson(0, 20).High, 1e-12);
        Assert.Equal(1 - Math.Pow(0.025, 1 / 20.0), ProportionInterval.ClopperPearson(0, 20).High, 1e-12);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_R_Hmisc_and_statsmodels(string name)
    {
        (_, Input input, Output expected) = Parity.Load<Input, Output>("proportions", name);
        Same(expected.Wilson, ProportionInterval.Wilson(input.X, input.N, input.Level));
        Same(expected.ClopperPearson, ProportionInterval.ClopperPearson(input.X, input.N, input.Level));
        if (expected.Continuity is { } continuity)
            Same(continuity, ProportionInterval.Wilson(input.X, input.N, input.Level, continuity: true));
        if (expected.Hmisc is { } hmisc)
        {
            Assert.Equal(hmisc[0], ProportionInterval.Wilson(input.X, input.N, input.Level).Estimate, 1e-12);

            // Hmisc changes the lower end for one success, to the Poisson law's −ln(level)/n; ours stays the score interval's.
            ProportionIntervalResult wilson = ProportionInterval.Wilson(input.X, input.N, input.Level);
            Same([hmisc[1], hmisc[2]], input.X == 1 ? wilson with { Low = -Math.Log(input.Level) / input.N } : wilson);
        }

        static void Same(IReadOnlyList<double> expected, ProportionIntervalResult actual)
        {
            Assert.Equal(expected[0], actual.Low, 1e-10);
            Assert.Equal(expected[1], actual.High, 1e-10);
        }
    }

    [Fact]
    public void Failures_have_the_mirrored_interval()
    {
        for (int x = 0; x <= 12; x++)
        {
            foreach (bool continuity in new[] { false, true })
            {
                ProportionIntervalResult yes = ProportionInterval.Wilson(x, 12, 0.9, continuity);
                ProportionIntervalResult no = ProportionInterval.Wilson(12 - x, 12, 0.9, continuity);
                Assert.Equal(yes.Low, 1 - no.High, 1e-12);
            }

            Assert.Equal(ProportionInterval.ClopperPearson(x, 12).Low, 1 - ProportionInterval.ClopperPearson(12 - x, 12).High, 1e-12);
        }
    }

    [Theory]
    [InlineData(3, 0, 0.95, "There are 0 trials, expected at least 1")]
    [InlineData(4, 3, 0.95, "There are 4 successes in 3 trials, expected 0 to 3")]
    [InlineData(1, 3, 1.0, "The level is 1, expected a number between 0 and 1")]
    public void Impossible_counts_and_levels_are_errors(int x, int n, double level, string beginning)
    {
        Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(() => ProportionInterval.Wilson(x, n, level)).Message, StringComparison.Ordinal);
        Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(() => ProportionInterval.ClopperPearson(x, n, level)).Message, StringComparison.Ordinal);
    }

    private sealed record Input(int X, int N, double Level);

    private sealed record Output(IReadOnlyList<double> Wilson, IReadOnlyList<double>? Continuity, IReadOnlyList<double> ClopperPearson, IReadOnlyList<double>? Hmisc);
}
