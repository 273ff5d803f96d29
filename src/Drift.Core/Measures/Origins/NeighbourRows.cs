namespace Drift;

/// <summary>Of what origin the nearest answer of another lineage is, to the same question in the same language.</summary>
/// <remarks>Answers that are equally near share the vote: refusals in the same words are one answer to the last digit.</remarks>
internal static class NeighbourRows
{
    // Squared distances of unit vectors whose differences are no more than rounding.
    private const double Equal = 1e-12;

    public static IEnumerable<NeighbourShare> Of(OriginContext context)
    {
        string language = context.Languages[0];
        IEnumerable<(string Group, double Second, double Expected)> found = context.Questions.SelectMany(q => Nearest(context, language, q));
        foreach (IGrouping<string, (string Group, double Second, double Expected)> group in found.GroupBy(f => f.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            double second = group.Average(f => f.Second), expected = group.Average(f => f.Expected);
            yield return new NeighbourShare(language, group.Key, context.A, 1 - second, 1 - expected, group.Count());
            yield return new NeighbourShare(language, group.Key, context.B, second, expected, group.Count());
        }
    }

    // For each answer the share of its nearest ones that are of the second origin, and that share among those they were chosen from.
    private static IEnumerable<(string Group, double Second, double Expected)> Nearest(OriginContext context, string language, int question)
    {
        (OriginRow Row, double[] Vector)[] candidates =
            [.. context.Models.Select(m => (m, context.Mean(m.Name, language, question))).Where(c => c.Item2 is not null).Select(c => (c.m, c.Item2!))];
        foreach (ModelLineage model in context.Input.Lineage.Models)
        {
            string? group = model.IsDerived ? "derived" : model.Family is null ? null : model.Model.Origin;
            if (group is null || !model.IsDerived && !context.Models.Any(m => m.Name == model.Model.Id) || context.Mean(model.Model.Id, language, question) is not { } own)
                continue;
            (OriginRow Row, double[] Vector)[] others = [.. candidates.Where(c => !model.Lineage.Contains(c.Row.Family))];
            if (others.Length == 0)
                continue;
            double norm = Products.Dot(own, own);

            // Repeats make means shorter than one, so the distance counts, not the product.
            double[] squares = [.. others.Select(c => norm + Products.Dot(c.Vector, c.Vector) - 2 * Products.Dot(own, c.Vector))];
            double furthest = squares.Min() + Equal * norm;
            bool[] nearest = [.. others.Where((_, i) => squares[i] <= furthest).Select(c => c.Row.Second)];
            yield return (group, nearest.Count(second => second) / (double)nearest.Length, others.Count(c => c.Row.Second) / (double)others.Length);
        }
    }
}
