using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Drift.Embeddings;

/// <summary>One record of a segment, little-endian: key (32 bytes), tokens, windows, unknown pieces, pieces (int32), vector (float32), checksum (8 bytes of SHA-256).</summary>
internal static class VectorRecord
{
    private const int Counts = VectorKey.Length, Vector = Counts + 16, Checksum = 8;

    public static int Size(int dimension) => Vector + 4 * dimension + Checksum;

    public static void Write(Span<byte> record, VectorKey key, EncodedText text)
    {
        key.Write(record);
        BinaryPrimitives.WriteInt32LittleEndian(record[Counts..], text.Tokens);
        BinaryPrimitives.WriteInt32LittleEndian(record[(Counts + 4)..], text.Windows);
        BinaryPrimitives.WriteInt32LittleEndian(record[(Counts + 8)..], text.UnknownPieces);
        BinaryPrimitives.WriteInt32LittleEndian(record[(Counts + 12)..], text.Pieces);
        for (int i = 0; i < text.Vector.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(record[(Vector + 4 * i)..], text.Vector[i]);
        ChecksumOf(record, record[^Checksum..]);
    }

    public static bool IsWhole(ReadOnlySpan<byte> record)
    {
        Span<byte> expected = stackalloc byte[Checksum];
        ChecksumOf(record, expected);
        return record[^Checksum..].SequenceEqual(expected);
    }

    public static EncodedText Read(ReadOnlySpan<byte> record)
    {
        float[] vector = new float[(record.Length - Vector - Checksum) / 4];
        for (int i = 0; i < vector.Length; i++)
            vector[i] = BinaryPrimitives.ReadSingleLittleEndian(record[(Vector + 4 * i)..]);
        return new EncodedText(
            vector,
            BinaryPrimitives.ReadInt32LittleEndian(record[Counts..]), BinaryPrimitives.ReadInt32LittleEndian(record[(Counts + 4)..]),
            BinaryPrimitives.ReadInt32LittleEndian(record[(Counts + 8)..]), BinaryPrimitives.ReadInt32LittleEndian(record[(Counts + 12)..]));
    }

    private static void ChecksumOf(ReadOnlySpan<byte> record, Span<byte> checksum)
    {
        Span<byte> digest = stackalloc byte[32];
        _ = SHA256.HashData(record[..^Checksum], digest);
        digest[..Checksum].CopyTo(checksum);
    }
}
