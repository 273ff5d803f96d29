namespace Drift;

/// <summary>One row of <c>questions.jsonl</c>.</summary>
internal static class QuestionRow
{
    /// <summary>The question; null without an id. Other faults are reported, and the question stays known to its responses.</summary>
    public static Question? Read(JsonRow row, bool hasTexts)
    {
        string? id = row.String("id", required: true, "an id");
        string role = row.String("role", required: true, OneOf(QuestionRole.Known)) ?? "";
        if (role.Length > 0 && !QuestionRole.Known.Contains(role))
            row.Fault("role", $"found {CorpusFaults.Show(role)}, expected {OneOf(QuestionRole.Known)}");
        Question question = new(
            id ?? "", row.String("topic", required: false) ?? "", role, StateCode.Read(row, "target"), row.Boolean("matched") ?? false,
            row.Texts("text", required: hasTexts) ?? [], row.Conditions("conditions"))
        {
            CheckedTranslations = row.Checked("translation"),
        };
        return string.IsNullOrEmpty(id) ? null : question;
    }

    private static string OneOf(IEnumerable<string> values) => "one of " + string.Join(", ", values);
}
