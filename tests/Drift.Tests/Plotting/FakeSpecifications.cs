namespace Drift.Tests.Plotting;

/// <summary>The run of <see cref="FakeOrigins"/> under other choices: two encoders, of which one is refused raw.</summary>
internal static class FakeSpecifications
{
    private static readonly string[] encoders = ["use-multilingual-3", "multilingual-e5-small-q4"];
    private static readonly string[] floors = ["length", "12"];
    private static readonly string[] wholes = [Subset.All, Subset.RightLanguage, Subset.Untruncated];
    private static readonly bool[] centrings = [false, true];

    public static AnalysisResult Of()
    {
        AnalysisResult run = FakeOrigins.Of();
        return run with
        {
            Specifications = new(
                [.. Curve("CN − US, en-zh, all", wholes), .. Curve("CN − US, en-zh, answered", [Subset.Answered])],
                [
                    new("CN − US, en-zh, all", "CN", "US", "en", "zh", 18, 6, 0.074, 0.482, 18, 3, 0.6, 1.0 / 35, "all answers: 18 of 18 specifications give CN − US the same sign in drift; median +.074, joint test over families p .482; 3 with p ≤ .05 by themselves (p of that number .600); 6 refused: the sign does not depend on these choices, but chance alone could give its size."),
                    new("CN − US, en-zh, answered", "CN", "US", "en", "zh", 6, 2, 0.039, 0.125, 4, 0, 1, 1.0 / 35, "answered pairs only: 4 of 6 specifications give CN − US the same sign in drift; median +.039, joint test over families p .125; 0 with p ≤ .05 by themselves; 2 refused: the result depends on the choice, and chance alone could give it."),
                ],
                [
                    new("en", "zh", "use-multilingual-3 raw, floor by length, all", "use-multilingual-3 centred, floor by length, all", 0.98, 0.97, 0.99, 16, 50),
                    new("en", "zh", "use-multilingual-3 raw, floor by length, all", "multilingual-e5-small-q4 centred, floor by length, all", 0.88, 0.79, 0.93, 16, 50),
                ])
            {
                Origins =
                [
                    new("CN", "US", "en", "origin", encoders[0], false, 0.01, 0.61, 1.0 / 35, 42, 16), new("CN", "US", "en", "origin", encoders[1], true, 0.012, 0.5, 1.0 / 35, 42, 16),
                    new("CN", "US", "zh", "origin", encoders[0], false, 0.05, 1.0 / 35, 1.0 / 35, 42, 16), new("CN", "US", "zh", "origin", encoders[1], true, 0.04, 1.0 / 35, 1.0 / 35, 42, 16),
                    new("CN", "US", "en-zh", "language × origin", encoders[0], false, 0.02, 1.0 / 35, 1.0 / 35, 42, 16), new("CN", "US", "en-zh", "language × origin", encoders[1], true, 0.015, 0.12, 1.0 / 35, 42, 16),
                ],
            },
        };
    }

    private static IEnumerable<SpecificationEstimate> Curve(string curve, string[] subsets) =>
        from e in Enumerable.Range(0, 2)
        from centred in centrings
        from f in Enumerable.Range(0, 2)
        from s in Enumerable.Range(0, subsets.Length)
        let isRefused = e == 1 && !centred
        let name = $"{encoders[e]} {(centred ? "centred" : "raw")}, floor {(f == 0 ? "by length" : "of 12 sentences")}, {subsets[s]}"
        let value = 0.06 + 0.03 * e - 0.011 * f + 0.004 * s - (subsets.Length == 1 ? 0.075 : 0) + (centred ? 0.002 : 0)
        select new SpecificationEstimate(
            curve, name, encoders[e], centred, floors[f], subsets[s], isRefused ? null : value, isRefused ? null : e == 1 && f == 0 && subsets.Length > 1 ? 0.03 : 0.3,
            isRefused ? FormattableString.Invariant($"resolution 0.1{f}, below .20: numerator and denominator of drift are both noise") : "");
}
