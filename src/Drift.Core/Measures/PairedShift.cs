namespace Drift;

/// <summary>One question's shift between two sides: two languages, or two wordings in one language.</summary>
/// <param name="Question">Index of the question in the corpus.</param>
/// <param name="Distance">d_q, mean over all pairs of repeats.</param>
/// <param name="Noise">(N_q(a) + N_q(b)) / 2; null unless both sides have repeats.</param>
/// <param name="Floor">F_q at the length of the two sides; 0 for wordings, null without calibration.</param>
/// <param name="FloorError">Its standard error.</param>
/// <param name="Extrapolated">Whether the length lies beyond the longest bucket.</param>
internal sealed record PairedShift(int Question, double Distance, double? Noise, double? Floor, double FloorError, bool Extrapolated)
{
    /// <summary>Geometric mean of the two sides' token counts.</summary>
    public double Tokens { get; init; }

    /// <summary>½‖μ_a − μ_b‖² without bias: the sampling noise taken out; may be negative; null without repeats.</summary>
    /// <remarks>No floor is subtracted: F_q is the distance of single translations, which differ by the choices of a translator as repeats do by chance.
    /// What remains of the encoder's own distance between the languages is in it.</remarks>
    public double? Debiased => Distance - Noise;

    /// <summary>The questions that both sides answered, in the corpus's order.</summary>
    public static IReadOnlyList<PairedShift> Of(IReadOnlyList<CellMean?> a, IReadOnlyList<CellMean?> b, Func<double, (double? Floor, double Error, bool Extrapolated)> floor)
    {
        List<PairedShift> shifts = [];
        for (int q = 0; q < Math.Min(a.Count, b.Count); q++)
        {
            if (a[q] is not { } x || b[q] is not { } y)
                continue;
            double tokens = Math.Sqrt(x.Tokens * y.Tokens);
            (double? f, double error, bool extrapolated) = floor(tokens);
            shifts.Add(new PairedShift(q, x.DistanceTo(y), (x.Noise + y.Noise) / 2, f, error, extrapolated) { Tokens = tokens });
        }

        return shifts;
    }

    /// <summary>Floors by length from a table; none where there is no table.</summary>
    public static Func<double, (double? Floor, double Error, bool Extrapolated)> FloorFrom(FloorTable? table) =>
        tokens => table is null ? (null, 0, false)
            : (table.At(tokens).Floor, table.At(tokens).Error, tokens > table.LongestTokens);

    /// <summary>The floor of two wordings in one language: none.</summary>
    public static (double? Floor, double Error, bool Extrapolated) NoFloor(double tokens) => (0, 0, false);
}
