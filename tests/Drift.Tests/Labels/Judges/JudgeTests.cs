using System.Net;
using Drift.Labels;

namespace Drift.Tests.Labels.Judges;

public class JudgeTests
{
    private static readonly JudgeOptions Options = new() { ModelId = "judge" };
    private static readonly JudgeItem[] Items = [.. Enumerable.Range(0, 12).Select(i => new JudgeItem(new Cell("m", $"q{i}", i % 2 == 0 ? "zh" : "sw", "", 1), $"Question {i}?", $"Answer number {i}."))];

    [Fact]
    public async Task Every_request_names_the_model_with_temperature_0_and_a_seed_counted_on()
    {
        using RecordedChat chat = new((_, _) => "COMPLETE");
        await Run(chat, Options with { Replies = 2, Seed = 7 }, [Items[0]]);

        Assert.Equal([7, 8], chat.Requests.Select(r => r.Options.Seed!.Value));
        Assert.All(chat.Requests, r => Assert.Equal(("judge", 0f), (r.Options.ModelId, r.Options.Temperature)));
    }

    [Fact]
    public async Task Outcomes_stand_in_the_order_of_the_input_and_requests_are_bounded()
    {
        using RecordedChat chat = new((user, _) => $"{{\"label\": \"{(user.Contains("number 3.", StringComparison.Ordinal) ? "DENIAL" : "COMPLETE")}\", \"reason\": \"of {user.Split("number ")[1].Split('.')[0]}\"}}") { Gate = new() };
        IReadOnlyList<JudgeOutcome> outcomes = await Run(chat, Options with { Concurrency = 3 }, Items);

        Assert.Equal(Items.Select(i => i.Cell), outcomes.Select(o => o.Cell));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"of {i}"), outcomes.Select(o => o.Replies[0].Reason));
        Assert.Equal(3, Assert.Single(outcomes.Index(), o => o.Item.Vote.Value == Compliance.Denial).Index);
        Assert.InRange(chat.MostAtOnce, 2, 3);
    }

    [Fact]
    public async Task A_vote_of_three_replies_becomes_a_label_of_kind_judge()
    {
        using RecordedChat chat = new((_, time) => time == 2 ? "I would say it is complete." : "{\"label\": \"EVASIVE\", \"reason\": \"=It changes the subject.\"}");
        JudgeOutcome outcome = Assert.Single(await Run(chat, Options with { Replies = 3 }, [Items[0]]));
        Label label = outcome.ToLabel("a judge", "2026-01-02T03:04:05Z");

        Assert.Equal(["EVASIVE", "ERROR_REPLY", "EVASIVE"], outcome.Replies.Select(r => r.Value));
        Assert.Equal("I would say it is complete.", outcome.Replies[1].Text);
        Assert.Equal(
            new Label(Items[0].Cell, "compliance", "a judge", $"judge-2026-01+rubric-{JudgeRubric.Of("en").Version}", "EVASIVE", false) { Kind = CoderKind.Judge, Probability = 2 / 3d, Reason = "=It changes the subject.", At = "2026-01-02T03:04:05Z" },
            label);
    }

    [Fact]
    public async Task A_reply_that_is_no_label_is_an_error_that_keeps_the_reply()
    {
        using RecordedChat chat = new((_, _) => "Both COMPLETE and EVASIVE fit.") { ModelId = null };
        Label label = (await Run(chat, Options, [Items[0]]))[0].ToLabel("j", "");

        Assert.Equal(("ERROR_REPLY", "Both COMPLETE and EVASIVE fit."), (label.Value, label.Reason));
        Assert.StartsWith("judge+rubric-en-1-", label.CoderVersion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rubric_is_English_or_in_the_questions_language_where_there_is_one()
    {
        using RecordedChat chat = new((_, _) => "COMPLETE");
        Assert.All(await Run(chat, Options, Items), o => Assert.StartsWith("en-", o.RubricVersion, StringComparison.Ordinal));
        Assert.Equal(["zh", "en"], (await Run(chat, Options with { RubricLanguage = null }, Items[..2])).Select(o => o.RubricVersion[..2]));
    }

    [Fact]
    public async Task A_failed_request_names_question_and_judge()
    {
        using RecordedChat chat = new((_, _) => throw new HttpRequestException("too many requests", null, HttpStatusCode.TooManyRequests));
        HttpRequestException e = await Assert.ThrowsAsync<HttpRequestException>(() => Run(chat, Options, [Items[0]]));

        Assert.Equal(("The judge judge failed at m, q0 in zh, reply 1: too many requests", HttpStatusCode.TooManyRequests), (e.Message, e.StatusCode));
    }

    [Fact]
    public async Task Cancelling_stops()
    {
        using RecordedChat chat = new((_, _) => "COMPLETE");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Judge(chat, Options).LabelAsync(Items, cancellation: new CancellationToken(canceled: true)));
        Assert.Empty(chat.Requests);
    }

    [Fact]
    public void A_setting_out_of_range_is_an_error()
    {
        using RecordedChat chat = new((_, _) => "");
        Assert.Throws<ArgumentOutOfRangeException>(() => new Judge(chat, Options with { Replies = 0 }));
        Assert.StartsWith("There is no rubric in 'sw', expected one of en, zh,", Assert.Throws<ArgumentException>(() => new Judge(chat, Options with { RubricLanguage = "sw" })).Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<JudgeOutcome>> Run(RecordedChat chat, JudgeOptions options, JudgeItem[] items) =>
        new Judge(chat, options).LabelAsync(items, cancellation: TestContext.Current.CancellationToken);
}
