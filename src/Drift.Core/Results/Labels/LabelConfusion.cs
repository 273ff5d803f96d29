namespace Drift;

/// <summary>What the classifier makes of answers with one label.</summary>
/// <param name="Reference">The coder.</param>
/// <param name="Held">What was held out.</param>
/// <param name="Language">BCP 47, or <c>all</c>.</param>
/// <param name="Label">The coder's label.</param>
/// <param name="Complete">Answers of that label that the classifier calls COMPLETE.</param>
/// <param name="Evasive">EVASIVE.</param>
/// <param name="Denial">DENIAL.</param>
public sealed record LabelConfusion(string Reference, string Held, string Language, string Label, int Complete, int Evasive, int Denial);
