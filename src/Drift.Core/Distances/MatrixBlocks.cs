using System.Runtime.Intrinsics;

namespace Drift;

/// <summary>Blocks of a distance matrix, the distances as given.</summary>
/// <remarks>They are squared here and the root of a kernel gives them back to the last bit: √(d·d) = d in binary arithmetic.</remarks>
internal sealed class MatrixBlocks(DistanceMatrix distances) : PairBlocks
{
    public override int Count => distances.Count;

    public override void SquaredDistances(int a, int b, Span<Vector512<double>> squared)
    {
        int columns = Math.Min(8, Count - 8 * b), lanes = Math.Min(8, Count - 8 * a);
        Span<double> own = stackalloc double[8];
        for (int j = 0; j < 8; j++)
        {
            own.Clear();
            if (j < columns)
                distances.Row(8 * b + j).Slice(8 * a, lanes).CopyTo(own);
            Vector512<double> given = Vector512.Create<double>(own);
            squared[j] = given * given;
        }
    }
}
