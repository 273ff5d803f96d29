using Drift.Labels;

namespace Drift.Tests.Labels;

public class AnswerCleaningTests
{
    [Theory]
    [InlineData("<think>hm\nwell</think>\n\nYes.", "Yes.", "hm\nwell")]
    [InlineData("hm\nwell\n</think>\n\nYes.", "Yes.", "hm\nwell")]
    [InlineData("◁think▷嗯◁/think▷是。", "是。", "嗯")]
    [InlineData("Sure. <think>hm</think> Yes.", "Sure.\n\nYes.", "hm")]
    [InlineData("<think>a</think>b<think>c</think>d", "d", "a</think>b<think>c")]
    [InlineData("  I think so. ", "I think so.", "")]
    [InlineData("<think></think>Yes.", "Yes.", "")]
    public void Reasoning_is_cut_and_kept_apart(string text, string answer, string reasoning) =>
        Assert.Equal(new CleanedAnswer(answer, reasoning, false, null), AnswerCleaning.Of(text));

    [Theory]
    [InlineData("<think>and on and on", "")]
    [InlineData("Yes. ◁think▷and on", "Yes.")]
    [InlineData("hm</think>Yes. <think>and on", "Yes.")]
    [InlineData("◁think▷hm◁/think▷Yes. ◁think▷and on", "Yes.")]
    public void Reasoning_that_never_ends_leaves_what_stood_before_it(string text, string answer)
    {
        CleanedAnswer cleaned = AnswerCleaning.Of(text);

        Assert.Equal(answer, cleaned.Answer);
        Assert.True(cleaned.IsUnclosed);
    }

    [Theory]
    [InlineData("SAFETY", "SAFETY")]
    [InlineData(" SAFETY\n", "SAFETY")]
    [InlineData("<think>What do they want?</think>\n\nSAFETY", "SAFETY")]
    [InlineData("hm\n</think>\nRECITATION\n", "RECITATION")]
    [InlineData("◁think▷嗯◁/think▷PROHIBITED_CONTENT", "PROHIBITED_CONTENT")]
    [InlineData("<think>SAFETY</think>Yes.", null)]
    [InlineData("Sure. <think>hm</think>SAFETY", null)]
    [InlineData("SAFETY first.", null)]
    [InlineData("", null)]
    public void A_route_message_is_no_answer(string text, string? message) => Assert.Equal(message, AnswerCleaning.Of(text).RouteMessage);
}
