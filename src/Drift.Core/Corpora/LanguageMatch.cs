namespace Drift;

/// <summary>Whether the letters of a response are of the script of the language that was asked in.</summary>
public enum LanguageMatch
{
    /// <summary>Too few letters to tell, or a language whose script Drift does not know.</summary>
    Undecided,

    /// <summary>At least half of the letters are of the language's script.</summary>
    Right,

    /// <summary>Fewer than half are.</summary>
    Wrong,
}
