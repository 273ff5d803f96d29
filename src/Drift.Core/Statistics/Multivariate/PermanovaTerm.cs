namespace Drift;

/// <summary>A term of a <see cref="Permanova"/> model: a factor, a covariate, or a product of them.</summary>
/// <remarks>A product holds the effects of its cells; what is tested as interaction is what the factors before it leave over.</remarks>
public sealed class PermanovaTerm
{
    // Columns of a covariate or of a product with one; null where each level is a column.
    private readonly double[][]? _columns;

    private PermanovaTerm(string name, int[] labels, IReadOnlySet<string> factors, double[][]? columns = null) =>
        (Name, Labels, Factors, _columns) = (name, labels, factors, columns);

    /// <summary>A factor.</summary>
    /// <param name="name">Its name, such as <c>language</c>.</param>
    /// <param name="labels">Level of each row, any numbers.</param>
    public PermanovaTerm(string name, IReadOnlyList<int> labels)
        : this(name, labels is null ? throw new ArgumentNullException(nameof(labels)) : [.. labels], new HashSet<string> { name })
    {
    }

    /// <summary>A covariate: a number a row, with one degree of freedom.</summary>
    /// <remarks>Rows of different value are different cells, so many distinct values cost time and memory: round them where there are more than a few hundred.</remarks>
    /// <param name="name">Its name, such as <c>length</c>.</param>
    /// <param name="values">A finite number for each row.</param>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static PermanovaTerm Covariate(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0 || values.Any(v => !double.IsFinite(v)))
            throw new ArgumentException($"Covariate '{name}' has no values or one that is not finite, expected a finite number for each row.", nameof(values));
        double[] distinct = [.. values.Distinct()];
        Dictionary<double, int> codes = distinct.Select((v, i) => (v, i)).ToDictionary(x => x.v, x => x.i);
        double mean = values.Average();
        return new PermanovaTerm(name, [.. values.Select(v => codes[v])], new HashSet<string> { name }, [[.. values.Select(v => v - mean)]]);
    }

    /// <summary>Its name; of a product <c>language:origin</c>.</summary>
    public string Name { get; }

    /// <summary>Level of each row; of a product the cell, of a covariate the number of its value.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>Names of the factors and covariates that it is made of.</summary>
    public IReadOnlySet<string> Factors { get; }

    /// <summary>The product of two terms.</summary>
    /// <param name="other">A term with as many rows.</param>
    /// <exception cref="ArgumentException">The terms have unequally many rows.</exception>
    public PermanovaTerm Times(PermanovaTerm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Labels.Count != Labels.Count)
            throw new ArgumentException($"Term '{other.Name}' has {other.Labels.Count} labels, expected {Labels.Count} as '{Name}'.", nameof(other));
        return new PermanovaTerm($"{Name}:{other.Name}", GroupLabels.Cross(Labels, other.Labels), Factors.Union(other.Factors).ToHashSet(), Product(other));
    }

    /// <summary>Whether a number, not a level, is in it.</summary>
    internal bool HasCovariate => _columns is not null;

    /// <summary>The columns of the term: one a level, or those of the covariate.</summary>
    internal double[][] Columns()
    {
        if (_columns is not null)
            return _columns;
        GroupLabels levels = GroupLabels.Of(Labels);
        return [.. levels.Sizes.Select((_, level) => levels.Index.Select(c => c == level ? 1.0 : 0).ToArray())];
    }

    private double[][]? Product(PermanovaTerm other) => _columns is null && other._columns is null
        ? null
        : [.. from a in Columns() from b in other.Columns() select a.Zip(b, (x, y) => x * y).ToArray()];

    /// <summary>The cell of each row over all terms: the labels by which <see cref="Arrangements"/> of a model with several terms are made.</summary>
    /// <param name="terms">At least one term, of equally many rows.</param>
    /// <exception cref="ArgumentException">There is no term, or they have unequally many rows.</exception>
    public static IReadOnlyList<int> Cells(IReadOnlyList<PermanovaTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Count == 0)
            throw new ArgumentException("There are no terms, expected at least one.", nameof(terms));
        return terms.Aggregate((a, b) => a.Times(b)).Labels;
    }
}
