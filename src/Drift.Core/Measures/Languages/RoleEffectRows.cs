using System.Globalization;

namespace Drift;

/// <summary>Language × role on the vectors: PERMANOVA of role on the differences e_b − e_a of the questions, roles permuted over questions (METHODS, section 5).</summary>
/// <remarks>With two groups and vectors centred, Σ_g ‖S_g‖²/n_g = ‖S‖² (1/n + 1/m), S the sum over either group: one small sum a permutation.</remarks>
internal static class RoleEffectRows
{
    public static IEnumerable<RoleEffect> Of(PairContext pair)
    {
        List<(Model Model, Differences Of)> models = [];
        foreach ((Model model, PairScale scale) in pair.Scales)
        {
            if (ContrastSides.Of(pair, model, scale, Subset.All, needsScale: false) is { Sensitive.Count: > 1, Control.Count: > 1 } sides)
                models.Add((model, Differences.Of(pair, model, sides)));
        }

        foreach ((Model model, Differences differences) in models)
        {
            if (Row(pair, model.Id, [differences]) is { } row)
                yield return row;
        }

        if (models.Count > 1 && Row(pair, null, [.. models.Select(m => m.Of)]) is { } all)
            yield return all;
    }

    private static RoleEffect? Row(PairContext pair, string? model, Differences[] models)
    {
        // Models may lack a question, and a matched control about a model's own state is none for it: roles are permuted over all that some model has.
        Dictionary<int, int> roles = [];
        foreach (Differences one in models)
        {
            for (int i = 0; i < one.Questions.Length; i++)
                _ = roles.TryAdd(one.Questions[i], one.Sensitive[i] ? 0 : 1);
        }

        int[] questions = [.. roles.Keys.Order()], labels = [.. questions.Select(q => roles[q])];
        Dictionary<int, int> place = questions.Select((q, i) => (q, i)).ToDictionary();
        int[][] places = [.. models.Select(m => m.Questions.Select(q => place[q]).ToArray())];
        double total = models.Sum(m => m.Total);
        if (!(total > 0))
            return null;
        double degrees = models.Sum(m => m.Questions.Length - 2);
        double F(double between) => Studentised.Of(between / models.Length, (total - between) / degrees);

        Arrangements arrangements = Arrangements.Free(labels, pair.Options.Permutations, pair.Options.Seed);
        double observed = F(models.Select((d, i) => d.Between(places[i], labels)).Sum());
        double[] permuted = new double[arrangements.Count];
        int[] order = new int[labels.Length];
        double[] controls = new double[QuadraticForm.Batch * labels.Length], between = new double[QuadraticForm.Batch];
        for (int first = 0; first < permuted.Length; first += QuadraticForm.Batch)
        {
            int count = Math.Min(QuadraticForm.Batch, permuted.Length - first);
            for (int v = 0; v < count; v++)
            {
                arrangements.Fill(first + v, order);
                for (int i = 0; i < order.Length; i++)
                    controls[QuadraticForm.Batch * order[i] + v] = labels[i];
            }

            Array.Clear(between);
            for (int m = 0; m < models.Length; m++)
                models[m].AddBetween(places[m], controls, between.AsSpan(0, count));
            for (int v = 0; v < count; v++)
                permuted[first + v] = F(between[v]);
        }

        int n = labels.Count(l => l == 0), c = labels.Length - n;
        double r2 = models.Select((d, i) => d.Between(places[i], labels)).Sum() / total;

        // Groups of equal size have two names, and F is alike for both.
        double smallest = arrangements.IsExact && n == c ? 2 * arrangements.SmallestP : arrangements.SmallestP;
        double p = arrangements.PValue(observed, permuted);
        string note = !arrangements.IsExact && PermutationPValue.MonteCarloInterval(p, pair.Options.Permutations) is var (low, high) && low <= 0.05 && high >= 0.05
            ? string.Create(CultureInfo.InvariantCulture, $"With infinitely many permutations p lies between {low:0.000} and {high:0.000} (95 %).") : "";
        return new RoleEffect(model, pair.A, pair.B, pair.Input.Embedder, Subset.All, observed, r2, p, smallest, null, arrangements.IsExact, n, c, models.Length, "question", note);
    }

