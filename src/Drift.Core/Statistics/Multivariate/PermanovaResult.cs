namespace Drift;

/// <summary>Outcome of <see cref="Permanova"/>.</summary>
/// <param name="By">What each term is compared with.</param>
/// <param name="Terms">The tested terms, in the order of the model.</param>
/// <param name="ResidualDegreesOfFreedom">Degrees of freedom that all terms and blocks leave, at least 1.</param>
/// <param name="ResidualSumOfSquares">Sum of squares that all terms and blocks leave; ≥ 0.</param>
/// <param name="TotalSumOfSquares">Sum of squares around the grand mean.</param>
/// <param name="BlockSumOfSquares">Sum of squares between blocks; 0 where blocks are no term.</param>
/// <param name="Rows">Number of rows n.</param>
/// <param name="Blocks">Number of blocks; null where blocks are no term.</param>
/// <param name="IsExact">Whether all arrangements were enumerated.</param>
public sealed record PermanovaResult(
    PermanovaBy By, IReadOnlyList<PermanovaTermResult> Terms, int ResidualDegreesOfFreedom, double ResidualSumOfSquares,
    double TotalSumOfSquares, double BlockSumOfSquares, int Rows, int? Blocks, bool IsExact)
{
    /// <summary>The report, a line for each term.</summary>
    public override string ToString() => string.Join('\n', Terms);
}
