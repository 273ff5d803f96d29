using System.Security.Cryptography;

namespace Drift;

/// <summary>Splits a stream of UTF-8 into lines without keeping it: memory is that of the longest line, whatever the file's size.</summary>
/// <remarks>
/// <para>Splits on <c>\n</c> only, since U+2028 and a bare <c>\r</c> may stand inside a JSON text; a <c>\r</c> before the <c>\n</c> and a byte
/// order mark at the start are left out of the line. The bytes are not checked: whoever decodes them does that.</para>
/// <para>Not safe for use by several threads.</para>
/// </remarks>
public sealed class Utf8LineReader
{
    /// <summary>The longest line that is read when the caller names no other limit: 256 MiB.</summary>
    public const int LongestLine = 256 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly IncrementalHash? _hash;
    private readonly int _longest;
    private byte[] _buffer = new byte[1 << 16];
    private long _origin;
    private int _start;
    private int _next;
    private int _end;
    private int _lineEnd;
    private bool _atEnd;

    /// <summary>Reads from where the stream stands.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <param name="hash">Is given every byte that is read, so that a file is hashed and read in one pass; null for none.</param>
    /// <param name="longest">Bytes that a line may have; a longer one is skipped and <see cref="IsTooLong"/> says so.</param>
    public Utf8LineReader(Stream stream, IncrementalHash? hash = null, int longest = LongestLine)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        (_stream, _hash, _longest) = (stream, hash, longest);
    }

    /// <summary>The line without its end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Line => _buffer.AsMemory(_start, _lineEnd - _start);

    /// <summary>Number of the line, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Bytes before the line, counted from where the stream stood.</summary>
    public long Offset { get; private set; }

    /// <summary>True when the line was longer than the limit; <see cref="Line"/> is then empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Read()
    {
        _start = _next;
        Offset = _origin + _start;
        IsTooLong = false;
        int scanned = _start;
        while (true)
        {
            int at = _buffer.AsSpan(scanned, _end - scanned).IndexOf((byte)'\n');
            if (at >= 0 || _atEnd)
            {
                _lineEnd = at >= 0 ? scanned + at : _end;
                _next = at >= 0 ? _lineEnd + 1 : _end;
                break;
            }

            scanned = _end - _start;
            if (scanned > _longest)
            {
                IsTooLong = true;
                _start = _end;
                scanned = 0;
            }

            Fill();
            scanned += _start;
        }

        if (_start == _next && !IsTooLong)
            return false;
        Number++;
        if (_lineEnd - _start > _longest)
            IsTooLong = true;
        if (IsTooLong)
            _start = _lineEnd;
        else
            Trim();
        return true;
    }

    private void Trim()
    {
        if (_lineEnd > _start && _buffer[_lineEnd - 1] == (byte)'\r')
            _lineEnd--;
        if (Number == 1 && Line.Span.StartsWith("\uFEFF"u8))
        {
            _start += 3;
            Offset += 3;
        }
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _origin += _start;
                _end -= _start;
                _start = 0;
            }
            else
            {
                Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
            }
        }

        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _hash?.AppendData(_buffer, _end, read);
        _end += read;
        _atEnd = read == 0;
    }
}
