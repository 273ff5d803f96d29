namespace Drift.Reporting;

/// <summary>A PERMANOVA of origin twice: one vote a family, and one vote a model, over the same models and questions.</summary>
internal sealed record OriginTestPair(OriginTestEstimate? Families, OriginTestEstimate? Models)
{
    /// <summary>The row that tells what was tested.</summary>
    public OriginTestEstimate Main => (Families ?? Models)!;

    /// <summary>Whether no model was dropped, but more questions: the choice that stands beside the main one.</summary>
    public bool IsOther { get; private init; }

    /// <summary>All of a run, the main choice of models and questions before the other.</summary>
    public static IReadOnlyList<OriginTestPair> Of(IEnumerable<OriginTestEstimate> tests) =>
    [
        .. tests.Where(row => row.Test == "PERMANOVA").GroupBy(row => (row.A, row.B, row.Language, row.Term))
            .SelectMany(kind => kind.GroupBy(row => (row.Models, row.Questions)).Select((choice, i) => new OriginTestPair(
                choice.FirstOrDefault(row => row.Weighting == "families"), choice.FirstOrDefault(row => row.Weighting == "models"))
            {
                IsOther = i > 0,
            })),
    ];
}
