namespace Drift;

/// <summary>Labels of a model's answers to a question in one language, as the two parts of a shift see them.</summary>
internal sealed class PairLabels
{
    private readonly Dictionary<(string Model, string Language, string Question), string> _labels = [];

    public PairLabels(AnalysisInput input)
    {
        foreach (IGrouping<(string, string, string), ResponseVector> cell in input.Responses.Where(r => r.Cell.Condition.Length == 0)
            .GroupBy(r => (r.Cell.Model, r.Cell.Language, r.Cell.QuestionId)))
        {
            if (CellLabel.Of([.. cell]) is { } label)
                _labels.Add(cell.Key, label);
        }
    }

    /// <summary>Whether any answer has a label.</summary>
    public bool Any => _labels.Count > 0;

    /// <summary>The label; null without a valid one.</summary>
    public string? Of(string model, string language, string question) => _labels.GetValueOrDefault((model, language, question));
}
