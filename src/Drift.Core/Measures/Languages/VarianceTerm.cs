namespace Drift;

/// <summary>A term of the design question × (model in family) × language, repeats in cells.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">Whether questions are in it.</param>
/// <param name="Models">0: neither; 1: families; 2: models in families.</param>
/// <param name="Language">Whether languages are in it.</param>
/// <param name="Repeat">Whether it is the spread between repeats of a cell.</param>
internal sealed record VarianceTerm(string Name, bool Question, int Models, bool Language, bool Repeat)
{
    private static readonly string[] ModelNames = ["", "family", "model in family"];

    /// <summary>All terms, smaller ones first.</summary>
    public static IReadOnlyList<VarianceTerm> All { get; } =
    [
        .. from t in from q in (bool[])[false, true] from m in (int[])[0, 1, 2] from l in (bool[])[false, true] where q || m > 0 || l select (q, m, l)
           let parts = new[] { t.q ? "question" : "", ModelNames[t.m], t.l ? "language" : "" }.Where(p => p.Length > 0).ToArray()
           orderby parts.Length, t.q descending, t.m > 0 descending, t.m
           select new VarianceTerm(string.Join(" × ", parts), t.q, t.m, t.l, false),
        new VarianceTerm("repeat", true, 2, true, true),
    ];
}
