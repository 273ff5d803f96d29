using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Language × role on the vectors: PERMANOVA of role on the differences e_b − e_a of the questions, roles permuted over questions (METHODS, section 5).</summary>
/// <remarks>With two groups and vectors centred, Σ_g ‖S_g‖²/n_g = ‖S‖² (1/n + 1/m), S the sum over either group: one small sum a permutation.</remarks>
internal static class RoleEffectRows
{
    public static IEnumerable<RoleEffect> Of(PairContext pair)
    {
        List<(Model Model, Differences Of)> models = [];
        List<double[]> vectors = [];
        foreach ((Model model, PairScale scale) in pair.Scales)
        {
            if (ContrastSides.Of(pair, model, scale, Subset.All, needsScale: false) is { Sensitive.Count: > 1, Control.Count: > 1 } sides)
                models.Add((model, Differences.Of(pair, model, sides, vectors)));
        }

        // Models with the same questions in the same roles have the same arrangements: each is dealt once, and serves all of them together too.
        RoleEffect? together = null;
        Dictionary<string, RoleEffect?> byModel = [];
        foreach (var alike in models.GroupBy(m => string.Join(' ', m.Of.Questions.Zip(m.Of.Sensitive, (q, s) => s ? q : ~q))))
        {
            Differences[] group = [.. alike.Select(m => m.Of)];
            (RoleEffect?[] rows, RoleEffect? all) = Rows(pair, [.. alike.Select(m => m.Model.Id)], group);
            foreach ((Model model, RoleEffect? row) in alike.Select(m => m.Model).Zip(rows))
                byModel.Add(model.Id, row);
            together = group.Length == models.Count ? all : together;
        }

        foreach ((Model model, _) in models)
        {
            if (byModel[model.Id] is { } row)
                yield return row;
        }

        if (models.Count > 1 && (together ?? Rows(pair, [], [.. models.Select(m => m.Of)]).All) is { } ofAll)
            yield return ofAll;
    }

    // A row of each model named, and one of all models.
    private static (RoleEffect?[] Rows, RoleEffect? All) Rows(PairContext pair, string[] names, Differences[] models)
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
        Arrangements arrangements = Arrangements.Free(labels, pair.Options.Permutations, pair.Options.Seed);
        double[][] byModel = [.. models.Select(_ => new double[arrangements.Count])];
        int[] order = new int[labels.Length];
        double[] controls = new double[QuadraticForm.Batch * labels.Length];
        for (int first = 0; first < arrangements.Count; first += QuadraticForm.Batch)
        {
            int count = Math.Min(QuadraticForm.Batch, arrangements.Count - first);
            for (int v = 0; v < count; v++)
            {
                arrangements.Fill(first + v, order);
                for (int i = 0; i < order.Length; i++)
                    controls[QuadraticForm.Batch * order[i] + v] = labels[i];
            }

            for (int m = 0; m < models.Length; m++)
                models[m].AddBetween(places[m], controls, byModel[m].AsSpan(first, count));
        }

        RoleEffect?[] rows = [.. names.Select((name, m) => Row(pair, name, [models[m]], [places[m]], labels, arrangements, byModel[m]))];
        double[] sums = new double[arrangements.Count];
        foreach (double[] between in byModel)
        {
            for (int k = 0; k < sums.Length; k++)
                sums[k] += between[k];
        }

        return (rows, Row(pair, null, models, places, labels, arrangements, sums));
    }

    // Pseudo-F of sums of squares between the roles.
    private static RoleEffect? Row(PairContext pair, string? model, Differences[] models, int[][] places, int[] labels, Arrangements arrangements, double[] between)
    {
        double total = models.Sum(m => m.Total), degrees = models.Sum(m => m.Questions.Length - 2);
        if (!(total > 0))
            return null;
        double F(double sum) => Studentised.Of(sum / models.Length, (total - sum) / degrees);
        double observed = F(models.Select((d, i) => d.Between(places[i], labels)).Sum());
        double[] permuted = Array.ConvertAll(between, F);
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

        private Differences(int[] questions, bool[] sensitive, ReadOnlySpan<double> products, double[] room)
        {
            (Questions, Sensitive) = (questions, sensitive);
            _products = new QuadraticForm(products, questions.Length, room);
            _squares = new double[questions.Length];
            for (int i = 0; i < _squares.Length; i++)
                _squares[i] = products[i * questions.Length + i];
            Total = _squares.Sum();
        }

        public int[] Questions { get; }

        public bool[] Sensitive { get; }

        /// <summary>Sum of squares around the mean.</summary>
        public double Total { get; }

        /// <param name="pair">The pair.</param>
        /// <param name="model">The model.</param>
        /// <param name="sides">Its questions.</param>
        /// <param name="vectors">Room for the differences, used again for the next model.</param>
        public static Differences Of(PairContext pair, Model model, ContrastSides sides, List<double[]> vectors)
        {
            IReadOnlyList<CellMean?> a = pair.Cells[Subset.All].Of(model.Id, pair.A), b = pair.Cells[Subset.All].Of(model.Id, pair.B);
            (int Question, bool Sensitive)[] rows =
                [.. sides.Sensitive.Select(s => (s.Question, true)).Concat(sides.Control.Select(s => (s.Question, false))).OrderBy(r => r.Question)];
            while (vectors.Count < rows.Length)
                vectors.Add(new double[a[rows[0].Question]!.Mean.Length]);
            double[][] own = [.. vectors.Take(rows.Length)];
            for (int i = 0; i < rows.Length; i++)
                TensorPrimitives.Subtract(b[rows[i].Question]!.Mean, a[rows[i].Question]!.Mean, own[i]);
            double[] mean = MeanVector.Of(own);
            foreach (double[] vector in own)
                TensorPrimitives.Subtract(vector, mean, vector);
            Span<double> products = pair.Known.Products(rows.Length);
            CrossProducts.OfItself(own, products);
            return new Differences(
                [.. rows.Select(r => r.Question)], [.. rows.Select(r => r.Sensitive)], products, pair.Known.Room(QuadraticForm.SizeOf(pair.Input.Questions.Count)));
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
            double[] weights = controls;
            if (Batch * places.Length < controls.Length)
            {
                weights = _weights.Length > 0 ? _weights : _weights = new double[Batch * places.Length];
                for (int i = 0; i < places.Length; i++)
                    controls.AsSpan(Batch * places[i], Batch).CopyTo(weights.AsSpan(Batch * i));
            }

            ReadOnlySpan<Vector512<double>> lanes = MemoryMarshal.Cast<double, Vector512<double>>(weights);
            Vector512<double> count0 = default, count1 = default, square0 = default, square1 = default;
            for (int i = 0; i < places.Length; i++)
            {
                (count0, count1) = (count0 + lanes[2 * i], count1 + lanes[2 * i + 1]);
                (square0, square1) = (square0 + lanes[2 * i] * _squares[i], square1 + lanes[2 * i + 1] * _squares[i]);
            }

            Span<double> sums = stackalloc double[Batch], counts = stackalloc double[Batch], squares = stackalloc double[Batch];
            count0.CopyTo(counts);
            count1.CopyTo(counts[8..]);
            square0.CopyTo(squares);
            square1.CopyTo(squares[8..]);
            _products.Of(weights, sums);
            for (int v = 0; v < between.Length; v++)
            {
                // Of all models together a permutation may leave one of them without a role.
                if (counts[v] > 0 && counts[v] < places.Length)
                    between[v] += (sums[v] + squares[v]) * (1 / counts[v] + 1 / (places.Length - counts[v]));
            }
        }
    }
}
