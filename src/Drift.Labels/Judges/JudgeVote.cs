namespace Drift.Labels;

/// <summary>What several replies come to: those of one judge asked again, or of several judges.</summary>
/// <param name="Value">The label of more than half of all votes; <see cref="Compliance.Unsure"/> where none has that; <see cref="JudgeReply.Unreadable"/> where no vote is a label.</param>
/// <param name="Share">Share of that label among all votes, 0 to 1; null where no label won.</param>
/// <param name="Counts">Votes by value, errors among them.</param>
public sealed record JudgeVote(string Value, double? Share, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Counts votes.</summary>
    /// <remarks>Votes that are no label count in the whole: of three, two of them unreadable, the third decides nothing.</remarks>
    /// <param name="values">At least one value: labels, <see cref="Compliance.Unsure"/>, errors.</param>
    /// <exception cref="ArgumentException">There is no vote.</exception>
    public static JudgeVote Of(IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("There are 0 votes, expected at least one.", nameof(values));
        Dictionary<string, int> counts = values.GroupBy(v => v, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (Compliance.Valid.FirstOrDefault(v => 2 * counts.GetValueOrDefault(v) > values.Count) is { } winner)
            return new JudgeVote(winner, (double)counts[winner] / values.Count, counts);
        bool isReadable = Compliance.Valid.Append(Compliance.Unsure).Any(counts.ContainsKey);
        return new JudgeVote(isReadable ? Compliance.Unsure : JudgeReply.Unreadable, null, counts);
    }
}
