using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>The unit of drift of one model and pair: ceiling − mean floor, over all its questions, and how it moves when questions are resampled.</summary>
internal sealed class PairScale
{
    private readonly QuadraticForm _products;
    private readonly double[] _distances;

    /// <param name="shifts">All questions that the model answered in both languages, subset <c>all</c>.</param>
    /// <param name="a">Cell means in the first language, by question of the corpus.</param>
    /// <param name="b">Cell means in the second.</param>
    /// <param name="known">Room for the products of all pairs of questions.</param>
    public PairScale(IReadOnlyList<PairedShift> shifts, IReadOnlyList<CellMean?> a, IReadOnlyList<CellMean?> b, KnownResamples known)
    {
        Shifts = shifts;
        Floors = [.. shifts.Select(s => s.Floor ?? 0)];
        FloorErrors = [.. shifts.Select(s => s.FloorError)];
        _distances = [.. shifts.Select(s => s.Distance)];
        HasFloor = shifts.Count > 0 && shifts.All(s => s.Floor is not null);
        Span<double> products = known.Products(shifts.Count);
        CrossProducts.Of([.. shifts.Select(s => a[s.Question]!.Mean)], [.. shifts.Select(s => b[s.Question]!.Mean)], products);
        for (int i = 0; i < shifts.Count; i++)
            products[i * shifts.Count + i] = 0;
        _products = new QuadraticForm(products, shifts.Count, known.Room(QuadraticForm.SizeOf(a.Count)));
        double all = 0;
        foreach (double product in products)
            all += product;
        Ceiling = CeilingOf(all, shifts.Count);
        MeanFloor = HasFloor ? Floors.Average() : null;
        CeilingsByQuestion = CeilingsWithoutOne(products, all);
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

    /// <summary>C and F̄ of some resamples. C is over q ≠ q′ with w_q · w_q′, a question never against its own copy; NaN where all weight lies on one question.</summary>
    /// <param name="weights">How often question q was drawn in resample v, at 16 q + v; as many are drawn as there are.</param>
    /// <param name="squares">Σ of the squares of each resample's weights.</param>
    /// <param name="noise">The floor's error in units of its standard error, by resample; at most sixteen.</param>
    /// <param name="ceilings">C.</param>
    /// <param name="floors">F̄.</param>
    public void Resample(ReadOnlySpan<double> weights, ReadOnlySpan<double> squares, ReadOnlySpan<double> noise, Span<double> ceilings, Span<double> floors)
    {
        Span<double> products = stackalloc double[QuadraticForm.Batch];
        _products.Of(weights, products);
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        Vector512<double> floor0 = default, floor1 = default, error0 = default, error1 = default;
        for (int i = 0; i < Floors.Length; i++)
        {
            (Vector512<double> f, Vector512<double> e) = (Vector512.Create(Floors[i]), Vector512.Create(FloorErrors[i]));
            (floor0, floor1) = (Vector512.FusedMultiplyAdd(lanes[2 * i], f, floor0), Vector512.FusedMultiplyAdd(lanes[2 * i + 1], f, floor1));
            (error0, error1) = (Vector512.FusedMultiplyAdd(lanes[2 * i], e, error0), Vector512.FusedMultiplyAdd(lanes[2 * i + 1], e, error1));
        }

        double all = (double)Floors.Length * Floors.Length;
        for (int v = 0; v < noise.Length; v++)
        {
            double pairs = all - squares[v];
            ceilings[v] = pairs > 0 ? 1 - products[v] / pairs : double.NaN;
            (double floor, double error) = v < 8 ? (floor0[v], error0[v]) : (floor1[v - 8], error1[v - 8]);
            floors[v] = (floor + noise[v] * error) / Floors.Length;
        }
    }

    /// <summary>C, F̄ and S of some resamples of the questions of several models, of which this one may lack some: any weights.</summary>
    /// <param name="weights">Weight of question q in resample v, at 16 q + v.</param>
    /// <param name="noise">The floor's error in units of its standard error, by resample; at most sixteen.</param>
    /// <param name="ceilings">C; NaN where all weight lies on one question.</param>
    /// <param name="floors">F̄; NaN without any weight.</param>
    /// <param name="shifts">S; NaN without any weight.</param>
    public void ResampleAny(ReadOnlySpan<double> weights, ReadOnlySpan<double> noise, Span<double> ceilings, Span<double> floors, Span<double> shifts)
    {
        Span<double> products = stackalloc double[QuadraticForm.Batch];
        _products.Of(weights, products);
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        Span<Vector512<double>> sums = stackalloc Vector512<double>[10];
        sums.Clear();
        for (int i = 0; i < Floors.Length; i++)
        {
            (Vector512<double> f, Vector512<double> e, Vector512<double> d) = (Vector512.Create(Floors[i]), Vector512.Create(FloorErrors[i]), Vector512.Create(_distances[i]));
            for (int half = 0; half < 2; half++)
            {
                Vector512<double> w = lanes[2 * i + half];
                sums[half] += w;
                sums[2 + half] = Vector512.FusedMultiplyAdd(w, w, sums[2 + half]);
                sums[4 + half] = Vector512.FusedMultiplyAdd(w, f, sums[4 + half]);
                sums[6 + half] = Vector512.FusedMultiplyAdd(w, e, sums[6 + half]);
                sums[8 + half] = Vector512.FusedMultiplyAdd(w, d, sums[8 + half]);
            }
        }

        for (int v = 0; v < noise.Length; v++)
        {
            (int half, int lane) = (v / 8, v % 8);
            double all = sums[half][lane], pairs = all * all - sums[2 + half][lane];
            ceilings[v] = pairs > 0 ? 1 - products[v] / pairs : double.NaN;
            floors[v] = all > 0 ? (sums[4 + half][lane] + noise[v] * sums[6 + half][lane]) / all : double.NaN;
            shifts[v] = all > 0 ? sums[8 + half][lane] / all : double.NaN;
        }
    }

    /// <summary>S of some resamples; NaN without any weight.</summary>
    /// <param name="weights">Weight of question q in resample v, at 16 q + v.</param>
    /// <param name="shifts">S, by resample; at most sixteen.</param>
    public void ResampleShifts(ReadOnlySpan<double> weights, Span<double> shifts)
    {
        ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
        Vector512<double> sum0 = default, sum1 = default, all0 = default, all1 = default;
        for (int i = 0; i < _distances.Length; i++)
        {
            Vector512<double> d = Vector512.Create(_distances[i]);
            (sum0, sum1) = (Vector512.FusedMultiplyAdd(lanes[2 * i], d, sum0), Vector512.FusedMultiplyAdd(lanes[2 * i + 1], d, sum1));
            (all0, all1) = (all0 + lanes[2 * i], all1 + lanes[2 * i + 1]);
        }

        (sum0, sum1) = (sum0 / all0, sum1 / all1);
        for (int v = 0; v < shifts.Length; v++)
            shifts[v] = v < 8 ? sum0[v] : sum1[v - 8];
    }

    /// <summary>C without each question, by the question's index in the corpus; −1 holds the full C, for questions the model lacks.</summary>
    public IReadOnlyDictionary<int, double?> CeilingsByQuestion { get; }

    private static double? CeilingOf(double products, double questions) => questions < 2 ? null : 1 - products / (questions * (questions - 1));

    private Dictionary<int, double?> CeilingsWithoutOne(ReadOnlySpan<double> products, double all)
    {
        Dictionary<int, double?> byQuestion = new() { [-1] = Ceiling };
        for (int i = 0; i < Shifts.Count; i++)
        {
            double own = 0;
            for (int j = 0; j < Shifts.Count; j++)
                own += products[i * Shifts.Count + j] + products[j * Shifts.Count + i];
            byQuestion.Add(Shifts[i].Question, CeilingOf(all - own, Shifts.Count - 1));
        }

        return byQuestion;
    }
}
