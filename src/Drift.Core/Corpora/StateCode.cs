namespace Drift;

/// <summary>States as ISO 3166-1 alpha-2 writes them.</summary>
internal static class StateCode
{
    /// <summary>A field that holds a state or null; the shape is checked, not the register.</summary>
    public static string? Read(JsonRow row, string field)
    {
        const string expected = "two upper-case letters (ISO 3166-1 alpha-2, such as CN) or null";
        string? code = row.String(field, required: false, expected);
        if (code is not null && !(code.Length == 2 && code.All(char.IsAsciiLetterUpper)))
            row.Fault(field, $"found {CorpusFaults.Show(code)}, expected {expected}");
        return code;
    }
}
