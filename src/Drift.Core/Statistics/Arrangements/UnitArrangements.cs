namespace Drift;

/// <summary>Arrangements of whole units, row for row.</summary>
internal sealed class UnitArrangements(Arrangements units, int[][] rows, int count)
    : Arrangements(count, units.Count, units.IsExact, units.SmallestP)
{
    private protected override void FillCore(int k, Span<int> order)
    {
        int[] unitOrder = new int[rows.Length];
        units.Fill(k, unitOrder);
        for (int u = 0; u < rows.Length; u++)
        {
            for (int i = 0; i < rows[u].Length; i++)
                order[rows[u][i]] = rows[unitOrder[u]][i];
        }
    }
}
