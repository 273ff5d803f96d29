namespace Drift;

/// <summary>The questions that separate two origins most, in one language; one vote a family.</summary>
internal static class OriginQuestionRows
{
    public static IEnumerable<OriginQuestion> Of(OriginContext context)
    {
        if (context.Grid(dropModels: true)?.ByFamily() is not { } grid || grid.Rows.All(r => r.Second) || grid.Rows.All(r => !r.Second))
            return [];
        return Rows(context, grid).OrderByDescending(r => r.Share);
    }

    private static IEnumerable<OriginQuestion> Rows(OriginContext context, OriginGrid grid)
    {
        int[][] sides = [.. Enumerable.Range(0, 2).Select(side => Enumerable.Range(0, grid.Rows.Count).Where(i => grid.Rows[i].Second == (side == 1)).ToArray())];
        double[][] overall = [.. sides.Select(side => MeanVector.Of([.. side.Select(i => grid.Means[i])]))];
        var questions = grid.Questions.Select((question, q) =>
        {
            double[][] cells = grid.CentredAt(q);
            double[][] means = [.. sides.Select(side => MeanVector.Of([.. side.Select(i => cells[i])]))];
            double total = cells.Sum(c => Products.Dot(c, c));
            double[] difference = [.. means[0].Zip(means[1], (x, y) => x - y)];
            return (
                question, Total: total, Distance: Products.Dot(difference, difference) / 2,
                Between: sides.Zip(means, (side, mean) => side.Length * Products.Dot(mean, mean)).Sum(),
                Common: sides.Select((side, s) => side.Length * Products.Dot(means[s], overall[s])).Sum());
        }).ToArray();
        double between = questions.Sum(q => q.Between), common = questions.Sum(q => q.Common);
        if (!(between > 0 && common > 0))
            yield break;
        foreach (var q in questions)
        {
            yield return new OriginQuestion(
                context.A, context.B, context.Name, context.Input.Questions[q.question].Id, q.Distance, q.Total > 0 ? q.Between / q.Total : 0,
                q.Between / between, q.Common / common, grid.Rows.Count);
        }
    }

}
