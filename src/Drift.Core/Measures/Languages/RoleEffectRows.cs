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
        double F(Func<int, int> roleOf)
        {
            double between = 0;
            for (int m = 0; m < models.Length; m++)
                between += models[m].Between(places[m], roleOf);
            return Studentised.Of(between / models.Length, (total - between) / degrees);
        }

        Arrangements arrangements = Arrangements.Free(labels, pair.Options.Permutations, pair.Options.Seed);
        double observed = F(i => labels[i]);
        double[] permuted = new double[arrangements.Count];
        int[] order = new int[labels.Length], moved = new int[labels.Length];
        for (int k = 0; k < permuted.Length; k++)
        {
            arrangements.Fill(k, order);
            for (int i = 0; i < order.Length; i++)
                moved[order[i]] = labels[i];
            permuted[k] = F(i => moved[i]);
        }

        int n = labels.Count(l => l == 0), m = labels.Length - n;
        double r2 = models.Select((d, i) => d.Between(places[i], j => labels[j])).Sum() / total;

        // Groups of equal size have two names, and F is alike for both.
        double smallest = arrangements.IsExact && n == m ? 2 * arrangements.SmallestP : arrangements.SmallestP;
        double p = arrangements.PValue(observed, permuted);
        string note = !arrangements.IsExact && PermutationPValue.MonteCarloInterval(p, pair.Options.Permutations) is var (low, high) && low <= 0.05 && high >= 0.05
            ? string.Create(CultureInfo.InvariantCulture, $"With infinitely many permutations p lies between {low:0.000} and {high:0.000} (95 %).") : "";
        return new RoleEffect(model, pair.A, pair.B, pair.Input.Embedder, Subset.All, observed, r2, p, smallest, null, arrangements.IsExact, n, m, models.Length, "question", note);
    }

    /// <summary>Differences between languages of one model: products of the vectors around their mean.</summary>
    private sealed record Differences(int[] Questions, bool[] Sensitive, double[,] Products, double Total)
    {
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

            double[,] products = new double[rows.Length, rows.Length];
            double total = 0;
            for (int i = 0; i < rows.Length; i++)
            {
                for (int j = 0; j <= i; j++)
                    products[i, j] = products[j, i] = Drift.Products.Dot(vectors[i], vectors[j]);
                total += products[i, i];
            }

            return new Differences([.. rows.Select(r => r.Question)], [.. rows.Select(r => r.Sensitive)], products, total);
        }

        public double Between(int[] places, Func<int, int> roleOf)
        {
            Span<int> controls = stackalloc int[places.Length];
            int m = 0;
            for (int i = 0; i < places.Length; i++)
            {
                if (roleOf(places[i]) == 1)
                    controls[m++] = i;
            }

            // Of all models together a permutation may leave one of them without a role.
            if (m == 0 || m == places.Length)
                return 0;
            double sum = 0;
            for (int i = 0; i < m; i++)
            {
                sum += Products[controls[i], controls[i]];
                for (int j = 0; j < i; j++)
                    sum += 2 * Products[controls[i], controls[j]];
            }

            return sum * (1.0 / m + 1.0 / (places.Length - m));
        }
    }
}
