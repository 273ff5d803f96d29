namespace Drift;

/// <summary>How far two coders agree on the answers of one language, or of all.</summary>
/// <param name="Coder">The first coder.</param>
/// <param name="Reference">The second; also a coder, not the truth.</param>
/// <param name="Held">What was kept from the classifier while it learnt: question, model, family or language; null for coders that did not learn here.</param>
/// <param name="Language">BCP 47, or <c>all</c>.</param>
/// <param name="Classes">3, or 2 for COMPLETE against the rest.</param>
/// <param name="N">Answers that both labelled.</param>
/// <param name="Accuracy">Share of them labelled alike.</param>
/// <param name="Kappa">Cohen's κ; null where one coder used one class only.</param>
/// <param name="Low">Lower end of its 95 % interval, questions resampled; null without one.</param>
/// <param name="High">Upper end.</param>
/// <param name="Ac1">Gwet's AC1.</param>
public sealed record LabelAgreement(
    string Coder, string Reference, string? Held, string Language, int Classes, int N, double Accuracy, double? Kappa, double? Low, double? High, double? Ac1);
