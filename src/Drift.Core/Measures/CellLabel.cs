namespace Drift;

/// <summary>The label of a cell's repeats as a whole: the one rule of the subset <c>answered</c>, of the two parts of a shift and of the labels of questions.</summary>
internal static class CellLabel
{
    /// <summary>Repeats that are labelled differently: not complete as a whole.</summary>
    public const string Mixed = "mixed";

    /// <summary>The label that all repeats have; <see cref="Mixed"/> where they differ; null where one has no valid label.</summary>
    public static string? Of(IReadOnlyList<ResponseVector> repeats) => Of([.. repeats.Select(r => r.Label)]);

    /// <summary>The same of the labels alone; null for one that is not valid.</summary>
    public static string? Of(IReadOnlyList<string?> repeats) =>
        repeats.Any(r => r is null) ? null : repeats.All(r => r == repeats[0]) ? repeats[0] : Mixed;

    /// <summary>The repeats that belong to a subset. Of <c>answered</c> a cell is in it with all its repeats or not at all, so that both parts of a shift are of the same answers.</summary>
    public static IReadOnlyList<ResponseVector> In(string subset, IReadOnlyList<ResponseVector> repeats) =>
        subset == Subset.Answered ? Of(repeats) == Compliance.Complete ? repeats : [] : [.. repeats.Where(r => r.IsIn(subset))];
}
