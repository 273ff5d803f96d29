using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="CochranQ"/>.</summary>
/// <param name="Statistic">Q, ≥ 0.</param>
/// <param name="DegreesOfFreedom">k − 1.</param>
/// <param name="PValue">Asymptotic p in (0, 1].</param>
/// <param name="Rates">Share of yes of each condition, 0 to 1.</param>
/// <param name="Questions">Number of questions.</param>
public sealed record CochranQResult(double Statistic, int DegreesOfFreedom, double PValue, IReadOnlyList<double> Rates, int Questions)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"Q({DegreesOfFreedom}) {Statistic:0.000}, p {PValue:0.0000}, {Questions} questions");
}
