namespace Drift;

/// <summary>Whether a response is in the language that was asked in.</summary>
/// <remarks>
/// A corpus as read has the verdict of scripts alone (<see cref="LanguageScripts"/>), one without texts what its rows say; a study puts the verdict
/// of its language gate in their place (<see cref="Corpus.WithMatches"/>).
/// </remarks>
public enum LanguageMatch
{
    /// <summary>Too few letters to tell, or a language that Drift does not know: kept.</summary>
    Undecided,

    /// <summary>In the language asked in, but for names and a few sentences.</summary>
    Right,

    /// <summary>In another language.</summary>
    Wrong,

    /// <summary>A good part is in the language asked in, and a good part is not.</summary>
    Mixed,
}
