using System.Collections.Frozen;

namespace Drift.Labels;

/// <summary>Simplified or traditional: by the characters that only one of the two has.</summary>
internal static class ChineseCharacters
{
    private static readonly (FrozenSet<char> Simplified, FrozenSet<char> Traditional) Sets = Read();

    /// <summary><c>zh-Hans</c>, <c>zh-Hant</c>, or null where neither has more characters of its own.</summary>
    public static string? ScriptOf(string text)
    {
        int balance = 0;
        foreach (char c in text)
            balance += Sets.Simplified.Contains(c) ? 1 : Sets.Traditional.Contains(c) ? -1 : 0;
        return balance switch { > 0 => "Hans", < 0 => "Hant", _ => null };
    }

    private static (FrozenSet<char>, FrozenSet<char>) Read()
    {
        using Stream stream = typeof(ChineseCharacters).Assembly.GetManifestResourceStream("chinese.txt")!;
        using StreamReader reader = new(stream);
        string[] lines = [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith('#'))];
        return (lines[0].ToFrozenSet(), lines[1].ToFrozenSet());
    }
}
