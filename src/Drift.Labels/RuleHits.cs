namespace Drift.Labels;

/// <summary>Outcome of <see cref="RuleBook.Hits"/>.</summary>
/// <param name="Length">Characters of the normalised text.</param>
/// <param name="Letters">Letters among them.</param>
/// <param name="Rules">Counts of each rule, in the order of <see cref="RuleId.All"/>.</param>
public sealed record RuleHits(int Length, int Letters, IReadOnlyList<RuleCount> Rules)
{
    /// <summary>Counts of one rule.</summary>
    /// <param name="rule">Id of the rule.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public RuleCount Of(string rule)
    {
        for (int i = 0; i < RuleId.All.Count; i++)
        {
            if (RuleId.All[i] == rule)
                return Rules[i];
        }

        throw new ArgumentException($"There is no rule '{rule}', expected one of {string.Join(", ", RuleId.All)}.", nameof(rule));
    }
}
