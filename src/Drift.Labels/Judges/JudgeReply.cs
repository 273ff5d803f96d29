using System.Text.Json;

namespace Drift.Labels;

/// <summary>A judge's reply, read.</summary>
/// <param name="Value">A label of <see cref="Compliance.Valid"/>, or <see cref="Unreadable"/>.</param>
/// <param name="Reason">The judge's reason; empty where it gave none.</param>
/// <param name="Text">The reply as it came.</param>
public sealed record JudgeReply(string Value, string Reason, string Text)
{
    /// <summary>The value of a reply that is no label; counts as a coder's error.</summary>
    public const string Unreadable = "ERROR_REPLY";

    /// <summary>Whether the reply is a label.</summary>
    public bool IsLabel => Value != Unreadable;

    /// <summary>Reads a reply: a JSON object with one field <c>label</c> (and <c>reason</c>), alone or in a block of code, or the label alone.</summary>
    /// <remarks>Reasoning is cut first (<see cref="AnswerCleaning"/>). Case, quotes, asterisks and an end stop around a single word do not count. Anything else,
    /// a sentence that has a label in it among it, is <see cref="Unreadable"/>: nothing is guessed.</remarks>
    /// <param name="text">The reply.</param>
    public static JudgeReply Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        CleanedAnswer cleaned = AnswerCleaning.Of(text);
        string reply = cleaned.IsUnclosed ? "" : Unfenced(cleaned.Answer);
        if (reply.StartsWith('{'))
            return OfJson(reply, text);
        return new JudgeReply(LabelOf(reply.Trim('"', '\'', '*', '`', '.', '。', ' ', '\n', '\r')) ?? Unreadable, "", text);
    }

    private static JudgeReply OfJson(string json, string text)
    {
        JudgeReply unreadable = new(Unreadable, "", text);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, AllowTrailingCommas = true });
            if (!document.RootElement.TryGetProperty("label", out JsonElement label) || label.ValueKind != JsonValueKind.String || LabelOf(label.GetString()!.Trim()) is not { } value)
                return unreadable;
            string reason = document.RootElement.TryGetProperty("reason", out JsonElement said) && said.ValueKind == JsonValueKind.String ? said.GetString()!.Trim() : "";
            return new JudgeReply(value, reason, text);
        }
        catch (JsonException)
        {
            return unreadable;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in a string.
            return unreadable;
        }
    }

    // ```json … ``` and nothing around it.
    private static string Unfenced(string text)
    {
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var line) || text.Length < line + 4)
            return text;
        return text[line..^3].Trim();
    }

    private static string? LabelOf(string word) => Compliance.Valid.FirstOrDefault(v => v.Equals(word, StringComparison.OrdinalIgnoreCase));
}
