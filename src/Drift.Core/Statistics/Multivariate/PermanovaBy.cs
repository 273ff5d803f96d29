namespace Drift;

/// <summary>What each term of <see cref="Permanova"/> is compared with.</summary>
public enum PermanovaBy
{
    /// <summary>In sequence: each term after those before it (adonis2 <c>by = "terms"</c>).</summary>
    Terms,

    /// <summary>Each term after all others; a term that a product of it contains is not tested (adonis2 <c>by = "margin"</c>).</summary>
    Margin,

    /// <summary>All terms together (adonis2 <c>by = NULL</c>).</summary>
    Overall,
}
