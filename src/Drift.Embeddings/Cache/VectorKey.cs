using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Drift.Embeddings;

/// <summary>Which text, and how much of it: SHA-256 over the limit of tokens and the text.</summary>
internal readonly record struct VectorKey(ulong A, ulong B, ulong C, ulong D)
{
    public const int Length = 32;

    public static VectorKey Of(string text, int maxTokens)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, maxTokens);
        hash.AppendData(bytes[..4]);
        // UTF-16 as it lies in memory: a text of 10 MB must not be copied to be looked up.
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        _ = hash.GetHashAndReset(bytes);
        return Read(bytes);
    }

    public static VectorKey Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, A);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], D);
    }
}
