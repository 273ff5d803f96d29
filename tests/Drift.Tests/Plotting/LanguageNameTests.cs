using Drift.Plotting;

namespace Drift.Tests.Plotting;

public class LanguageNameTests
{
    [Theory]
    [InlineData("en", "English")]
    [InlineData("zh", "Chinese")]
    [InlineData("qqq", "qqq")]
    [InlineData("not a code", "not a code")]
    [InlineData("", "")]
    public void Names_what_has_a_name(string code, string name) => Assert.Equal(name, LanguageName.Of(code));
}
