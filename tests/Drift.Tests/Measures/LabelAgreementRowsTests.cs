namespace Drift.Tests.Measures;

/// <summary>Agreement of two coders by counts equals that of the ratings themselves.</summary>
public class LabelAgreementRowsTests
{
    [Fact]
    public void Kappa_ac1_and_the_interval_are_those_of_the_ratings()
    {
        LabelPair[] pairs = [.. Enumerable.Range(0, 60).Select(i => new LabelPair($"q{i / 6}", i % 2 == 0 ? "en" : "zh", Compliance.Valid[i % 3], Compliance.Valid[i % 5 == 0 ? (i + 1) % 3 : i % 3]))];
        Ratings ratings = new([.. pairs.Select(p => (double?[])[Place(p.First), Place(p.Second)])], [.. pairs.Select(p => int.Parse(p.QuestionId[1..], System.Globalization.CultureInfo.InvariantCulture))]);

        IReadOnlyList<LabelAgreement> rows = LabelAgreementRows.Of("a", "b", "question", pairs, 499, 7);

        Assert.Equal(["all", "all", "en", "en", "zh", "zh"], rows.Select(r => r.Language));
        Assert.Equal([60, 60, 30, 30, 30, 30], rows.Select(r => r.N));
        Assert.Equal(RawAgreement.Of(ratings).Observed, rows[0].Accuracy, 1e-12);
        Assert.Equal(CohenKappa.Of(ratings).Value!.Value, rows[0].Kappa!.Value, 1e-12);
        Assert.Equal(GwetAc1.Of(ratings, 3).Value!.Value, rows[0].Ac1!.Value, 1e-12);
        BootstrapIntervalResult interval = ratings.Bootstrap(r => CohenKappa.Of(r), 499, 7).Interval;
        Assert.Equal(interval.Low, rows[0].Low!.Value, 1e-12);
        Assert.Equal(interval.High, rows[0].High!.Value, 1e-12);
    }

    [Fact]
    public void One_label_only_has_no_kappa_one_question_no_interval_and_a_foreign_label_is_an_error()
    {
        LabelAgreement row = LabelAgreementRows.Of("a", "b", null, [new("q", "en", "COMPLETE", "COMPLETE")], 199, 1)[0];

        Assert.Equal((1, 1.0, null, null), (row.N, row.Accuracy, row.Kappa, row.Low));
        Assert.Empty(LabelAgreementRows.Of("a", "b", null, [], 199, 1));
        Assert.StartsWith("The label 'x' is none of", Assert.Throws<ArgumentException>(() => LabelAgreementRows.Of("a", "b", null, [new("q", "en", "x", "COMPLETE")], 199, 1)).Message, StringComparison.Ordinal);
    }

    private static double Place(string label) => Compliance.Valid.ToList().IndexOf(label);
}
