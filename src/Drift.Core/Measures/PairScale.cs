using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The unit of drift of one model and pair: ceiling − mean floor, over all its questions, and how it moves when questions are resampled.</summary>
internal sealed class PairScale
{
    private const int Lanes = 8;
    private readonly int _stride;
    private readonly double[] _products;

    /// <param name="shifts">All questions that the model answered in both languages, subset <c>all</c>.</param>
    /// <param name="a">Cell means in the first language, by question of the corpus.</param>
    /// <param name="b">Cell means in the second.</param>
    public PairScale(IReadOnlyList<PairedShift> shifts, IReadOnlyList<CellMean?> a, IReadOnlyList<CellMean?> b)
    {
        Shifts = shifts;
        Floors = [.. shifts.Select(s => s.Floor ?? 0)];
        FloorErrors = [.. shifts.Select(s => s.FloorError)];
        HasFloor = shifts.Count > 0 && shifts.All(s => s.Floor is not null);
        _stride = (shifts.Count + Lanes - 1) / Lanes * Lanes;
        _products = new double[shifts.Count * _stride];
        for (int i = 0; i < shifts.Count; i++)
        {
            for (int j = 0; j < shifts.Count; j++)
                _products[i * _stride + j] = i == j ? 0 : Products.Dot(a[shifts[i].Question]!.Mean, b[shifts[j].Question]!.Mean);
        }

        double[] ones = new double[shifts.Count];
        Array.Fill(ones, 1);
        Ceiling = shifts.Count < 2 ? null : CeilingOf(ones);
        MeanFloor = HasFloor ? Floors.Average() : null;
        CeilingsByQuestion = CeilingsWithoutOne();
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
        foreach (double w in weights)
        {
            sum += w;
            squares += w * w;
        }

        // Σ_i Σ_j w_i w_j G_ij with an empty diagonal, eight columns at a time.
        for (int column = 0; column < weights.Length; column += Lanes)
        {
            Vector512<double> block = Vector512<double>.Zero;
            for (int i = 0; i < weights.Length; i++)
                block = Vector512.FusedMultiplyAdd(Vector512.Create(weights[i]), Vector512.LoadUnsafe(ref _products[i * _stride + column]), block);

            for (int lane = 0; lane < Math.Min(Lanes, weights.Length - column); lane++)
                products += weights[column + lane] * block[lane];
        }

        double pairs = sum * sum - squares;
        return pairs > 0 ? 1 - products / pairs : null;
    }

    /// <summary>C without each question, by the question's index in the corpus; −1 holds the full C, for questions the model lacks.</summary>
    public IReadOnlyDictionary<int, double?> CeilingsByQuestion { get; }

    private Dictionary<int, double?> CeilingsWithoutOne()
    {
        Dictionary<int, double?> byQuestion = new() { [-1] = Ceiling };
        double[] weights = new double[Shifts.Count];
        Array.Fill(weights, 1);
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = 0;
            byQuestion.Add(Shifts[i].Question, CeilingOf(weights));
            weights[i] = 1;
        }

        return byQuestion;
    }
}
