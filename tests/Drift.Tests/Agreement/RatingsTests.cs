namespace Drift.Tests.Agreement;

public class RatingsTests
{
    [Fact]
    public void Bootstrap_resamples_questions_and_is_wider_than_one_of_units()
    {
        // Ten questions of four alike units: forty units pretend to know more than ten questions do.
        double?[][] units = [.. Enumerable.Range(0, 40).Select(i => new double?[] { i / 4 % 2, i / 4 % 5 == 0 ? 1 : i / 4 % 2 })];
        int[] questions = [.. Enumerable.Range(0, 40).Select(i => i / 4)];
        AgreementIntervalResult byQuestion = new Ratings(units, questions).Bootstrap(r => CohenKappa.Of(r), 999, 3);
        AgreementIntervalResult byUnit = new Ratings(units).Bootstrap(r => CohenKappa.Of(r), 999, 3);
        Assert.Equal(10, byQuestion.Questions);
        Assert.Equal(byUnit.Estimate, byQuestion.Estimate);
        Assert.True(byQuestion.Interval.High - byQuestion.Interval.Low > 1.3 * (byUnit.Interval.High - byUnit.Interval.Low));
        Assert.Equal(byQuestion, new Ratings(units, questions).Bootstrap(r => CohenKappa.Of(r), 999, 3));
    }

    [Fact]
    public void Draws_without_a_value_are_counted()
    {
        AgreementIntervalResult result = new Ratings([[0, 0], [1, 1], [1, 1]]).Bootstrap(r => CohenKappa.Of(r), 999, 1);
        Assert.InRange(result.Undefined, 250, 420);
        Assert.Equal(999 - result.Undefined, result.Interval.Resamples);
    }

    [Fact]
    public void What_cannot_be_rated_is_an_error_that_says_why()
    {
        Is("There are 1 units with 1 raters, expected at least 1 with at least 2", [[1]]);
        Is("Unit 1 has 1 places, expected 2", [[1, 2], [1]]);
        Is("Unit 0 has a rating of NaN, expected finite ones", [[1, double.NaN]]);
        Assert.StartsWith("There are 2 questions for 1 units", Assert.Throws<ArgumentException>(() => new Ratings([[1, 2]], [1, 2])).Message, StringComparison.Ordinal);

        static void Is(string beginning, double?[][] units) =>
            Assert.StartsWith(beginning, Assert.Throws<ArgumentException>(() => new Ratings(units)).Message, StringComparison.Ordinal);
    }
}
