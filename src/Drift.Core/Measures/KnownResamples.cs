namespace Drift;

/// <summary>What rows of one pair of languages share: the draws of strata of equal sizes, and the scales of models under them.</summary>
/// <remarks>One worker takes it from pair to pair: draws stay as they are, and room is used again rather than left to the collector.</remarks>
internal sealed class KnownResamples
{
    private const int MostDraws = 16;
    private readonly Dictionary<string, ushort[]> _draws = [];
    private readonly Dictionary<(PairScale Scale, string Strata), ResampledScale> _scales = [];
    private readonly Stack<ResampledScale> _free = [];
    private readonly List<double[]> _rows = [];
    private readonly Dictionary<int, Stack<double[]>> _freeRooms = [];
    private readonly List<double[]> _rooms = [];
    private double[] _products = [];

    /// <summary>Arrangements of two groups of questions that tests have drawn.</summary>
    public Dictionary<(int, int), TwoGroupDraws> Arrangements { get; } = [];

    /// <summary>Leaves the pair of languages.</summary>
    public void Forget()
    {
        foreach (ResampledScale scale in _scales.Values)
            _free.Push(scale);
        _scales.Clear();
        foreach (double[] room in _rooms)
            FreeRooms(room.Length).Push(room);
        _rooms.Clear();
        if (Arrangements.Count > MostDraws)
            Arrangements.Clear();
    }

    /// <summary>A name of strata that is the same for the same positions.</summary>
    public static string KeyOf(IEnumerable<Stratum> strata) => string.Join('\uffff', strata.Select(s => string.Concat(s.Positions.Select(i => (char)i))));

    /// <summary>C and F̄ of each resample; new where no other row had these strata.</summary>
    public (ResampledScale Scale, bool IsNew) Scale(PairScale scale, string strata, int resamples)
    {
        if (_scales.TryGetValue((scale, strata), out ResampledScale? known))
            return (known, false);
        known = _free.Count > 0 ? _free.Pop() : new ResampledScale(resamples);
        _scales.Add((scale, strata), known);
        return (known, true);
    }

    /// <summary>Room for the statistics of a row, by number; what it held is overwritten by the next row.</summary>
    public double[] Row(int number, int resamples)
    {
        while (_rows.Count <= number)
            _rows.Add(new double[resamples]);
        return _rows[number];
    }

    /// <summary>Room for numbers that are kept until the pair of languages is left; what it holds at first is of another pair.</summary>
    public double[] Room(int length)
    {
        Stack<double[]> free = FreeRooms(length);
        _rooms.Add(free.Count > 0 ? free.Pop() : new double[length]);
        return _rooms[^1];
    }

    private Stack<double[]> FreeRooms(int length)
    {
        if (!_freeRooms.TryGetValue(length, out Stack<double[]>? free))
            _freeRooms.Add(length, free = []);
        return free;
    }

    /// <summary>Room for the products of all pairs of some questions; what it held is overwritten by the next.</summary>
    public Span<double> Products(int questions)
    {
        if (_products.Length < questions * questions)
            _products = new double[questions * questions];
        return _products.AsSpan(0, questions * questions);
    }

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
