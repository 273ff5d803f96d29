using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Drift.Embeddings;

/// <summary>One file of records: a header of 16 bytes (<c>DRIFTVEC</c>, format 1, dimension), then records of one size.</summary>
internal sealed class VectorSegment : IDisposable
{
    public const string Extension = ".vectors";
    public const int HeaderSize = 16;

    private readonly SafeFileHandle _handle;
    private readonly int _recordSize;

    private VectorSegment(SafeFileHandle handle, int dimension) => (_handle, _recordSize) = (handle, VectorRecord.Size(dimension));

    public static byte[] Header(int dimension)
    {
        byte[] header = new byte[HeaderSize];
        "DRIFTVEC"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), dimension);
        return header;
    }

    /// <summary>Null for a file that is not a segment of this dimension.</summary>
    public static VectorSegment? TryOpen(string file, int dimension)
    {
        SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        if (RandomAccess.Read(handle, header, 0) == HeaderSize && header.SequenceEqual(Header(dimension)))
            return new VectorSegment(handle, dimension);
        handle.Dispose();
        return null;
    }

    /// <summary>Keys and places of the whole records; what is torn or damaged is passed over.</summary>
    public IEnumerable<(VectorKey Key, long Offset)> Keys()
    {
        int perBlock = Math.Max(1, (1 << 20) / _recordSize);
        byte[] block = new byte[perBlock * _recordSize];
        for (long offset = HeaderSize; ;)
        {
            int read = ReadFully(block, offset) / _recordSize;
            for (int i = 0; i < read; i++, offset += _recordSize)
            {
                Memory<byte> record = block.AsMemory(i * _recordSize, _recordSize);
                if (VectorRecord.IsWhole(record.Span))
                    yield return (VectorKey.Read(record.Span), offset);
            }

            if (read < perBlock)
                yield break;
        }
    }

    /// <summary>Null if the record is not whole, or another one (someone has changed the file since).</summary>
    public EncodedText? Read(VectorKey key, long offset)
    {
        byte[] record = new byte[_recordSize];
        try
        {
            return ReadFully(record, offset) == _recordSize && VectorRecord.IsWhole(record) && VectorKey.Read(record) == key
                ? VectorRecord.Read(record)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _handle.Dispose();

    private int ReadFully(Span<byte> buffer, long offset)
    {
        int total = 0;
        while (total < buffer.Length && RandomAccess.Read(_handle, buffer[total..], offset + total) is > 0 and int read)
            total += read;
        return total;
    }
}
