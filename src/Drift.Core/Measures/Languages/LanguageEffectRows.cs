using System.Numerics.Tensors;

namespace Drift;

/// <summary>The main effect of language on paired answers, beside that on human translations of the same number and length (METHODS, section 5).</summary>
/// <remarks>
/// <para>Blocks of two rows a_i, b_i, centred within: the sum of squares is Σ ½‖a_i − b_i‖² = n·d̄, and language has n/2 · ‖mean (a − b)‖² of it with
/// one degree of freedom, n − 1 being left. So R² = ½‖mean (a − b)‖² / d̄ and F = (n − 1) R²/(1 − R²).</para>
/// <para>Of translations d̄ is the floor and the mean difference that of the languages' mean vectors, which ship with the encoder. n pairs drawn from
/// them with replacement have an expected share of R² + (1 − R²)/n.</para>
/// </remarks>
internal static class LanguageEffectRows
{
    private const string IsNoDrift = "The encoder's step from language to language as much as the model's: no drift, and no p, since any test of it rejects on translations too.";

    public static IEnumerable<LanguageEffect> Of(PairContext pair)
    {
        int dimension = pair.Scales.Count > 0 ? pair.Cells[Subset.All].Of(pair.Scales[0].Model.Id, pair.A)[pair.Scales[0].Scale.Shifts[0].Question]!.Mean.Length : 0;
        Differences all = new(dimension, pair.Scales.Sum(s => s.Scale.Shifts.Count));
        double[] difference = new double[dimension];
        bool hasRepeats = false;
        foreach ((Model model, PairScale scale) in pair.Scales)
        {
            IReadOnlyList<CellMean?> a = pair.Cells[Subset.All].Of(model.Id, pair.A), b = pair.Cells[Subset.All].Of(model.Id, pair.B);
            hasRepeats |= scale.Shifts.Any(s => a[s.Question]!.Repeats > 1 || b[s.Question]!.Repeats > 1);
            Differences own = new(dimension, scale.Shifts.Count);
            foreach (PairedShift shift in scale.Shifts)
            {
                TensorPrimitives.Subtract(a[shift.Question]!.Mean, b[shift.Question]!.Mean, difference);
                own.Add(shift.Tokens, difference);
                all.Add(shift.Tokens, difference);
            }

            if (Row(pair, model.Id, own, hasRepeats) is { } row)
                yield return row;
        }

        if (pair.Scales.Count > 1 && Row(pair, null, all, hasRepeats) is { } whole)
            yield return whole;
    }

    /// <summary>F of a share of the sum of squares within n blocks of two; null without residual.</summary>
    internal static double? F(double r2, int n) => n < 2 || r2 >= 1 ? null : (n - 1) * r2 / (1 - r2);

    private static LanguageEffect? Row(PairContext pair, string? model, Differences rows, bool hasRepeats)
    {
        int n = rows.Count;
        if (!(rows.Total > 0))
            return null;
        double r2 = n * Products.Dot(rows.Mean, rows.Mean) / 2 / rows.Total;
        double tokens = Math.Exp(rows.LogTokens / n);
        double? text = pair.Floor?.LanguageDistanceAt(tokens) / pair.Floor?.At(tokens).Floor;

        // The floor is rounded, and a floor of 0 has no share.
        text = text is { } share && double.IsFinite(share) ? Math.Clamp(share, 0, 1) : null;
        text += (1 - text) / n;
        string more = text is not null ? ""
            : pair.Input.Centred ? " The languages' means were subtracted, so translations have no such step to set beside it."
            : pair.Floor is null ? " No calibration for this pair: no translations to set beside it." : " The calibration has no mean vectors of the languages: no translations to set beside it.";
        if (text is not null && pair.IsFloorFixed)
            more += " The translations are of the window that the floor is fixed at, not of the answers' length.";
        if (hasRepeats)
            more += " Means over repeats hold less chance than one answer does, and a translation is one: language's share of them is a little larger for that alone.";
        return new LanguageEffect(model, pair.A, pair.B, n, F(r2, n), r2, tokens, text is { } x ? F(x, n) : null, text, IsNoDrift + more);
    }

    // Sums over a known number of questions: the differences themselves are not kept.
    private sealed class Differences(int dimension, int count)
    {
        public int Count => count;

        /// <summary>Mean difference, once all are added.</summary>
        public double[] Mean { get; } = new double[dimension];

        /// <summary>Sum of squares within the blocks.</summary>
        public double Total { get; private set; }

        public double LogTokens { get; private set; }

        public void Add(double tokens, double[] difference)
        {
            (Total, LogTokens) = (Total + Products.Dot(difference, difference) / 2, LogTokens + Math.Log(tokens));
            for (int j = 0; j < Mean.Length; j++)
                Mean[j] += difference[j] / count;
        }
    }
}
