namespace Drift;

/// <summary>One row of <c>models.jsonl</c>.</summary>
internal static class ModelRow
{
    /// <summary>The model; null without an id.</summary>
    public static Model? Read(JsonRow row)
    {
        string? id = row.String("id", required: true, "an id");
        string? weights = row.String("weights", required: false);
        if (weights is not (null or "open" or "hosted"))
            row.Fault("weights", $"found {CorpusFaults.Show(weights)}, expected open, hosted or null");
        Model model = new(
            id ?? "", row.String("developer", required: false), StateCode.Read(row, "origin"), row.Strings("base", required: false, orOne: true) ?? [],
            weights, row.String("license", required: false), row.String("released", required: false));
        return string.IsNullOrEmpty(id) ? null : model;
    }
}
