namespace Drift;

/// <summary>What kind of coder gave a label.</summary>
public enum CoderKind
{
    /// <summary>A person.</summary>
    Human = 1,

    /// <summary>A language model that was asked to judge.</summary>
    Judge = 2,

    /// <summary>A program: rules, a classifier.</summary>
    Program = 3,
}
