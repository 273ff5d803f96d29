using Drift.Reporting;
using Drift.Tests.Plotting;

namespace Drift.Tests.Reporting;

public class RunTitleTests
{
    [Theory]
    [InlineData("Forty models, in English, Chinese and Finnish", "Forty models, in English and Chinese")]
    [InlineData("Forty models asked, in three states", "Forty models asked, in three states")]
    [InlineData("Forty models", "Forty models")]
    [InlineData("", "un-six")]
    public void Names_only_the_languages_of_the_run(string title, string expected) =>
        Assert.Equal(expected, RunTitle.Of(FakeOrigins.Of() with { Title = title, Corpus = "un-six" }));
}
