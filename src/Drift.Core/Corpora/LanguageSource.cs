namespace Drift;

/// <summary>What the verdicts on languages of responses rest on.</summary>
public enum LanguageSource
{
    /// <summary>Their scripts alone.</summary>
    Scripts,

    /// <summary>The language gate, which reads the texts.</summary>
    Gate,

    /// <summary>What the rows of a corpus without texts say.</summary>
    Rows,
}
