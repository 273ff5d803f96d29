namespace Drift.Plotting;

/// <summary>One row of a forest chart, on the scale that the models share.</summary>
/// <param name="Role">Role of its questions.</param>
/// <param name="N">Number of questions.</param>
/// <param name="Value">Drift; null when it is not given.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Noise">Noise in the same units; null with one repeat.</param>
/// <param name="OneContent">Drift that one content in both languages would give, from max(floor, noise) to floor + noise; null with one repeat.</param>
/// <param name="Why">Why no drift is given; empty when it is.</param>
internal sealed record ForestRow(string Role, int N, double? Value, double? Low, double? High, double? Noise, (double Low, double High)? OneContent, string Why)
{
    /// <summary>The rows of a pair, all usable responses, by model in the order of the result.</summary>
    public static IReadOnlyList<(string Model, IReadOnlyList<ForestRow> Rows)> Groups(AnalysisResult result, string a, string b) =>
    [
        .. result.Drift
            .Where(row => row.A == a && row.B == b && row.Subset == Subset.All && (row.Role != QuestionRole.All || !IsOneRole(result)))
            .GroupBy(row => row.Model)
            .Select(group => (group.Key, (IReadOnlyList<ForestRow>)
                [.. group.OrderBy(row => Place(row.Role)).Select(row => Of(row, CommonScale.Factor(result.Drift, row.Model, a, b)))])),
    ];

    // Where all questions are of one role, the row of all of them would say everything twice.
    private static bool IsOneRole(AnalysisResult result) =>
        result.Drift.Select(row => row.Role).Where(role => role != QuestionRole.All).Distinct().Count() == 1;

    private static ForestRow Of(DriftEstimate row, double? factor) => new(
        row.Role, row.N, row.DriftCommon, row.CommonLow, row.CommonHigh,
        row.DriftCommon is null ? null : factor * row.DriftNoise,
        row.DriftCommon is null || factor * row.DriftNoise is not double noise || factor * (row.Noise / row.Scale) is not double top ? null : (Math.Max(0, noise), top),
        row.DriftCommon is null ? CommonScale.WhyNone(row) : "");

    private static int Place(string role) => RoleMarker.Order.ToList().IndexOf(role) is >= 0 and int place ? place : int.MaxValue;
}
