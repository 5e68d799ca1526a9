namespace Sitrep.Reading.Inputs;

/// <summary>Reads a stream line by line, each line up to a limit; longer lines are passed over, never held. Not thread-safe.</summary>
/// <param name="head">Bytes already read from the stream's beginning.</param>
/// <param name="stream">The rest.</param>
/// <param name="limit">Most bytes of a line.</param>
internal sealed class ByteLines(ReadOnlyMemory<byte> head, Stream stream, int limit)
{
    private const int BufferSize = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferSize];
    private ReadOnlyMemory<byte> _chunk = Unmarked(head);
    private bool _endsWithReturn;

    /// <summary>Number of the line last read, from 1.</summary>
    internal int Number { get; private set; }

    /// <summary>Whether the line last read was longer than the limit; it is then empty.</summary>
    internal bool TooLong { get; private set; }

    /// <summary>The next line without its end, or null at the end of the stream.</summary>
    internal byte[]? Next()
    {
        using var line = new MemoryStream();
        TooLong = false;
        bool any = false;
        while (Fill())
        {
            ReadOnlySpan<byte> chunk = _chunk.Span;
            int end = chunk.IndexOfAny((byte)'\n', (byte)'\r');
            any = true;
            Take(line, end < 0 ? chunk : chunk[..end]);
            _endsWithReturn = end >= 0 && chunk[end] == '\r';
            _chunk = end < 0 ? default : _chunk[(end + 1)..];
            if (end >= 0)
            {
                break;
            }
        }

        Number += any ? 1 : 0;
        return any ? line.ToArray() : null;
    }

    private void Take(MemoryStream line, ReadOnlySpan<byte> part)
    {
        if (line.Length + part.Length > limit)
        {
            TooLong = true;
            line.SetLength(0);
        }
        else if (!TooLong)
        {
            line.Write(part);
        }
    }

    private bool Fill()
    {
        while (true)
        {
            if (_chunk.IsEmpty)
            {
                int read = stream.Read(_buffer, 0, _buffer.Length);
                if (read == 0)
                {
                    return false;
                }

                _chunk = _buffer.AsMemory(0, read);
            }

            if (!_endsWithReturn && !_chunk.IsEmpty)
            {
                return true;
            }

            // A line feed after a carriage return belongs to the line before.
            _endsWithReturn = false;
            _chunk = _chunk.Span[0] == '\n' ? _chunk[1..] : _chunk;
        }
    }

    private static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> head) => head.Span is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
}
