namespace Drift;

/// <summary>The map of models: principal coordinates of their mean answers after question centring, by language.</summary>
/// <remarks>Whoever misses more than a tenth of a language's questions has no place on its map; <see cref="Limits"/> names them.</remarks>
internal static class ModelMap
{
    private const int FewestModels = 3;

    public static IEnumerable<ModelPlace> Of(AnalysisInput input, CellMeans cells)
    {
        foreach (string language in input.Languages)
        {
            double[]? Mean(string model, int question) => cells.Of(model, language) is { Count: > 0 } row ? row[question]?.Mean : null;
            int[] asked = [.. Enumerable.Range(0, input.Questions.Count).Where(q => input.Models.Any(m => Mean(m.Id, q) is not null))];
            OriginRow[] models = [.. input.Models.Where(m => asked.Any(q => Mean(m.Id, q) is not null)).Select(m => new OriginRow(m.Id, m.Id, false))];
            if (models.Length < FewestModels || OriginGrid.Of(models, asked, (m, q) => Mean(m.Name, q), dropModels: true) is not { Rows.Count: >= FewestModels, Total: > 0 } grid)
                continue;
            PcaResult axes = Pca.Of(VectorTable.Of([.. grid.Means]), 2);
            Dictionary<string, ModelLineage> lineage = input.Lineage.Models.ToDictionary(m => m.Model.Id);
            for (int i = 0; i < grid.Rows.Count; i++)
            {
                ModelLineage model = lineage[grid.Rows[i].Name];
                yield return new ModelPlace(
                    language, model.Model.Id, model.Model.Origin, model.IsDerived, axes.Scores[i][0], axes.Scores[i].Length > 1 ? axes.Scores[i][1] : 0,
                    axes.Shares[0], axes.Shares.Count > 1 ? axes.Shares[1] : 0);
            }
        }
    }
}
