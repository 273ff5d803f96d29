namespace Drift;

/// <summary>What <see cref="Pcoa"/> does about distances that no points in a Euclidean space have.</summary>
public enum PcoaCorrection
{
    /// <summary>Nothing: negative eigenvalues are reported.</summary>
    None = 0,

    /// <summary>Adds the least constant to the squared distances that leaves no negative eigenvalue (Lingoes 1971, Psychometrika 36, 195–203).</summary>
    Lingoes = 1,

    /// <summary>Adds the least constant to the distances that leaves no negative eigenvalue (Cailliez 1983, Psychometrika 48, 305–308); takes (2n)³ steps.</summary>
    Cailliez = 2,
}
