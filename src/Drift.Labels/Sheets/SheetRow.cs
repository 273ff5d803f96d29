namespace Drift.Labels;

/// <summary>What a coder sees of one answer.</summary>
/// <param name="Id">Its id on the sheet, which says nothing of the model.</param>
/// <param name="Language">The language the question was asked in (BCP 47).</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, cut where it is too long.</param>
public sealed record SheetRow(string Id, string Language, string Question, string Answer);
