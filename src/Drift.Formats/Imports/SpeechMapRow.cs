using System.Text.Json;

namespace Drift.Formats;

/// <summary>One row of SpeechMap's <c>responses/*.jsonl</c>, as it was published.</summary>
internal sealed record SpeechMapRow(
    string Set, string QuestionId, string Model, string Timestamp, string? Content, string? Reasoning, string? FinishReason, string? Provider,
    string? RouteModel, bool IsCutByRoute)
{
    /// <summary>Reads a row.</summary>
    /// <exception cref="InvalidDataException">It is no such row.</exception>
    public static SpeechMapRow Read(string line, string file, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement, response = row.GetProperty("response");
            JsonElement? choice = response.TryGetProperty("choices", out JsonElement choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
                ? choices[0] : null;
            JsonElement? message = choice?.GetProperty("message");
            return new SpeechMapRow(
                row.GetProperty("category").GetString()!, row.GetProperty("question_id").GetString()!, row.GetProperty("model").GetString()!,
                row.GetProperty("timestamp").GetString()!, Text(message, "content"), Text(message, "reasoning"), Text(choice, "finish_reason"),
                Text(response, "provider"), Text(response, "model"), choice is { } c && (c.TryGetProperty("error", out _) || Text(c, "finish_reason") == "content_filter"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}:{number}: found a row that is not of SpeechMap's layout ({e.Message}); expected question_id, category, model, timestamp and response.", e);
        }
    }

    private static string? Text(JsonElement? element, string name) =>
        element is { } e && e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
