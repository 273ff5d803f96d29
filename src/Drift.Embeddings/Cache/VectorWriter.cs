using System.Globalization;

namespace Drift.Embeddings;

/// <summary>The one process's right to append to one segment.</summary>
internal sealed class VectorWriter : IDisposable
{
    private readonly FileStream _lockFile;
    private readonly FileStream _file;
    private readonly byte[] _record;

    private VectorWriter(FileStream lockFile, FileStream file, VectorSegment segment, int recordSize) =>
        (_lockFile, _file, Segment, _record) = (lockFile, file, segment, new byte[recordSize]);

    public VectorSegment Segment { get; }

    /// <summary>Takes the first segment of this computer that no other process holds, or begins one.</summary>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full.</exception>
    public static VectorWriter Open(string folder, int dimension)
    {
        _ = Directory.CreateDirectory(folder);
        // Locks need not reach across a network file system: computers never share a segment.
        string computer = string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit));
        for (int number = 1; ; number++)
        {
            string file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{computer}-{number:D3}{VectorSegment.Extension}"));
            if (TryLock(file + ".lock") is not { } lockFile)
                continue;
            try
            {
                if (Open(file, dimension, lockFile) is { } writer)
                    return writer;
                lockFile.Dispose();
            }
            catch
            {
                lockFile.Dispose();
                throw;
            }
        }
    }

    /// <summary>Appends one record in one write and returns its place.</summary>
    public long Append(VectorKey key, EncodedText encoded)
    {
        long offset = _file.Position;
        VectorRecord.Write(_record, key, encoded);
        _file.Write(_record);
        return offset;
    }

    public void Dispose()
    {
        _file.Dispose();
        _lockFile.Dispose();
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>Null if the file is something else than a segment of this dimension.</summary>
    private static VectorWriter? Open(string file, int dimension, FileStream lockFile)
    {
        FileStream stream = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            // A process that was killed while it began the segment leaves less than a header.
            if (stream.Length < VectorSegment.HeaderSize)
            {
                stream.SetLength(0);
                stream.Write(VectorSegment.Header(dimension));
            }

            if (VectorSegment.TryOpen(file, dimension) is { } segment)
            {
                int size = VectorRecord.Size(dimension);
                // A torn tail is cut off; nobody else appends here, and readers pass over it anyway.
                stream.SetLength(VectorSegment.HeaderSize + (stream.Length - VectorSegment.HeaderSize) / size * size);
                stream.Position = stream.Length;
                return new VectorWriter(lockFile, stream, segment, size);
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        stream.Dispose();
        return null;
    }
}
