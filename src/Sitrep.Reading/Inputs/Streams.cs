namespace Sitrep.Reading.Inputs;

/// <summary>Reads streams whole, but never beyond a limit.</summary>
internal static class Streams
{
    private const int BufferSize = 64 * 1024;

    /// <summary>All bytes of a beginning and the stream after it, or null where they are more than <paramref name="limit"/>.</summary>
    internal static byte[]? ReadUpTo(ReadOnlySpan<byte> head, Stream stream, int limit, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        all.Write(head);
        byte[] buffer = new byte[BufferSize];
        for (int read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, 0, buffer.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            if (all.Length + read > limit)
            {
                return null;
            }

            all.Write(buffer, 0, read);
        }

        return all.Length > limit ? null : all.ToArray();
    }
}
