namespace Drift;

/// <summary>A term of a <see cref="Permanova"/> model: a factor, or a product of factors.</summary>
/// <remarks>A product holds the effects of its cells; what is tested as interaction is what the factors before it leave over.</remarks>
public sealed class PermanovaTerm
{
    private PermanovaTerm(string name, int[] labels, IReadOnlySet<string> factors) => (Name, Labels, Factors) = (name, labels, factors);

    /// <summary>A factor.</summary>
    /// <param name="name">Its name, such as <c>language</c>.</param>
    /// <param name="labels">Level of each row, any numbers.</param>
    public PermanovaTerm(string name, IReadOnlyList<int> labels)
        : this(name, labels is null ? throw new ArgumentNullException(nameof(labels)) : [.. labels], new HashSet<string> { name })
    {
    }

    /// <summary>Its name; of a product <c>language:origin</c>.</summary>
    public string Name { get; }

    /// <summary>Level of each row; of a product the cell.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>Names of the factors that it is made of.</summary>
    public IReadOnlySet<string> Factors { get; }

    /// <summary>The product of two terms.</summary>
    /// <param name="other">A term with as many rows.</param>
    /// <exception cref="ArgumentException">The terms have unequally many rows.</exception>
    public PermanovaTerm Times(PermanovaTerm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Labels.Count != Labels.Count)
            throw new ArgumentException($"Term '{other.Name}' has {other.Labels.Count} labels, expected {Labels.Count} as '{Name}'.", nameof(other));
        return new PermanovaTerm($"{Name}:{other.Name}", Codes.Cross(Labels, other.Labels), Factors.Union(other.Factors).ToHashSet());
    }

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
