namespace Drift;

/// <summary>How far Drift's classifier agrees with a coder.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Reference">The coder that it learnt from, in the folds that it did not judge.</param>
/// <param name="Answers">Answers with a valid label of that coder.</param>
/// <param name="Agreements">A row for what was held out, language and number of classes; the coders among themselves below.</param>
/// <param name="Confusions">Which labels are taken for which, with what was first in the list held out.</param>
/// <param name="Calibrations">How far probabilities are true.</param>
public sealed record LabelAgreementResult(
    string Corpus, string Reference, int Answers, IReadOnlyList<LabelAgreement> Agreements, IReadOnlyList<LabelConfusion> Confusions, IReadOnlyList<LabelCalibration> Calibrations);
