namespace Drift.Labels;

/// <summary>Characters that count as others: traditional as simplified ones, forms of alef as alef, ё as е.</summary>
/// <param name="From">What is written.</param>
/// <param name="To">What it counts as, character by character.</param>
internal sealed record RuleFolds(string From, string To)
{
    public string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(From) < 0)
            return text;
        Dictionary<char, char> map = [];
        for (int i = 0; i < From.Length; i++)
            map[From[i]] = To[i];
        return string.Create(text.Length, (text, map), static (span, x) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = x.map.GetValueOrDefault(x.text[i], x.text[i]);
        });
    }
}
