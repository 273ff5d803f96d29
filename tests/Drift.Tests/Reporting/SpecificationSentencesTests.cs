using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class SpecificationSentencesTests
{
    private static readonly AnalysisResult Run = FakeSpecifications.Of();

    [Fact]
    public void Tells_the_verdict_of_each_curve_and_why_some_were_refused() =>
        Assert.Equal(
            [
                "en-zh, CN against US, all answers: 18 of 18 specifications have the same sign; 6 refused: the sign does not depend on these choices, but chance explains the size.",
                "en-zh, CN against US, answered pairs only: 4 of 6 specifications have the same sign; 2 refused: the result depends on the choice, and chance explains it.",
                "Refused and not counted: multilingual-e5-small-q4 raw in 8 specifications (resolution 0.10, below .20: numerator and denominator of drift are both noise).",
            ],
            SpecificationSentences.Of(Run));

    [Fact]
    public void Agreement_is_told_of_two_encoders_first() =>
        Assert.Equal(
            "en-zh: the rank correlation of the models' drift between use-multilingual-3 raw, floor by length and multilingual-e5-small-q4 centred, floor by length is .88 [.79, .93] over 16 models (50 questions resampled). Over all 2 comparisons of encoders and ways of centring it lies between .88 and .98.",
            Assert.Single(SpecificationSentences.Agreement(Run)));

    [Fact]
    public void Summary_and_instrument_tell_the_verdict()
    {
        Assert.Equal(2, Summary.Of(Run).Count(paragraph => paragraph.Subject == "Other choices"));
        Assert.Contains(InstrumentSentences.Of(Run), row => row.Asked == "Would other choices have given another result?");
        Assert.Contains(InstrumentSentences.Of(Run), row => row.Asked == "Do encoders rank the models alike?");
    }

    [Fact]
    public void With_one_way_only_nothing_is_said()
    {
        Assert.Empty(SpecificationSentences.Of(FakeOrigins.Of()));
        Assert.Empty(SpecificationSentences.Agreement(FakeOrigins.Of()));
    }

    [Fact]
    public void Tables_list_what_was_refused_with_its_reason()
    {
        IReadOnlyList<ResultTable> tables = [AnalysisTables.SpecificationVerdicts(Run), AnalysisTables.Specifications(Run), AnalysisTables.EncoderAgreements(Run)];

        Assert.Equal([2, 32, 2], tables.Select(table => table.Rows.Count));
        Assert.Equal(8, tables[1].Rows.Count(row => row[5] is null && row[7] is string { Length: > 0 }));
        Assert.All(tables.SelectMany(table => table.Columns), column => Assert.EndsWith(".", column.Meaning));
        Assert.Superset(tables.Select(table => table.Name).ToHashSet(), AnalysisTables.All(Run).Select(table => table.Name).ToHashSet());
    }
}
