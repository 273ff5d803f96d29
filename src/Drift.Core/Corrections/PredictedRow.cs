namespace Drift;

/// <summary>A response with a prediction of a number and, where it was drawn for it, the number itself.</summary>
/// <param name="Question">Number of its question: the cluster of the standard error.</param>
/// <param name="Prediction">What the coder says, such as 1 for COMPLETE and 0 for the rest.</param>
/// <param name="Gold">What a person says; null where nobody did.</param>
/// <param name="Inclusion">The chance with which it was drawn for gold, above 0 to 1; only read where there is gold.</param>
public readonly record struct PredictedRow(int Question, double Prediction, double? Gold, double Inclusion);
