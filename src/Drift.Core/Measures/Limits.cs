namespace Drift;

internal static class Limits
{
    public static IReadOnlyList<Limitation> Of(AnalysisInput input, AnalysisResult result) => [];
}
