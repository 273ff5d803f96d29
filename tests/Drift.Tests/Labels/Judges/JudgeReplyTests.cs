using Drift.Labels;

namespace Drift.Tests.Labels.Judges;

public class JudgeReplyTests
{
    [Theory]
    [InlineData("COMPLETE", "COMPLETE")]
    [InlineData(" **Denial**. \n", "DENIAL")]
    [InlineData("\"evasive\"", "EVASIVE")]
    [InlineData("{\"label\": \"EVASIVE\"}", "EVASIVE")]
    [InlineData("```json\n{\"label\": \"denial\", \"reason\": \"no\"}\n```", "DENIAL")]
    [InlineData("<think>COMPLETE? No.</think>\n{\"label\":\"DENIAL\"}", "DENIAL")]
    public void A_label_is_read(string reply, string expected)
    {
        JudgeReply read = JudgeReply.Parse(reply);
        Assert.Equal((expected, true, reply), (read.Value, read.IsLabel, read.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("The answer is COMPLETE.")]
    [InlineData("COMPLETE or EVASIVE")]
    [InlineData("NOT COMPLETE")]
    [InlineData("INCOMPLETE")]
    [InlineData("UNSURE")]
    [InlineData("COMPLETE\n\nEVASIVE")]
    [InlineData("{\"label\": \"COMPLETE\"")]
    [InlineData("{\"label\": \"COMPLETE\", \"label\": \"DENIAL\"}")]
    [InlineData("{\"label\": [\"COMPLETE\"]}")]
    [InlineData("{\"label\": \"\\ud800\"}")]
    [InlineData("{\"verdict\": \"COMPLETE\"}")]
    [InlineData("{\"label\": \"COMPLETE\"} {\"label\": \"DENIAL\"}")]
    [InlineData("<think>COMPLETE")]
    [InlineData("```\n```")]
    [InlineData("\ud800")]
    public void Anything_else_is_an_error_that_keeps_the_reply(string reply) =>
        Assert.Equal(new JudgeReply("ERROR_REPLY", "", reply), JudgeReply.Parse(reply));
}
