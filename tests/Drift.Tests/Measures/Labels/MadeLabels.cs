namespace Drift.Tests.Measures;

/// <summary>Labels without vectors, made by hand or by rule.</summary>
internal static class MadeLabels
{
    /// <summary>One model, one language, one coder.</summary>
    public static AnalysisInput Input(IReadOnlyList<(string Question, int Repeat, string Label)> labels) =>
        Of([.. labels.Select(l => new Label(new Cell("m0", l.Question, "en", "", l.Repeat), Compliance.Scheme, "x", "", l.Label, false))], ["en"], [new Model("m0", "dev0", "CN", [], "open", null, null)]);

    /// <summary>Labels of any cells; questions are those that they name.</summary>
    public static AnalysisInput Of(IReadOnlyList<Label> labels, IReadOnlyList<string> languages, IReadOnlyList<Model> models) => new(
        "made", "Made by rule", "CC0-1.0",
        [.. labels.Select(l => l.Cell.QuestionId).Distinct().Select(id => new Question(id, "made", QuestionRole.Sensitive, null, false, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>()))],
        models, languages, [], [], [], [], "made", "0", false, null, null, [], "0", false, 0)
    {
        Labels = labels,
    };
}
