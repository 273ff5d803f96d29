namespace Drift;

/// <summary>How far one question separates two origins in one language: one vote a family, descriptive.</summary>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="Language">The language.</param>
/// <param name="QuestionId">Id of the question.</param>
/// <param name="Distance">½‖c_A − c_B‖² of the origins' mean answers.</param>
/// <param name="R2">Share of the question's own sum of squares that lies between the origins.</param>
/// <param name="Share">Share of the sum, over questions, of the sums of squares between origins.</param>
/// <param name="Common">Share of the sum of squares that the test of origin sees, which is of the direction common to all questions; negative where a question goes against it.</param>
/// <param name="Families">Families of both origins.</param>
public sealed record OriginQuestion(
    string A, string B, string Language, string QuestionId, double Distance, double R2, double Share, double Common, int Families);
