namespace Drift;

/// <summary>Is a model's drift between two languages so near to 0 that it does not matter (two one-sided tests by interval)?</summary>
/// <param name="Model">Id of the model.</param>
/// <param name="A">First language.</param>
/// <param name="B">Second language.</param>
/// <param name="Embedder">Id of the encoder.</param>
/// <param name="Subset">One of <see cref="Drift.Subset.Known"/>; role <c>all</c>. In <c>answered</c> it is content drift.</param>
/// <param name="N">Questions.</param>
/// <param name="Drift">Drift, own ceiling.</param>
/// <param name="Low">Lower end of the 90 % interval of drift, from the same resamples as the one of 95 %; null without interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Margin">Drift within ± this counts as none.</param>
/// <param name="SmallestMargin">The margin above which the row would support "no drift"; null without interval.</param>
/// <param name="Beyond">Share of the row's questions with answers longer than the longest text that the floor was measured on.</param>
/// <param name="GenreError">Error by genre of the floor, in drift units; null where it was not measured.</param>
/// <param name="Verdict"><c>equivalent</c>, <c>not shown</c>, or <c>no verdict</c>.</param>
/// <param name="Reason">Why no verdict is given, or what a verdict rests on; empty when there is nothing to say.</param>
public sealed record EquivalenceEstimate(
    string Model, string A, string B, string Embedder, string Subset, int N, double Drift, double? Low, double? High,
    double Margin, double? SmallestMargin, double Beyond, double? GenreError, string Verdict, string Reason);
