using System.Globalization;

namespace Drift;

/// <summary>The floor of one pair of languages under one encoder, by length.</summary>
public sealed class FloorTable
{
    private readonly FloorBucket[] _buckets;
    private readonly FloorBucket[] _byLength;

    /// <summary>Makes the table from its buckets.</summary>
    /// <param name="a">First language.</param>
    /// <param name="b">Second language; the floor is the same both ways.</param>
    /// <param name="buckets">At least one bucket, in any order.</param>
    /// <param name="genreError">|floor − floor on a text of another genre| at that text's lengths; null where it was not measured.</param>
    /// <exception cref="ArgumentException">There is no bucket, or two have the same mean length, or a value is not finite.</exception>
    public FloorTable(string a, string b, IReadOnlyList<FloorBucket> buckets, double? genreError = null)
    {
        ArgumentNullException.ThrowIfNull(buckets);
        if (buckets.Count == 0)
            throw new ArgumentException($"The floor of {a}-{b} has no buckets, expected at least one.", nameof(buckets));
        if (buckets.FirstOrDefault(x => !double.IsFinite(x.Floor) || !double.IsFinite(x.Error) || !(x.Tokens > 0)) is { } bad)
            throw new ArgumentException($"The bucket '{bad.Window}' of {a}-{b} has floor {bad.Floor}, error {bad.Error} and {bad.Tokens} tokens; expected finite numbers and tokens above 0.", nameof(buckets));
        _byLength = [.. buckets.OrderBy(x => x.Tokens)];
        for (int i = 1; i < _byLength.Length; i++)
        {
            if (_byLength[i].Tokens == _byLength[i - 1].Tokens)
                throw new ArgumentException($"Two buckets of {a}-{b} have {_byLength[i].Tokens} tokens, expected different lengths.", nameof(buckets));
        }

        _buckets = [.. buckets];
        (A, B, GenreError) = (a, b, genreError);
    }

    /// <summary>First language.</summary>
    public string A { get; }

    /// <summary>Second language.</summary>
    public string B { get; }

    /// <summary>The buckets, as they were given.</summary>
    public IReadOnlyList<FloorBucket> Buckets => _buckets;

    /// <summary>|floor − floor on a text of another genre| at that text's lengths; null where it was not measured.</summary>
    public double? GenreError { get; }

    /// <summary>Mean token count of the longest bucket.</summary>
    public double LongestTokens => _byLength[^1].Tokens;

    /// <summary>
    /// ½‖m_A − m_B‖² of the two languages' mean vectors by bucket, in the order of <see cref="Buckets"/>: the part of the floor that is one step from
    /// language to language; null where it is not known.
    /// </summary>
    /// <exception cref="ArgumentException">There is not one finite number of at least 0 a bucket.</exception>
    public IReadOnlyList<double>? LanguageDistances
    {
        get;
        init
        {
            if (value is not null && (value.Count != Buckets.Count || value.Any(d => !(d >= 0 && double.IsFinite(d)))))
                throw new ArgumentException($"{A}-{B} has {Buckets.Count} buckets and the distances of its languages are {string.Join(", ", value)}; expected one number of at least 0 a bucket.", nameof(value));
            field = value is null ? null : [.. value];
        }
    }

    /// <summary>Floor and its standard error at a length: linear in log tokens between buckets, constant beyond the first and the last.</summary>
    /// <param name="tokens">Geometric mean of the two sides' token counts; above 0.</param>
    public (double Floor, double Error) At(double tokens)
    {
        (FloorBucket x, FloorBucket y, double t) = Place(tokens);
        return (x.Floor + t * (y.Floor - x.Floor), x.Error + t * (y.Error - x.Error));
    }

    /// <summary>½‖m_A − m_B‖² of the languages' mean vectors at a length, interpolated like the floor; null where it is not known.</summary>
    /// <param name="tokens">Geometric mean of the two sides' token counts; above 0.</param>
    public double? LanguageDistanceAt(double tokens)
    {
        (FloorBucket x, FloorBucket y, double t) = Place(tokens);
        return Of(x) + t * (Of(y) - Of(x));

        double? Of(FloorBucket bucket) => LanguageDistances?[Array.IndexOf(_buckets, bucket)];
    }

    private (FloorBucket Below, FloorBucket Above, double Share) Place(double tokens)
    {
        if (!(tokens > 0))
            throw new ArgumentOutOfRangeException(nameof(tokens), tokens, "A length must be above 0 tokens.");
        int next = Array.FindIndex(_byLength, x => x.Tokens >= tokens);
        if (next <= 0)
        {
            FloorBucket end = next == 0 ? _byLength[0] : _byLength[^1];
            return (end, end, 0);
        }

        (FloorBucket x, FloorBucket y) = (_byLength[next - 1], _byLength[next]);
        return (x, y, (Math.Log(tokens) - Math.Log(x.Tokens)) / (Math.Log(y.Tokens) - Math.Log(x.Tokens)));
    }

    /// <summary>The same table with one bucket for every length.</summary>
    /// <param name="sentences">The bucket's number of sentences.</param>
    /// <exception cref="ArgumentException">There is no such bucket.</exception>
    public FloorTable Fixed(int sentences)
    {
        string window = sentences.ToString(CultureInfo.InvariantCulture);
        FloorBucket bucket = Buckets.FirstOrDefault(x => x.Window == window)
            ?? throw new ArgumentException($"There is no floor window of {sentences} sentences for {A}-{B}; there are: {string.Join(", ", Buckets.Select(x => x.Window))}.", nameof(sentences));
        return new FloorTable(A, B, [bucket], GenreError)
        {
            LanguageDistances = LanguageDistances is { } distances ? [distances[Array.IndexOf(_buckets, bucket)]] : null,
        };
    }
}
