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
                "en-zh, all answers: 18 of 18 specifications give CN − US the same sign in drift; median +.074, joint test over families p .482; 3 with p ≤ .05 by themselves (p of that number .600); 6 refused: the sign does not depend on these choices, but chance alone could give its size.",
                "en-zh, answered pairs only: 4 of 6 specifications give CN − US the same sign in drift; median +.039, joint test over families p .125; 0 with p ≤ .05 by themselves; 2 refused: the result depends on the choice, and chance alone could give it.",
                "Refused and not counted: multilingual-e5-small-q4 raw in 8 specifications (resolution 0.10 to 0.11, below .20: numerator and denominator of drift are both noise).",
            ],
            SpecificationSentences.Of(Run));

    [Fact]
    public void Says_which_tests_of_origin_depend_on_the_encoder() =>
        Assert.Equal(
            [
                "CN against US, origin in en: use-multilingual-3 p .61 raw, multilingual-e5-small-q4 p .50 centred; no difference can be shown under any, which is not evidence that there is none.",
                "CN against US, origin in zh: use-multilingual-3 p .029 raw, multilingual-e5-small-q4 p .029 centred; the difference shows (p ≤ .05) under each.",
                "CN against US, language × origin in en-zh: use-multilingual-3 p .029 raw, multilingual-e5-small-q4 p .12 centred; the difference shows (p ≤ .05) under 1 of 2, so this result depends on the encoder.",
            ],
            SpecificationSentences.Origins(Run));

    [Fact]
    public void Where_centring_alone_changes_a_test_the_encoder_is_not_blamed_alone()
    {
        OriginSpecification row = Run.Specifications.Origins[^1];
        AnalysisResult run = Run with { Specifications = Run.Specifications with { Origins = [row with { Centred = false, PValue = 0.03 }, row] } };

        Assert.EndsWith("the difference shows (p ≤ .05) under 1 of 2, so this result depends on the encoder or the centring.", Assert.Single(SpecificationSentences.Origins(run)));
        Assert.Empty(SpecificationSentences.Origins(Run with { Specifications = Run.Specifications with { Origins = [row] } }));
    }

    [Fact]
    public void Agreement_is_told_of_two_encoders_first() =>
        Assert.Equal(
            "en-zh: the rank correlation of the models' drift between use-multilingual-3 raw, floor by length and multilingual-e5-small-q4 centred, floor by length is .88 [.79, .93] over 16 models (50 questions resampled).",
            Assert.Single(SpecificationSentences.Agreement(Run)));

    [Fact]
    public void Summary_and_instrument_tell_the_verdict()
    {
        Assert.Equal(3, Summary.Of(Run).Count(paragraph => paragraph.Subject == "Other choices"));
        Assert.Contains(InstrumentSentences.Of(Run), row => row.Asked == "Would other choices have given another result?");
        Assert.EndsWith("Pull, nearest answers and the maps were computed under use-multilingual-3 alone: whether they depend on it is not known from this run.", InstrumentSentences.Of(Run).Single(row => row.Asked.StartsWith("Which results", StringComparison.Ordinal)).Answer);
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
