namespace Drift;

/// <summary>What rows of one pair of languages share: the draws of strata of equal sizes, and the scales of models under them.</summary>
internal sealed class KnownResamples
{
    private const int MostDraws = 16;
    private readonly Dictionary<string, ushort[]> _draws = [];

    /// <summary>C and F̄ of each resample, by scale and by the positions of the strata.</summary>
    public Dictionary<(PairScale Scale, string Strata), ResampledScale> Scales { get; } = [];

    /// <summary>Places within each stratum, drawn with replacement, one resample after the other.</summary>
    /// <param name="sizes">Questions of each stratum.</param>
    /// <param name="resamples">Number of resamples.</param>
    /// <param name="seed">Seed of the run.</param>
    public ushort[] Draws(int[] sizes, int resamples, uint seed)
    {
        string key = string.Join(' ', sizes);
        if (_draws.TryGetValue(key, out ushort[]? known))
            return known;
        ushort[] draws = new ushort[(long)resamples * sizes.Sum()];
        Philox stream = new(seed, RandomPurpose.Resample, 0);
        int at = 0;
        for (int k = 0; k < resamples; k++)
        {
            stream.MoveTo(k);
            foreach (int size in sizes)
            {
                for (int i = 0; i < size; i++)
                    draws[at++] = (ushort)stream.NextInt32(size);
            }
        }

        // Draws of many sizes are made again rather than kept: they are large.
        if (_draws.Count < MostDraws)
            _draws.Add(key, draws);
        return draws;
    }
}
