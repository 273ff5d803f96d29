namespace Drift;

/// <summary>How often each question is drawn in sixteen resamples at a time, for several models.</summary>
/// <remarks>Questions are drawn with replacement within each stratum. Models whose strata are of the same sizes get the same draws, and
/// those with the same positions the same weights.</remarks>
internal sealed class ResampledWeights
{
    private const int Batch = QuadraticForm.Batch;

    private readonly Stratum[][] _strata;
    private readonly int[] _sameWeights;
    private readonly double[][] _weights;
    private readonly double[][] _squares;
    private readonly ushort[][] _draws;

    /// <param name="models">Strata of each model, together all its positions, and a key that is the same for the same positions.</param>
    /// <param name="resamples">Number of resamples.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="known">Draws of other rows.</param>
    public ResampledWeights(IEnumerable<(string Key, Stratum[] Strata)> models, int resamples, uint seed, KnownResamples known)
    {
        (string Key, Stratum[] Strata)[] all = [.. models];
        _strata = [.. all.Select(m => m.Strata)];
        int[] lengths = [.. _strata.Select(s => s.Sum(x => x.Positions.Length))];
        _sameWeights = [.. all.Select(m => Array.FindIndex(all, x => x.Key == m.Key))];
        _weights = [.. all.Select((_, m) => _sameWeights[m] == m ? new double[lengths[m] * Batch] : [])];
        _squares = [.. all.Select((_, m) => _sameWeights[m] == m ? new double[Batch] : [])];
        int[][] sizes = [.. _strata.Select(m => m.Select(s => s.Positions.Length).ToArray())];
        _draws = new ushort[all.Length][];
        for (int m = 0; m < all.Length; m++)
        {
            int same = Array.FindIndex(sizes, s => s.AsSpan().SequenceEqual(sizes[m]));
            _draws[m] = same < m ? _draws[same] : known.Draws(sizes[m], resamples, seed);
        }
    }

    /// <summary>Weights of a model: of position i in resample k + v at 16 i + v.</summary>
    public ReadOnlySpan<double> Of(int model) => _weights[_sameWeights[model]];

    /// <summary>Sum of the squares of a model's weights, by resample.</summary>
    public ReadOnlySpan<double> SquaresOf(int model) => _squares[_sameWeights[model]];

    /// <summary>Goes to resamples k to k + count − 1; the other lanes have no weight.</summary>
    public void MoveTo(int k, int count)
    {
        for (int m = 0; m < _strata.Length; m++)
        {
            if (_sameWeights[m] == m)
                Weigh(_strata[m], _draws[m], _weights[m], _squares[m], k, count);
        }
    }

    private static void Weigh(Stratum[] strata, ushort[] draws, double[] weights, double[] squares, int k, int count)
    {
        Array.Clear(weights);
        int at = k * (weights.Length / Batch);
        for (int v = 0; v < count; v++)
        {
            foreach (Stratum stratum in strata)
            {
                int[] positions = stratum.Positions;
                for (int i = 0; i < positions.Length; i++)
                    weights[positions[draws[at++]] * Batch + v]++;
            }
        }

        Array.Clear(squares);
        for (int i = 0; i < weights.Length; i += Batch)
        {
            for (int v = 0; v < Batch; v++)
                squares[v] += weights[i + v] * weights[i + v];
        }
    }
}
