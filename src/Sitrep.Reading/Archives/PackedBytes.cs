namespace Sitrep.Reading.Archives;

/// <summary>Packed bytes on their way into an unpacker: counted, and handed over in small pieces, so that the place of a fault is known. Not thread-safe.</summary>
/// <param name="head">Bytes already read from the stream's beginning.</param>
/// <param name="stream">The rest; not closed here.</param>
internal sealed class PackedBytes(ReadOnlyMemory<byte> head, Stream stream) : ReadStream
{
    // Less than the 18 bytes of the shortest gzip member: whatever an unpacker holds unread can then be no whole member.
    private const int Piece = 16;
    private const int BufferSize = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferSize];
    private ReadOnlyMemory<byte> _left = head;
    private ReadOnlyMemory<byte> _last;
    private bool _ended;

    /// <summary>How many bytes were handed over.</summary>
    internal long Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (!Fill())
        {
            return End(buffer);
        }

        int count = Math.Min(Math.Min(Piece, buffer.Length), _left.Length);
        _last = _left[..count].ToArray();
        _left = _left[count..];
        _last.Span.CopyTo(buffer);
        Given += count;
        return count;
    }

    /// <summary>Goes on at the next beginning of a gzip member, from the last piece on (a stopped unpacker may hold all of it unread) or from behind its first byte.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool SeekMember(bool beyond)
    {
        byte[] back = _last.ToArray();
        Given -= back.Length;
        _left = (byte[])[.. back, .. _left.Span];
        _last = default;
        int skip = beyond ? Math.Min(1, _left.Length) : 0;
        while (true)
        {
            Given += skip;
            _left = _left[skip..];
            int at = _left.Span.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
            if (at >= 0)
            {
                Given += at;
                _left = _left[at..];
                return true;
            }

            int kept = Math.Min(2, _left.Length);
            Given += _left.Length - kept;
            byte[] tail = _left[^kept..].ToArray();
            int read = stream.Read(_buffer, 0, _buffer.Length);
            if (read == 0)
            {
                Given += kept;
                _left = default;
                return false;
            }

            _left = (byte[])[.. tail, .. _buffer.AsSpan(0, read)];
            skip = 0;
        }
    }

    // An unpacker does not tell an end from a cut. So one byte that begins no member is handed over at the end: who has a whole member asks no further, who asks is short of something.
    private int End(Span<byte> buffer)
    {
        if (_ended)
        {
            throw new DamagedException(Given, "it ends within what is packed.");
        }

        _ended = true;
        buffer[0] = 0;
        return 1;
    }

    private bool Fill()
    {
        if (_left.IsEmpty)
        {
            int read = stream.Read(_buffer, 0, _buffer.Length);
            _left = _buffer.AsMemory(0, read);
        }

        return !_left.IsEmpty;
    }
}
