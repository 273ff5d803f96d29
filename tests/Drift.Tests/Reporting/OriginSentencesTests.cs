using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class OriginSentencesTests
{
    private static readonly string[] causal = ["because", "cause", "effect", "due to", "leads to", "influence", "explain", "makes"];

    [Fact]
    public void Tells_unit_families_p_and_the_trap() => Snapshot.Matches(string.Join("\n", [.. OriginSentences.Short(FakeOrigins.Of()), .. OriginSentences.Of(FakeOrigins.Of())]));

    [Fact]
    public void Pull_and_neighbours_are_told_with_their_unit() => Snapshot.Matches(string.Join("\n", [.. PullSentences.Short(FakeOrigins.Of()), .. PullSentences.Of(FakeOrigins.Of())]));

    [Theory]
    [InlineData(0.04, 0.01, 0.05, "By their pull the families of the two origins lie further apart in Chinese (zh) than in English (en).", "more own")]
    [InlineData(-0.04, 0.05, 0.01, "By their pull the families of the two origins lie nearer together in Chinese (zh) than in English (en).", "less own")]
    [InlineData(0.04, -0.05, -0.01, "In Chinese (zh) families lean more to answers of their own origin than in English (en).", "more own")]
    [InlineData(-0.04, 0.01, -0.03, "In Chinese (zh) families lean less to answers of their own origin than in English (en).", "less own")]
    public void A_change_of_pull_is_told_by_its_sign(double change, double en, double zh, string expected, string word)
    {
        PullSeparation row = new("CN", "US", "en-zh", 0, 0, change, 0.02, 0.01, [], 40, 16, "");
        Assert.EndsWith(expected, PullSentences.Separation(row, ("en", "zh"), language => language == "en" ? en : zh), StringComparison.Ordinal);
        Assert.Equal(word, PullSentences.Word(row, isChange: true));
    }

    [Theory]
    [InlineData(0.04, 0.02, "Families lie nearer to answers of their own origin.", "own")]
    [InlineData(-0.04, 0.02, "Families lie nearer to answers of the other origin.", "other")]
    [InlineData(-0.04, 0.2, "Nothing can be shown, which is not evidence that there is none.", "none shown")]
    public void A_separation_is_told_by_its_sign_where_p_allows_it(double separation, double p, string expected, string word)
    {
        PullSeparation row = new("CN", "US", "zh", 0, 0, separation, p, 0.01, [], 40, 16, "");
        Assert.EndsWith(expected, PullSentences.Separation(row, null, _ => null), StringComparison.Ordinal);
        Assert.Equal(word, PullSentences.Word(row, isChange: false));
    }

    [Fact]
    public void The_finding_comes_first_and_names_what_was_shown_and_what_not()
    {
        string[] story = [.. Summary.Of(FakeOrigins.Of()).Select(p => p.ToString())];
        Assert.StartsWith("In one sentence: Answers of CN and US models move differently between the languages en-zh (p .029; Holm .029); no difference can be shown in English (p .61; Holm .61), in Chinese (p .029; Holm .057) (one vote a family", story[0], StringComparison.Ordinal);
        Assert.StartsWith("Origin: ", story[2], StringComparison.Ordinal);
        Assert.StartsWith("In one sentence: No difference between answers of CN and US models can be shown (in English", Summary.Of(FakeOrigins.Of(p: 0.6))[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0.2)]
    [InlineData(0.029, 0.029)]
    [InlineData(0.6, 0.029)]
    public void No_verb_of_cause_stands_in_what_is_said_of_origin(double? p, double smallest)
    {
        AnalysisResult result = FakeOrigins.Of(p, smallest);
        string told = string.Join("\n", [.. OriginSentences.Of(result), .. OriginSentences.Short(result), .. PullSentences.Of(result), .. PullSentences.Short(result), .. TwoPartSentences.Of(result), .. TwoPartSentences.Short(result)]);

        foreach (string word in causal)
            Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_no_p_is_possible_nothing_is_claimed()
    {
        AnalysisResult result = FakeOrigins.Of(p: null, smallest: 0.2);

        Assert.Empty(OriginSentences.Of(result));
        Assert.Empty(PullSentences.Of(result));
        Assert.DoesNotContain(AnalysisTables.Terminal(result), table => table.Name is "origin-short" or "pull-separation");
    }

    [Fact]
    public void A_p_that_Holm_takes_back_is_a_lead()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with
        {
            Origin = result.Origin with
            {
                Separations = [result.Origin.Separations[0] with { PValue = 0.04, Adjusted = 0.08 }],
                Differences = [result.Origin.Differences[0] with { PValue = 0.04, Adjusted = 0.12 }],
            },
        };

        string told = string.Join("\n", [.. OriginSentences.Of(result), .. PullSentences.Of(result)]);

        Assert.Contains("p .029 (Holm .057; families permuted; the smallest possible p is .029). By itself this p is small, but it does not hold after Holm's correction for the tests of its kind in this run: a lead, not a finding.", told);
        Assert.Contains("p .040 (Holm .12; families permuted; the smallest possible p is .029). By itself this p is small", told);
        Assert.Contains("p .040 (Holm .080; families permuted; the smallest possible p is .029), 8 families, 46 questions. By itself this p is small", told);
    }

    [Fact]
    public void Where_the_main_choice_allows_no_test_the_other_is_told()
    {
        AnalysisResult result = FakeOrigins.Of();
        OriginTestEstimate[] other = [.. result.Origin.Tests.Where(t => t.Dropping == "questions")];

        string alone = string.Join("\n", OriginSentences.Of(result with { Origin = result.Origin with { Tests = other } }));
        string beside = string.Join("\n", OriginSentences.Of(result with { Origin = result.Origin with { Tests = [.. result.Origin.Tests.Where(t => t.Dropping == "models").Select(t => t with { PValue = null }), .. other] } }));

        Assert.Contains("no model is dropped here, but the incomplete questions.", alone);
        Assert.Equal(alone, beside);
    }

    [Fact]
    public void Languages_with_models_of_their_own_are_told_apart()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with
        {
            Origin = result.Origin with
            {
                Tests = [.. result.Origin.Tests.Select(t => t.Language == "en" ? t with { Models = 20, Questions = 90, UnitsB = 5, SmallestP = 0.008 } : t)],
                Separations = [.. result.Origin.Separations.Select(s => s.Language == "en" ? s with { Models = 20, Questions = 90, SmallestP = 0.008 } : s)],
            },
        };

        string told = string.Join("\n", OriginSentences.Short(result)), pull = string.Join("\n", [.. PullSentences.Short(result), .. PullSentences.Of(result)]);

        Assert.Contains("the smallest possible p is .008 to .029.", told);
        Assert.Contains("CN against US: each language is tested on its own models and questions (en: 20 models of 4 and 5 families, 90 questions; zh: 15 models of 4 and 4 families, 50 questions), so a p of one is not to be set against that of another", told);
        Assert.Contains("the smallest possible p is .008 to .029.", pull);
        Assert.Contains("Each language has its own models and questions (en: 20 models, 90 questions; zh: 16 models, 42 questions)", pull);
    }

    [Fact]
    public void Differences_alone_are_a_test_of_origin()
    {
        AnalysisResult result = FakeOrigins.Of();
        result = result with { Origin = result.Origin with { Tests = [], Separations = [] } };

        Assert.True(OriginSentences.IsTested(result));
        Assert.StartsWith("Drift en-zh, on the scale that the models share, is", Assert.Single(OriginSentences.Of(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_tests_that_cannot_pass_Holm_are_said_to()
    {
        string told = string.Join("\n", OriginSentences.Short(FakeOrigins.Of(p: 0.04, smallest: 0.03)));

        Assert.Contains("No test of origin can pass Holm at .05: 2 of them stand side by side, and the families allow no p below .030.", told);
        Assert.DoesNotContain("No test of language", told);
    }
}
