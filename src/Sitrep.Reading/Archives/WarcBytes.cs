using System.Text;

namespace Sitrep.Reading.Archives;

/// <summary>A WARC file's bytes as lines and lengths, with the place of each. Not thread-safe.</summary>
/// <param name="head">Bytes already read from the beginning.</param>
/// <param name="stream">The rest.</param>
/// <param name="members">The stream as gzip members, where it is packed.</param>
internal sealed class WarcBytes(ReadOnlyMemory<byte> head, Stream stream, GzipMembers? members)
{
    private const int BufferSize = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferSize];
    private ReadOnlyMemory<byte> _left = head;
    private long _given;

    /// <summary>Where reading stands in the file; of a packed one near enough to find the member.</summary>
    internal long At => members?.PackedAt ?? _given;

    /// <summary>The next line without its end as Latin-1, or null at the end; of a longer line its first <paramref name="longest"/> bytes.</summary>
    internal string? Line(int longest)
    {
        var line = new StringBuilder();
        bool any = false;
        while (Fill())
        {
            any = true;
            int end = _left.Span.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = end < 0 ? _left.Span : _left.Span[..end];
            line.Append(Encoding.Latin1.GetString(part[..Math.Min(part.Length, longest - line.Length)]));
            Take(end < 0 ? _left.Length : end + 1);
            if (end >= 0)
            {
                break;
            }
        }

        return any ? line.ToString().TrimEnd('\r') : null;
    }

    /// <summary>Exactly so many bytes, or null where the file ends before.</summary>
    internal byte[]? Block(int length)
    {
        byte[] block = new byte[length];
        for (int done = 0; done < length;)
        {
            if (!Fill())
            {
                return null;
            }

            int count = Math.Min(length - done, _left.Length);
            _left.Span[..count].CopyTo(block.AsSpan(done));
            Take(count);
            done += count;
        }

        return block;
    }

    /// <summary>Passes over so many bytes.</summary>
    /// <returns>Whether the file holds them.</returns>
    internal bool Skip(long length)
    {
        while (length > 0)
        {
            if (!Fill())
            {
                return false;
            }

            int count = (int)Math.Min(length, _left.Length);
            Take(count);
            length -= count;
        }

        return true;
    }

    /// <summary>After damage: goes on at the next gzip member.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Recover()
    {
        _left = default;
        return members?.Recover() == true;
    }

    private void Take(int count)
    {
        _left = _left[count..];
        _given += count;
    }

    private bool Fill()
    {
        if (_left.IsEmpty)
        {
            _left = _buffer.AsMemory(0, stream.Read(_buffer, 0, _buffer.Length));
        }

        return !_left.IsEmpty;
    }
}
