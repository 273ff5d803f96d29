namespace Drift.Reporting;

/// <summary>A PERMANOVA of origin twice: one vote a family, and one vote a model, over the same models and questions.</summary>
internal sealed record OriginTestPair(OriginTestEstimate? Families, OriginTestEstimate? Models)
{
    /// <summary>The row that tells what was tested.</summary>
    public OriginTestEstimate Main => (Families ?? Models)!;

    /// <summary>Whether no model was dropped, but more questions.</summary>
    public bool DropsQuestions => Main.Dropping == "questions";

    /// <summary>What is tested, whatever was dropped for it.</summary>
    public (string A, string B, string Language, string Term) Key => (Main.A, Main.B, Main.Language, Main.Term);

    /// <summary>All of a run, the main choice of models and questions before the other.</summary>
    public static IReadOnlyList<OriginTestPair> Of(IEnumerable<OriginTestEstimate> tests) =>
    [
        .. tests.Where(row => row.Test == "PERMANOVA").GroupBy(row => (row.A, row.B, row.Language, row.Term))
            .SelectMany(kind => kind.GroupBy(row => row.Dropping).Select(choice => new OriginTestPair(
                choice.FirstOrDefault(row => row.Weighting == "families"), choice.FirstOrDefault(row => row.Weighting == "models")))),
    ];

    /// <summary>Those that allow a test: the main choice where it does, else the other.</summary>
    public static IReadOnlyList<OriginTestPair> Heads(IEnumerable<OriginTestEstimate> tests) =>
        [.. Of(tests).Where(row => row.Main.PValue is not null).GroupBy(row => row.Key).Select(kind => kind.MinBy(row => row.DropsQuestions)!)];
}
