namespace Drift.Tests.Measures.Origins;

public class OriginQuestionRowsTests
{
    [Fact]
    public void The_question_with_a_planted_difference_comes_first()
    {
        AnalysisInput input = MadePair.Moved(
            MadeCorpus.Input(models: 6, repeats: 1),
            (cell, v) => { v[0] += cell is { QuestionId: "s5", Model: "m0" or "m2" or "m4" } ? 2 : 0; return v; });
        IReadOnlyList<OriginQuestion> rows = Analysis.Run(input, MadeCorpus.Fast).Origin.Questions;
        Assert.Equal(["en", "zh"], rows.Select(r => r.Language).Distinct());
        foreach (OriginQuestion[] language in rows.GroupBy(r => r.Language).Select(g => g.ToArray()))
        {
            Assert.Equal("s5", language[0].QuestionId);
            Assert.Equal(1, language.Sum(r => r.Share), 1e-9);
            Assert.Equal(1, language.Sum(r => r.Common), 1e-9);
            Assert.All(language, r => Assert.InRange(r.R2, 0, 1));
            Assert.Equal(language.OrderByDescending(r => r.Share), language);
        }
    }

    [Fact]
    public void Two_families_by_hand()
    {
        // One family a side: the side is the family, and all of the spread lies between.
        AnalysisInput input = MadeCorpus.Input(models: 2, sensitive: 3, control: 0, repeats: 1);
        OriginQuestion row = Analysis.Run(input, MadeCorpus.Fast).Origin.Questions.First(r => r is { Language: "en", QuestionId: "s1" });
        float[][] answers = [.. input.Responses.Where(r => r.Cell is { Language: "en", QuestionId: "s1" }).Select(r => r.Vector.ToArray())];
        Assert.Equal(answers[0].Zip(answers[1], (x, y) => ((double)x - y) * ((double)x - y)).Sum() / 2, row.Distance, 1e-9);
        Assert.Equal(1, row.R2, 1e-9);
    }
}
