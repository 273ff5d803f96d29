namespace Drift;

/// <summary>The unit of drift of one model and pair: ceiling − mean floor, over all its questions, and how it moves when questions are resampled.</summary>
internal sealed class PairScale
{
    private readonly double[][] _products;
    private readonly double[] _diagonal;

    /// <param name="shifts">All questions that the model answered in both languages, subset <c>all</c>.</param>
    /// <param name="a">Cell means in the first language, by question of the corpus.</param>
    /// <param name="b">Cell means in the second.</param>
    public PairScale(IReadOnlyList<PairedShift> shifts, IReadOnlyList<CellMean?> a, IReadOnlyList<CellMean?> b)
    {
        Shifts = shifts;
        Floors = [.. shifts.Select(s => s.Floor ?? 0)];
        FloorErrors = [.. shifts.Select(s => s.FloorError)];
        HasFloor = shifts.Count > 0 && shifts.All(s => s.Floor is not null);
        _products = [.. shifts.Select(s => shifts.Select(t => Products.Dot(a[s.Question]!.Mean, b[t.Question]!.Mean)).ToArray())];
        _diagonal = [.. shifts.Select((_, i) => _products[i][i])];
        double[] ones = new double[shifts.Count];
        Array.Fill(ones, 1);
        Ceiling = shifts.Count < 2 ? null : CeilingOf(ones);
        MeanFloor = HasFloor ? Floors.Average() : null;
    }

    /// <summary>The questions, in the corpus's order; positions below refer to this list.</summary>
    public IReadOnlyList<PairedShift> Shifts { get; }

    /// <summary>F_q by position; 0 without calibration.</summary>
    public double[] Floors { get; }

    /// <summary>Standard error of F_q by position.</summary>
    public double[] FloorErrors { get; }

    /// <summary>Whether the pair has a calibration.</summary>
    public bool HasFloor { get; }

    /// <summary>C: mean distance between responses to different questions; null with fewer than two.</summary>
    public double? Ceiling { get; }

    /// <summary>F̄ over all questions; null without calibration.</summary>
    public double? MeanFloor { get; }

    // Stored vectors have unit length to about 1e-7: a smaller ceiling means that all answers are one text.
    private const double Alike = 1e-6;

    /// <summary>1 − F̄/C; null when either is missing or C is 0 (all answers alike).</summary>
    public double? Resolution => Ceiling > Alike ? 1 - MeanFloor / Ceiling : null;

    /// <summary>C − F̄; null when either is missing.</summary>
    public double? Scale => Ceiling - MeanFloor;

    /// <summary>C under weights: over q ≠ q′ with w_q · w_q′, a question never against its own copy; null where all weight lies on one question.</summary>
    public double? CeilingOf(ReadOnlySpan<double> weights)
    {
        double sum = 0, squares = 0, products = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            sum += weights[i];
            squares += weights[i] * weights[i];
            products += weights[i] * (Products.Dot(_products[i], weights) - weights[i] * _diagonal[i]);
        }

        double pairs = sum * sum - squares;
        return pairs > 0 ? 1 - products / pairs : null;
    }

    /// <summary>C without the question at each position.</summary>
    public double?[] CeilingsWithoutOne()
    {
        double[] weights = new double[Shifts.Count];
        Array.Fill(weights, 1);
        double?[] without = new double?[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = 0;
            without[i] = CeilingOf(weights);
            weights[i] = 1;
        }

        return without;
    }
}
