namespace Drift;

/// <summary>Responses of one pair of languages cut to equal lengths: within a model and question, every repeat of both sides to the shortest of them.</summary>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Responses">Usable responses of the main condition in the two languages, with the vector of what is left.</param>
public sealed record EqualLengthVectors(string A, string B, IReadOnlyList<ResponseVector> Responses);
