namespace Drift.Labels;

/// <summary>A stratum of a coding sheet: the answers of one origin's models in one language.</summary>
/// <param name="Language">The language asked in.</param>
/// <param name="Origin">The origin.</param>
/// <param name="Size">Answers that could be drawn; ≥ 1.</param>
/// <param name="Drawn">Answers that were, each equally likely; 1 to <paramref name="Size"/>.</param>
public sealed record SheetStratum(string Language, string Origin, int Size, int Drawn)
{
    /// <summary>Probability of each of its answers to be drawn, in (0, 1].</summary>
    public double Inclusion => (double)Drawn / Size;
}
