namespace Drift;

/// <summary>Of what origin the nearest answer of another lineage is, to the same question in the same language.</summary>
internal static class NeighbourRows
{
    public static IEnumerable<NeighbourShare> Of(OriginContext context)
    {
        foreach (string language in context.Input.Languages)
        {
            List<(string Group, bool IsSecond, double Expected)> found = [];
            foreach (int question in context.Questions)
                found.AddRange(Nearest(context, language, question));
            foreach (IGrouping<string, (string Group, bool IsSecond, double Expected)> group in found.GroupBy(f => f.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                double second = group.Average(f => f.IsSecond ? 1.0 : 0), expected = group.Average(f => f.Expected);
                yield return new NeighbourShare(language, group.Key, context.A, 1 - second, 1 - expected, group.Count());
                yield return new NeighbourShare(language, group.Key, context.B, second, expected, group.Count());
            }
        }
    }

    // The nearest answer's side for each answer, and the share of answers of the second origin among those it was chosen from.
    private static IEnumerable<(string Group, bool IsSecond, double Expected)> Nearest(OriginContext context, string language, int question)
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
            (OriginRow nearest, _) = others.MinBy(c => norm + Products.Dot(c.Vector, c.Vector) - 2 * Products.Dot(own, c.Vector));
            yield return (group, nearest.Second, others.Count(c => c.Row.Second) / (double)others.Length);
        }
    }
}
