using Microsoft.Extensions.AI;

namespace Drift.Labels;

/// <summary>A language model that labels answers by a rubric, over any <see cref="IChatClient"/>.</summary>
/// <remarks>
/// <para>Temperature 0, a seed, the model named in every request; requests run side by side, outcomes stand in the order of the input. Retries and limits of rate are the client's.</para>
/// <para>Caution: a judge is a coder with its own origin, language and errors. Check it against people (<see cref="CodingSheet"/>), and never call its labels gold.</para>
/// </remarks>
public sealed class Judge
{
    private readonly IChatClient _client;
    private readonly JudgeOptions _options;

    /// <summary>A judge over a client, which stays the caller's to dispose.</summary>
    /// <param name="client">The client.</param>
    /// <param name="options">Settings.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or there is no rubric in its language.</exception>
    public Judge(IChatClient client, JudgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ModelId);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replies, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestAnswer, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LongestReply, 1);
        if (options.RubricLanguage is { } language)
            _ = JudgeRubric.Of(language);
        (_client, _options) = (client, options);
    }

    /// <summary>Judges answers.</summary>
    /// <param name="items">The answers.</param>
    /// <param name="progress">Told how many answers are done; may be null.</param>
    /// <param name="cancellation">Stops; what was judged is lost, so judge in portions that can be.</param>
    /// <returns>One outcome an answer, in the order of <paramref name="items"/>.</returns>
    /// <exception cref="HttpRequestException">A request failed; the message names question, model and reply.</exception>
    public async Task<IReadOnlyList<JudgeOutcome>> LabelAsync(IReadOnlyList<JudgeItem> items, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        JudgeOutcome[] outcomes = new JudgeOutcome[items.Count];
        int done = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, items.Count),
            new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellation },
            async (i, token) =>
            {
                outcomes[i] = await OneAsync(items[i], token).ConfigureAwait(false);
                progress?.Report(Interlocked.Increment(ref done));
            }).ConfigureAwait(false);
        return outcomes;
    }

    private async Task<JudgeOutcome> OneAsync(JudgeItem item, CancellationToken cancellation)
    {
        JudgeRubric rubric = RubricFor(item.Cell.Language);
        JudgePrompt prompt = JudgePrompt.Of(rubric, item.Question, item.Answer, _options.LongestAnswer);
        List<JudgeReply> replies = [];
        SortedSet<string> models = new(StringComparer.Ordinal);
        for (int reply = 0; reply < _options.Replies; reply++)
        {
            ChatResponse response = await AskAsync(item.Cell, prompt, reply, cancellation).ConfigureAwait(false);
            replies.Add(JudgeReply.Parse(response.Text));
            if (response.ModelId is { Length: > 0 } model)
                models.Add(model);
        }

        return new JudgeOutcome(item.Cell, JudgeVote.Of([.. replies.Select(r => r.Value)]), replies, rubric.Version, models.Count > 0 ? [.. models] : [_options.ModelId]);
    }

    private async Task<ChatResponse> AskAsync(Cell cell, JudgePrompt prompt, int reply, CancellationToken cancellation)
    {
        ChatOptions options = new() { ModelId = _options.ModelId, Temperature = 0, Seed = _options.Seed + reply, MaxOutputTokens = _options.LongestReply };
        try
        {
            return await _client.GetResponseAsync([new ChatMessage(ChatRole.System, prompt.System), new ChatMessage(ChatRole.User, prompt.User)], options, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw new HttpRequestException(
                e.HttpRequestError, FormattableString.Invariant($"The judge {_options.ModelId} failed at {cell.Model}, {cell.QuestionId} in {cell.Language}, reply {reply + 1}: {e.Message}"), e, e.StatusCode);
        }
    }

    private JudgeRubric RubricFor(string language) =>
        JudgeRubric.Of(_options.RubricLanguage ?? (JudgeRubric.Languages.Contains(LanguageTag.Primary(language)) ? language : "en"));
}
