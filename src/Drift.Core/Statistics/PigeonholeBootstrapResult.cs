using System.Globalization;

namespace Drift;

/// <summary>Outcome of <see cref="PigeonholeBootstrap"/>.</summary>
/// <param name="Estimate">Mean over families of the mean over questions, one vote a family; of two sides the first − the second.</param>
/// <param name="Interval">Percentile interval; basic: <see cref="BootstrapInterval.Basic"/> on <paramref name="Resamples"/>.</param>
/// <param name="OfTheseFamilies">True where a side has fewer than <see cref="PigeonholeBootstrap.FewestFamilies"/> families: only questions were resampled, and the interval speaks of these families and of no other.</param>
/// <param name="FamilyInterval">Student's t interval of the family means (Welch's of two sides), where a side has 6 to 9 families; else null.</param>
/// <param name="FamilyMeans">Mean of each family with its number, in the order of their first values.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Resamples">The resampled estimates, in order.</param>
public sealed record PigeonholeBootstrapResult(
    double Estimate, BootstrapIntervalResult Interval, bool OfTheseFamilies, (double Low, double High)? FamilyInterval,
    IReadOnlyList<(int Family, double Mean)> FamilyMeans, int Questions, IReadOnlyList<double> Resamples)
{
    /// <summary>The one-line report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Estimate:0.000} {Interval}, {(OfTheseFamilies ? "of these" : "over")} {FamilyMeans.Count} families and {Questions} questions{(FamilyInterval is { } t ? string.Create(CultureInfo.InvariantCulture, $"; t on family means [{t.Low:0.000}, {t.High:0.000}]") : "")}");
}
