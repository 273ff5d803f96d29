namespace Drift;

/// <summary>One term's share of how answers vary: ANOVA estimator from the expected mean squares, in trace form over the vectors.</summary>
/// <param name="Term">The term, such as <c>question × language</c>.</param>
/// <param name="DegreesOfFreedom">Its degrees of freedom in the design.</param>
/// <param name="SumOfSquares">Its sum of squares, over all dimensions.</param>
/// <param name="Component">Trace of its covariance; a negative one is an estimate of about 0 and is shown as it is.</param>
/// <param name="Share">Component over the sum of all components, negative ones among them.</param>
/// <param name="Questions">Complete questions.</param>
/// <param name="Families">Families.</param>
/// <param name="Models">Models.</param>
/// <param name="Languages">Languages.</param>
/// <param name="Repeats">Repeats of each cell; 1 where their number differs, and then means of cells are what varies.</param>
/// <param name="Note">What the term also holds; empty when nothing.</param>
public sealed record VarianceShare(
    string Term, int DegreesOfFreedom, double SumOfSquares, double Component, double Share,
    int Questions, int Families, int Models, int Languages, int Repeats, string Note);
