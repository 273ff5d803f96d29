namespace Drift;

/// <summary>The check that numbers from outside are finite.</summary>
internal static class Finite
{
    /// <summary>Checks each number.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="what">What one of them is, with a capital: <c>Value</c>.</param>
    /// <param name="name">Name of the parameter that brought them.</param>
    /// <exception cref="ArgumentException">One is not finite.</exception>
    public static void Check(IReadOnlyList<double> values, string what, string name)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException($"{what} {i} is {values[i]}, expected a finite number.", name);
        }
    }
}
