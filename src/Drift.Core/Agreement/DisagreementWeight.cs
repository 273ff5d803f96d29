namespace Drift;

/// <summary>How much two different categories disagree in <see cref="CohenKappa"/>.</summary>
public enum DisagreementWeight
{
    /// <summary>Every difference counts 1.</summary>
    None,

    /// <summary>|x − y|.</summary>
    Linear,

    /// <summary>(x − y)².</summary>
    Quadratic,
}
