namespace Drift.Labels;

/// <summary>How often one rule hits a text; a hit lies where it begins.</summary>
/// <param name="Opening">Hits in the first 200 characters (80 in <c>zh</c>, <c>ja</c>, <c>ko</c>).</param>
/// <param name="Head">Hits in the first 400 characters (160).</param>
/// <param name="Tail">Hits in the last 400 characters (160); where the text is short these are also hits of the head.</param>
/// <param name="Whole">Hits in the whole text.</param>
/// <param name="PerThousand">Hits in the whole text per 1,000 characters; 0 for an empty text.</param>
public readonly record struct RuleCount(int Opening, int Head, int Tail, int Whole, double PerThousand);
