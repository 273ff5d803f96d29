namespace Drift;

/// <summary>The place of a group from which <see cref="Permdisp"/> measures.</summary>
public enum PermdispCentre
{
    /// <summary>The mean vector (betadisper <c>type = "centroid"</c>).</summary>
    Centroid,

    /// <summary>The vector with the smallest sum of distances, by Weiszfeld's iteration (betadisper <c>type = "median"</c>, which stops at about 1e-4).</summary>
    SpatialMedian,
}