    /// <summary>Differences between languages of one model: products of the vectors around their mean.</summary>
    private sealed class Differences
    {
        private readonly QuadraticForm _products;
        private readonly double[] _squares;
        private double[] _weights = [];

        private Differences(int[] questions, bool[] sensitive, double[] products)
        {
            (Questions, Sensitive) = (questions, sensitive);
            _products = new QuadraticForm(products, questions.Length);
            _squares = [.. Enumerable.Range(0, questions.Length).Select(i => products[i * questions.Length + i])];
            Total = _squares.Sum();
        }

        public int[] Questions { get; }

        public bool[] Sensitive { get; }

        /// <summary>Sum of squares around the mean.</summary>
        public double Total { get; }

        public static Differences Of(PairContext pair, Model model, ContrastSides sides)
        {
            IReadOnlyList<CellMean?> a = pair.Cells[Subset.All].Of(model.Id, pair.A), b = pair.Cells[Subset.All].Of(model.Id, pair.B);
            (int Question, bool Sensitive)[] rows =
                [.. sides.Sensitive.Select(s => (s.Question, true)).Concat(sides.Control.Select(s => (s.Question, false))).OrderBy(r => r.Question)];
            double[][] vectors = [.. rows.Select(r => a[r.Question]!.Mean.Zip(b[r.Question]!.Mean, (x, y) => y - x).ToArray())];
            for (int j = 0; j < vectors[0].Length; j++)
            {
                double mean = vectors.Average(v => v[j]);
                foreach (double[] vector in vectors)
                    vector[j] -= mean;
            }

            double[] products = new double[rows.Length * rows.Length];
            CrossProducts.Of(vectors, vectors, products);
            return new Differences([.. rows.Select(r => r.Question)], [.. rows.Select(r => r.Sensitive)], products);
        }

        /// <summary>Sum of squares between the roles.</summary>
        /// <param name="places">Place of each question among the labels.</param>
        /// <param name="labels">1 for a control.</param>
        public double Between(int[] places, int[] labels)
        {
            double[] controls = new double[QuadraticForm.Batch * labels.Length], between = new double[1];
            for (int i = 0; i < labels.Length; i++)
                controls[QuadraticForm.Batch * i] = labels[i];
            AddBetween(places, controls, between);
            return between[0];
        }

        /// <summary>Adds the sums of squares between the roles of some arrangements.</summary>
        /// <param name="places">Place of each question among the labels.</param>
        /// <param name="controls">1 where question q is a control in arrangement v, at 16 q + v.</param>
        /// <param name="between">By arrangement; at most sixteen.</param>
        public void AddBetween(int[] places, double[] controls, Span<double> between)
        {
            const int Batch = QuadraticForm.Batch;
            if (_weights.Length == 0)
                _weights = new double[Batch * places.Length];
            Span<double> sums = stackalloc double[Batch], counts = stackalloc double[Batch], squares = stackalloc double[Batch];
            counts.Clear();
            squares.Clear();
            for (int i = 0; i < places.Length; i++)
            {
                ReadOnlySpan<double> own = controls.AsSpan(Batch * places[i], Batch);
                own.CopyTo(_weights.AsSpan(Batch * i));
                for (int v = 0; v < Batch; v++)
                {
                    counts[v] += own[v];
                    squares[v] += own[v] * _squares[i];
                }
            }

            _products.Of(_weights, sums);
            for (int v = 0; v < between.Length; v++)
            {
                // Of all models together a permutation may leave one of them without a role.
                if (counts[v] > 0 && counts[v] < places.Length)
                    between[v] += (sums[v] + squares[v]) * (1 / counts[v] + 1 / (places.Length - counts[v]));
            }
        }
    }
}
