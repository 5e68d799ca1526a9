namespace Sitrep.Reading.Archives;

/// <summary>A beginning that was already looked at, then the stream it was taken from. Not thread-safe; closes nothing.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> head, Stream stream) : ReadStream
{
    private ReadOnlyMemory<byte> _head = head;

    public override int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty)
        {
            return stream.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _head.Length);
        _head.Span[..count].CopyTo(buffer);
        _head = _head[count..];
        return count;
    }
}
