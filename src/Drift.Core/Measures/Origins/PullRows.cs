namespace Drift;

/// <summary>Whose answers are these: pull of models and families towards two origins (METHODS, section 7).</summary>
internal static class PullRows
{
    /// <summary>Separation of the two origins in the language, or its change between the two; one vote a family. Null with one family on a side.</summary>
    public static PullSeparation? Separation(OriginContext context)
    {
        if (FamilyProducts.Of(context, context.Languages[0]) is not { } first)
            return null;
        if (context.Languages.Count == 1)
            return Row(context, first, null);
        if (FamilyProducts.Of(context, context.Languages[1]) is not { } second)
            return null;

        // The same questions on both sides of a change.
        int[] common = [.. first.Asked.Intersect(second.Asked)];
        return FamilyProducts.Of(context, context.Languages[0], common) is { } before && FamilyProducts.Of(context, context.Languages[1], common) is { } after
            ? Row(context, after, before) : null;
    }

    /// <summary>Pull of each model of the run in one language, derived and unknown ones too, with its interval over questions.</summary>
    public static IEnumerable<PullEstimate> Models(OriginContext context)
    {
        string language = context.Languages[0];
        IGrouping<string, OriginRow>[] families = [.. context.Models.GroupBy(m => m.Family)];
        foreach (ModelLineage model in context.Input.Lineage.Models)
        {
            IGrouping<string, OriginRow>[] others = [.. families.Where(f => !model.Lineage.Contains(f.Key))];
            double[] values = [.. context.Questions.Select(q => Of(context, model, others, language, q)).OfType<double>()];
            if (values.Length == 0)
                continue;
            BootstrapIntervalResult? interval = values.Length < ScaledMean.FewestForInterval ? null : Interval(values, context.Options);
            yield return new PullEstimate(
                context.A, context.B, language, model.Model.Id, model.Family, model.Model.Origin, model.IsDerived, values.Average(), interval?.Low, interval?.High, values.Length);
        }
    }

    private static double? Of(OriginContext context, ModelLineage model, IGrouping<string, OriginRow>[] others, string language, int question)
    {
        if (context.Mean(model.Model.Id, language, question) is not { } own)
            return null;
        double[] sum = new double[2];
        int[] count = new int[2];
        foreach (IGrouping<string, OriginRow> family in others)
        {
            (double products, int models, int side) = (0, 0, 0);
            foreach (OriginRow row in family)
            {
                side = row.Second ? 1 : 0;
                if (context.Mean(row.Name, language, question) is not { } vector)
                    continue;
                products += Products.Dot(own, vector);
                models++;
            }

            if (models == 0)
                continue;
            sum[side] += products / models;
            count[side]++;
        }

        return count[0] == 0 || count[1] == 0 ? null : sum[0] / count[0] - sum[1] / count[1];
    }

    private static BootstrapIntervalResult Interval(double[] values, AnalysisOptions options)
    {
        Philox stream = new(options.Seed, RandomPurpose.Resample, 0);
        double[] draws = new double[options.Resamples];
        for (int k = 0; k < draws.Length; k++)
        {
            stream.MoveTo(k);
            double sum = 0;
            for (int i = 0; i < values.Length; i++)
                sum += values[stream.NextInt32(values.Length)];
            draws[k] = sum / values.Length;
        }

        double total = values.Sum();
        return BootstrapInterval.Bca(values.Average(), draws, [[.. values.Select(v => (total - v) / (values.Length - 1))]]);
    }

    private static PullSeparation Row(OriginContext context, FamilyProducts after, FamilyProducts? before)
    {
        FamilySides sides = new(after.Families, context.Options.Permutations, context.Options.Seed);
        int[] observed = [.. after.Families.Select(f => f.Second ? 1 : 0)];
        double[] values = [.. after.Pulls(observed).Select((v, f) => v - (before?.Pulls(observed)[f] ?? 0))];
        double Side(int side) => Enumerable.Range(0, values.Length).Where(f => observed[f] == side).Average(f => values[f]);
        return new PullSeparation(
            context.A, context.B, context.Name, Side(0), Side(1), Side(0) - Side(1),
            sides.PValue(after.Families, s => Math.Abs(after.Separation(s) - (before?.Separation(s) ?? 0))), sides.SmallestP,
            [.. after.Families.Select((f, i) => KeyValuePair.Create(f.Family, values[i]))], after.Asked.Count, after.Models, OriginTestRows.Note(context.A, context.B, sides));
    }

    /// <summary>Mean products of the families' mean answers over questions: all that pull needs, whatever the sides.</summary>
    private sealed record FamilyProducts(IReadOnlyList<OriginRow> Families, double[,] Products, IReadOnlyList<int> Asked, int Models)
    {
        // Questions that every family answered with at least one model: a family's mean is over the models that answered.
        public static FamilyProducts? Of(OriginContext context, string language, IReadOnlyList<int>? among = null)
        {
            OriginRow[] families = [.. context.Models.DistinctBy(r => r.Family)];
            if (families.Count(f => f.Second) < 2 || families.Count(f => !f.Second) < 2)
                return null;
            string[][] members = [.. families.Select(f => context.Models.Where(m => m.Family == f.Family).Select(m => m.Name).ToArray())];
            double[,] products = new double[families.Length, families.Length];
            List<int> asked = [];
            foreach (int question in among ?? context.Questions)
            {
                double[][][] answers = [.. members.Select(f => f.Select(m => context.Mean(m, language, question)).OfType<double[]>().ToArray())];
                if (answers.Any(f => f.Length == 0))
                    continue;
                asked.Add(question);
                double[][] means = [.. answers.Select(MeanVector.Of)];
                for (int i = 0; i < families.Length; i++)
                {
                    for (int j = 0; j <= i; j++)
                        products[i, j] = products[j, i] += Drift.Products.Dot(means[i], means[j]);
                }
            }

            if (asked.Count == 0)
                return null;
            for (int i = 0; i < families.Length; i++)
            {
                for (int j = 0; j < families.Length; j++)
                    products[i, j] /= asked.Count;
            }

            return new FamilyProducts(families, products, asked, context.Models.Count);
        }

        public double[] Pulls(int[] sides)
        {
            double[] pulls = new double[sides.Length];
            for (int f = 0; f < sides.Length; f++)
            {
                double[] sum = new double[2];
                int[] count = new int[2];
                for (int g = 0; g < sides.Length; g++)
                {
                    if (g == f)
                        continue;
                    sum[sides[g]] += Products[f, g];
                    count[sides[g]]++;
                }

                pulls[f] = sum[0] / count[0] - sum[1] / count[1];
            }

            return pulls;
        }

        public double Separation(int[] sides)
        {
            double[] pulls = Pulls(sides);
            double[] sum = new double[2];
            int[] count = new int[2];
            for (int f = 0; f < pulls.Length; f++)
            {
                sum[sides[f]] += pulls[f];
                count[sides[f]]++;
            }

            return sum[0] / count[0] - sum[1] / count[1];
        }
    }
}
