namespace Drift.Labels;

/// <summary>Cuts from a response what is not the model's answer: reasoning inside the text, and messages of the route.</summary>
/// <remarks>
/// <para>Reasoning is written in three ways: <c>&lt;think&gt;…&lt;/think&gt;</c>; the closing mark alone, where a template has already opened it; <c>◁think▷…◁/think▷</c>.
/// All up to the last closing mark is reasoning, unless text stands before the first opening one: that stays. An opening mark without a closing one
/// ends the answer. A field of its own for reasoning is the adapter's business.</para>
/// <para>A route's message is a text that is, reasoning left out, nothing but one word that a provider's filter returns (<c>SAFETY</c>, <c>RECITATION</c>, <c>PROHIBITED_CONTENT</c>, <c>BLOCKLIST</c>).</para>
/// <para>Caution: an answer that quotes the marks as text is cut too.</para>
/// </remarks>
public static class AnswerCleaning
{
    private static readonly (string Open, string Close)[] Marks = [("<think>", "</think>"), ("◁think▷", "◁/think▷")];
    private static readonly string[] RouteMessages = ["SAFETY", "RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST"];

    /// <summary>Cleans one text.</summary>
    /// <param name="text">A response as it came.</param>
    public static CleanedAnswer Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach ((string open, string close) in Marks)
        {
            int end = text.LastIndexOf(close, StringComparison.Ordinal);
            int begin = text.AsSpan(0, Math.Max(end, 0)).IndexOf(open, StringComparison.Ordinal);
            string before = begin > 0 ? text[..begin].Trim() : "";
            string reasoning = end < 0 ? "" : text[(begin < 0 ? 0 : begin + open.Length)..end].Trim();
            string after = end < 0 ? text.Trim() : text[(end + close.Length)..].Trim();
            int again = after.IndexOf(open, StringComparison.Ordinal);
            if (end < 0 && again < 0)
                continue;
            if (again >= 0)
                (after, reasoning) = (after[..again].Trim(), $"{reasoning}\n\n{after[(again + open.Length)..]}".Trim());
            return Cleaned(before.Length > 0 && after.Length > 0 ? $"{before}\n\n{after}" : before + after, reasoning, again >= 0);
        }

        return Cleaned(text.Trim(), "", false);
    }

    // A filter may step in after the reasoning: what is left is then its word, not the model's.
    private static CleanedAnswer Cleaned(string answer, string reasoning, bool isUnclosed) =>
        new(answer, reasoning, isUnclosed, RouteMessages.Contains(answer) ? answer : null);
}
