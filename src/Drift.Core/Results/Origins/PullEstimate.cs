namespace Drift;

/// <summary>How much nearer a model's answers are to those of one origin than to those of another.</summary>
/// <param name="A">First origin: above 0 is nearer to its side.</param>
/// <param name="B">Second origin.</param>
/// <param name="Language">The language.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="Family">Its family; null for a derived model and for one of unknown origin.</param>
/// <param name="Origin">Its origin; null when unknown.</param>
/// <param name="IsDerived">Whether it was made from a model of another origin.</param>
/// <param name="Estimate">Mean over questions of e·c_A − e·c_B; c is the plain mean of family means, own lineage left out on both sides.</param>
/// <param name="Low">Lower end of the 95 % interval over questions, these models given; null with fewer than 5 questions.</param>
/// <param name="High">Upper end.</param>
/// <param name="N">Questions.</param>
public sealed record PullEstimate(
    string A, string B, string Language, string Model, string? Family, string? Origin, bool IsDerived, double Estimate, double? Low, double? High, int N);
