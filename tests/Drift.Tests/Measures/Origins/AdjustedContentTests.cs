namespace Drift.Tests.Measures;

public class AdjustedContentTests
{
    [Fact]
    public void Models_are_compared_on_what_both_answered()
    {
        // α 1 and 2, β −1, 0, 1; the first lacks the hard question, the second the easy one.
        double[] alpha = AdjustedContent.Of([[(0, 0), (1, 1)], [(1, 2), (2, 3)]]);

        Assert.Equal(1, alpha[1] - alpha[0], 1e-9);
        Assert.Equal([1.0, 2.0], alpha.Select(a => Math.Round(a, 9)));
    }

    [Fact]
    public void Models_that_no_chain_of_common_questions_joins_are_not_comparable()
    {
        Assert.True(AdjustedContent.AreJoined([[(0, 0)], [(0, 1), (1, 1)], [(1, 2)]]));
        Assert.False(AdjustedContent.AreJoined([[(0, 0)], [(1, 1)]]));
        Assert.False(AdjustedContent.AreJoined([]));
    }
}
