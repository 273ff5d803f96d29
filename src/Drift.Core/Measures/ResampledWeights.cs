namespace Drift;

/// <summary>How often each question is drawn in sixteen resamples at a time, for several models.</summary>
/// <remarks>Questions are drawn with replacement within each stratum. Models whose strata are of the same sizes get the same draws, and
/// those with the same positions share the weights too.</remarks>
internal sealed class ResampledWeights
{
    private const int Batch = QuadraticForm.Batch;

    private readonly Stratum[][] _strata;
    private readonly int[] _sameWeights;
    private readonly int[] _sameDraws;
    private readonly double[][] _weights;
    private readonly int[][] _draws;
    private readonly Philox _stream;

    /// <param name="models">Strata of each model, together all its positions, and a key that is the same for the same positions.</param>
    /// <param name="seed">Seed of the run.</param>
    public ResampledWeights(IEnumerable<(string Key, Stratum[] Strata)> models, uint seed)
    {
        (string Key, Stratum[] Strata)[] all = [.. models];
        _strata = [.. all.Select(m => m.Strata)];
        int[] lengths = [.. _strata.Select(s => s.Sum(x => x.Positions.Length))];
        _sameWeights = [.. all.Select(m => Array.FindIndex(all, x => x.Key == m.Key))];
        _sameDraws = [.. _strata.Select(m => Array.FindIndex(_strata, x => x.Select(s => s.Positions.Length).SequenceEqual(m.Select(s => s.Positions.Length))))];
        _weights = [.. all.Select((_, m) => _sameWeights[m] == m ? new double[lengths[m] * Batch] : [])];
        _draws = [.. all.Select((_, m) => _sameDraws[m] == m ? new int[lengths[m] * Batch] : [])];
        _stream = new Philox(seed, RandomPurpose.Resample, 0);
    }

    /// <summary>Weights of a model: of position i in resample k + v at 16 i + v.</summary>
    public ReadOnlySpan<double> Of(int model) => _weights[_sameWeights[model]];

    /// <summary>Draws resamples k to k + count − 1; the other lanes have no weight.</summary>
    public void MoveTo(int k, int count)
    {
        for (int m = 0; m < _strata.Length; m++)
        {
            if (_sameDraws[m] == m)
                Draw(_strata[m], _draws[m], k, count);
            if (_sameWeights[m] == m)
                Weigh(_strata[m], _draws[_sameDraws[m]], _weights[m], count);
        }
    }

    private void Draw(Stratum[] strata, int[] draws, int k, int count)
    {
        int at = 0;
        for (int v = 0; v < count; v++)
        {
            _stream.MoveTo(k + v);
            foreach (Stratum stratum in strata)
            {
                for (int i = 0; i < stratum.Positions.Length; i++)
                    draws[at++] = _stream.NextInt32(stratum.Positions.Length);
            }
        }
    }

    private static void Weigh(Stratum[] strata, int[] draws, double[] weights, int count)
    {
        Array.Clear(weights);
        int at = 0;
        for (int v = 0; v < count; v++)
        {
            foreach (Stratum stratum in strata)
            {
                int[] positions = stratum.Positions;
                for (int i = 0; i < positions.Length; i++)
                    weights[positions[draws[at++]] * Batch + v]++;
            }
        }
    }
}
