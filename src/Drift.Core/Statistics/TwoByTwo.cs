namespace Drift;

/// <summary>A table of two rows and two columns of counts.</summary>
public sealed record TwoByTwo
{
    /// <summary>Makes a table, read row by row.</summary>
    /// <param name="a">First row, first column; 0 or more.</param>
    /// <param name="b">First row, second column; 0 or more.</param>
    /// <param name="c">Second row, first column; 0 or more.</param>
    /// <param name="d">Second row, second column; 0 or more.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public TwoByTwo(int a, int b, int c, int d)
    {
        if (a < 0 || b < 0 || c < 0 || d < 0)
            throw new ArgumentException($"The counts are {a}, {b}, {c}, {d}, expected 0 or more.");
        (A, B, C, D) = (a, b, c, d);
    }

    /// <summary>First row, first column.</summary>
    public int A { get; }

    /// <summary>First row, second column.</summary>
    public int B { get; }

    /// <summary>Second row, first column.</summary>
    public int C { get; }

    /// <summary>Second row, second column.</summary>
    public int D { get; }

    /// <summary>Sum of the counts.</summary>
    public long N => (long)A + B + C + D;
}
