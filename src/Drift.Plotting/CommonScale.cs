namespace Drift.Plotting;

/// <summary>Brings a model's numbers onto the scale that the run's models share, the only one in which models are compared.</summary>
internal static class CommonScale
{
    /// <summary>What own drift units are multiplied with; null when the model has no row that tells.</summary>
    public static double? Factor(IEnumerable<DriftEstimate> rows, string model, string a, string b)
    {
        // One factor holds for all roles of a model and pair; the row with the largest drift tells it best.
        DriftEstimate? row = rows
            .Where(r => r.Model == model && r.A == a && r.B == b && r.Subset == Subset.All && r.Drift is not null && r.DriftCommon is not null)
            .MaxBy(r => Math.Abs(r.Drift!.Value));
        return row is null || Math.Abs(row.Drift!.Value) < 1e-9 ? null : row.DriftCommon / row.Drift;
    }

    /// <summary>Why a row has no drift, in a few words.</summary>
    public static string WhyNone(DriftEstimate row) => row switch
    {
        { Ceiling: null } => "not given: no ceiling",
        { Floor: null } => "not given: no floor",
        { Resolution: double resolution } => "not given: resolution " + ShortNumber.Of(resolution),
        _ => "not given",
    };
}
