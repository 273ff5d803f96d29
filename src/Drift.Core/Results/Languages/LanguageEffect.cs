namespace Drift;

/// <summary>How much of the spread between paired answers one direction of language explains, beside the same number of human translations: the encoder's as much as the model's, and no drift.</summary>
/// <param name="Model">Id of the model; null for all models together.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="N">Pairs of answers; a question of a model is a block.</param>
/// <param name="F">PERMANOVA's F of language within blocks; null with one pair, or where language explains all.</param>
/// <param name="R2">Its share of the sum of squares within blocks.</param>
/// <param name="Tokens">Geometric mean of the answers' lengths, at which the translations are taken, unless the floor is fixed at a window: then they are of that window.</param>
/// <param name="TextF">F of the same number of human translations; null where the calibration has no language means, or they were subtracted.</param>
/// <param name="TextR2">Their share: R² + (1 − R²)/n, R² = ½‖m_A − m_B‖² / floor.</param>
/// <param name="Note">What the row is and is not.</param>
public sealed record LanguageEffect(
    string? Model, string A, string B, int N, double? F, double R2, double Tokens, double? TextF, double? TextR2, string Note);
