using System.Globalization;

namespace Drift;

/// <summary>Whether drift lies within the margin, by model and subset, for one pair (METHODS, section 10).</summary>
internal static class EquivalenceRows
{
    /// <summary>The 90 % interval is inside the margin.</summary>
    public const string Equivalent = "equivalent";

    /// <summary>It is not: neither a drift nor its absence is shown by that.</summary>
    public const string NotShown = "not shown";

    /// <summary>The instrument does not allow one.</summary>
    public const string NoVerdict = "no verdict";

    /// <summary>Share of questions beyond the longest text of the floor above which there is no verdict.</summary>
    public const double MostBeyond = 0.2;

    /// <param name="pair">The pair.</param>
    /// <param name="drift">Its rows of drift.</param>
    public static IEnumerable<EquivalenceEstimate> Of(PairContext pair, IEnumerable<DriftEstimate> drift)
    {
        double margin = pair.Options.Margin;
        foreach (DriftEstimate row in drift.Where(d => d.Role == QuestionRole.All && d.Drift is not null))
        {
            IReadOnlyList<PairedShift> shifts = pair.ShiftsOf(row.Model, row.Subset);
            double beyond = shifts.Count(s => s.Extrapolated) / (double)shifts.Count;
            double? genre = row.GenreError / row.Scale;
            double? smallest = row is { Low90: { } low, High90: { } high } ? Math.Max(Math.Abs(low), Math.Abs(high)) : null;
            List<string> reasons = [];
            if (smallest is null)
                reasons.Add("No interval, so no margin is supported.");
            if (beyond > MostBeyond)
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{100 * beyond:0} % of the questions have answers longer than {(pair.IsFloorFixed ? "the windows that the floor is fixed at" : "the longest calibrated text")}: the floor is not of their length."));
            if (genre > margin)
                reasons.Add(string.Create(CultureInfo.InvariantCulture, $"The floor is off by {genre:0.000} drift units on a text of another genre, more than the margin of {margin:0.###}."));
            bool refused = reasons.Count > 0;
            if (!refused && genre is null)
                reasons.Add("The error by genre of the floor was not measured, so it is not in this.");
            if (!refused && row.Noise is null && !(smallest < margin))
                reasons.Add("One repeat: sampling noise alone may keep drift off 0.");
            yield return new EquivalenceEstimate(
                row.Model, row.A, row.B, row.Embedder, row.Subset, row.N, row.Drift!.Value, row.Low90, row.High90, margin, smallest, beyond, genre,
                refused ? NoVerdict : smallest < margin ? Equivalent : NotShown, string.Join(" ", reasons));
        }
    }
}
