namespace Drift;

/// <summary>The specifications of one estimand, tested together.</summary>
/// <param name="Curve">The estimand.</param>
/// <param name="A">First origin.</param>
/// <param name="B">Second origin.</param>
/// <param name="LanguageA">First language.</param>
/// <param name="LanguageB">Second language.</param>
/// <param name="Specifications">Those that gave a number.</param>
/// <param name="Refused">Those that gave none.</param>
/// <param name="Median">Median estimate.</param>
/// <param name="MedianP">p of |median|, families permuted, the same arrangement in all specifications.</param>
/// <param name="SameSign">Specifications with the majority sign.</param>
/// <param name="Significant">Those with the majority sign and p at most .05.</param>
/// <param name="SignificantP">p of that number.</param>
/// <param name="SmallestP">The smallest p that the families allow.</param>
/// <param name="Verdict">One line in words.</param>
public sealed record SpecificationVerdict(
    string Curve, string A, string B, string LanguageA, string LanguageB, int Specifications, int Refused, double Median, double MedianP, int SameSign,
    int Significant, double SignificantP, double SmallestP, string Verdict);
