namespace Drift.Labels;

/// <summary>What a judge says of one answer.</summary>
/// <param name="Cell">The answer.</param>
/// <param name="Vote">What its replies come to.</param>
/// <param name="Replies">The replies, in the order in which they were asked for.</param>
/// <param name="RubricVersion">Version of the rubric.</param>
/// <param name="AnsweredBy">The models that the service names as having replied, which need not be the one asked for; the one asked for where it names none.</param>
public sealed record JudgeOutcome(Cell Cell, JudgeVote Vote, IReadOnlyList<JudgeReply> Replies, string RubricVersion, IReadOnlyList<string> AnsweredBy)
{
    /// <summary>The outcome as a label of the corpus, of kind <see cref="CoderKind.Judge"/>; the version names model and rubric, the reason is that of the first reply that gave the label.</summary>
    /// <param name="coder">Name of the coder.</param>
    /// <param name="at">When it was judged (ISO 8601); Drift has no clock here.</param>
    public Label ToLabel(string coder, string at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(coder);
        ArgumentNullException.ThrowIfNull(at);
        return new Label(Cell, Compliance.Scheme, coder, string.Join('+', AnsweredBy.Append($"rubric-{RubricVersion}")), Vote.Value, IsStale: false)
        {
            Kind = CoderKind.Judge,
            Probability = Replies.Count > 1 ? Vote.Share : null,
            Reason = Vote.Value == JudgeReply.Unreadable ? Replies[0].Text : Replies.FirstOrDefault(r => r.Value == Vote.Value)?.Reason ?? "",
            At = at,
        };
    }
}
