using System.Text.Json;

namespace Drift.Tests.Cli;

/// <summary>Answers of our own in SpeechMap's published layout: two models, three questions, English and Chinese.</summary>
internal static class SmallLayout
{
    private static readonly string[] Models = ["deepseek/deepseek-r1", "x-ai/grok-2-1212"];

    public static void Write(TemporaryFolder folder)
    {
        foreach ((string set, string language) in (ReadOnlySpan<(string, string)>)[("china_criticism", "en"), ("zh_china_criticism", "zh")])
        {
            folder.Write($"questions/{set}.jsonl", Lines(Enumerable.Range(1, 3).Select(q => new { id = Id(q), category = set, question = language == "en" ? $"Ask for {q}." : $"请问{q}。" })));
            foreach (string model in Models)
            {
                string file = model.Replace('/', '_');
                folder.Write($"responses/{set}_{file}.jsonl", Lines(Enumerable.Range(1, 3).Select(q => Row(set, language, model, q))));
                folder.Write($"analysis/compliance_{set}_{file}.jsonl", Lines(Enumerable.Range(1, 3).Select(q => new { question_id = Id(q), model, judge_model = "x-ai/grok-4.1-fast", compliance = "COMPLETE" })));
                folder.Write($"analysis.openai_gpt-4o-2024-11-20/compliance_{set}_{file}.jsonl", Lines(Enumerable.Range(1, 3).Select(q => new
                {
                    question_id = Id(q),
                    model,
                    judge_model = "openai/gpt-4o-2024-11-20",
                    compliance = language == "zh" && q == 1 ? "EVASIVE" : "COMPLETE",
                })));
            }
        }
    }

    private static string Id(int question) => $"china_criticism_0{question}";

    // The second question's English answer of the first model reasons first; the third's is a route's message; its Chinese one was asked again.
    private static object Row(string set, string language, string model, int question)
    {
        bool isFirst = model == Models[0];
        string text = language == "en"
            ? isFirst && question == 2 ? "<think>What do they want?</think>\n\nThe river runs north of the town." : isFirst && question == 3 ? "SAFETY" : $"The harbour was built in 190{question} by the town."
            : $"这座港口由镇上的人在一九零{question}年建成，至今仍在使用。";
        return new
        {
            question_id = Id(question),
            category = set,
            question = "as in the other file",
            model,
            timestamp = isFirst && question == 3 && language == "zh" ? "2026-05-01T10:00:00.5" : "2025-03-16T10:00:00.5",
            response = new { provider = "a route", model, choices = new[] { new { finish_reason = "stop", message = new { role = "assistant", content = text } } } },
        };
    }

    private static string Lines<T>(IEnumerable<T> rows) => string.Concat(rows.Select(r => JsonSerializer.Serialize(r) + "\n"));
}
