namespace Drift;

/// <summary>What random numbers are drawn for; part of the generator's key, so that no two uses share a stream.</summary>
public enum RandomPurpose
{
    /// <summary>Permutations of labels.</summary>
    Permutation = 1,

    /// <summary>Resamples of units with replacement.</summary>
    Resample = 2,

    /// <summary>Sampling error of the floor, one draw a resample and pair of languages.</summary>
    FloorNoise = 3,

    /// <summary>Flips of signs of paired differences.</summary>
    SignFlip = 4,

    /// <summary>Folds of a cross-validation.</summary>
    Folds = 5,

    /// <summary>Orders in which things are shown or asked.</summary>
    Shuffle = 6,

    /// <summary>Samples without replacement.</summary>
    Sample = 7,
}
