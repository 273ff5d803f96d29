namespace Drift;

/// <summary>Language × role: do the differences between a model's answers in two languages point elsewhere on sensitive questions than on controls?</summary>
/// <param name="Model">Id of the model; null for all models of the pair together.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Subset">Subset of the responses.</param>
/// <param name="Statistic">Pseudo-F of role on the differences e_b − e_a of the questions; of all models: their sums of squares added.</param>
/// <param name="R2">Share of the sum of squares of the differences around their mean.</param>
/// <param name="PValue">Roles permuted over questions, the same way for all models.</param>
/// <param name="SmallestP">The smallest p that the test could give.</param>
/// <param name="Adjusted">Holm over all models and pairs; null in the rows of all models together.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
/// <param name="Sensitive">Number of sensitive questions.</param>
/// <param name="Control">Number of control questions.</param>
/// <param name="Models">Number of models.</param>
/// <param name="Unit">The unit of inference: <c>question</c>.</param>
/// <param name="Note">What limits the row; empty when nothing does.</param>
public sealed record RoleEffect(
    string? Model, string A, string B, string Embedder, string Subset, double Statistic, double R2, double PValue, double SmallestP, double? Adjusted,
    bool IsExact, int Sensitive, int Control, int Models, string Unit, string Note);
