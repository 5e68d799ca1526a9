namespace Sitrep.Places.Importing;

/// <summary>Lines of a stream as bytes, one at a time; a line without end takes no more memory than any other.</summary>
/// <remarks>Not thread-safe. The stream stays open.</remarks>
internal sealed class BoundedLines(Stream stream)
{
    /// <summary>Longest line that is read, in bytes.</summary>
    internal const int Longest = 1 << 18;

    private readonly byte[] _buffer = new byte[2 * Longest];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the line that was read last, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>The next line without its ending; null where it is longer than any line may be.</summary>
    /// <param name="line">The line, until the next is read.</param>
    /// <returns>Whether there was one.</returns>
    internal bool TryRead(out ReadOnlyMemory<byte>? line)
    {
        bool isLong = false;
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (length >= 0 || (_atEnd && (_end > _start || isLong)))
            {
                length = length >= 0 ? length : _end - _start;
                line = isLong || length > Longest ? (ReadOnlyMemory<byte>?)null : Trimmed(_buffer.AsMemory(_start, length));
                _start = Math.Min(_end, _start + length + 1);
                Number++;
                return true;
            }

            if (_atEnd)
            {
                line = null;
                return false;
            }

            if (_end - _start > Longest)
            {
                // The rest of it is passed over.
                isLong = true;
                _start = _end;
            }

            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line) => line.Length > 0 && line.Span[^1] == (byte)'\r' ? line[..^1] : line;
}
