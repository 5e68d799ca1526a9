using System.Buffers.Binary;

namespace Sitrep.Places;

/// <summary>Sorted names, read one after the other. Not thread-safe.</summary>
internal sealed class KeyRun : IDisposable
{
    private const int Tail = 8;

    private readonly Stream _stream;
    private readonly byte[] _key = new byte[KeyRuns.LongestKey];

    private KeyRun(Stream stream) => _stream = stream;

    /// <summary>The key of the name that is at hand; lasts until the next.</summary>
    internal ReadOnlyMemory<byte> Key { get; private set; }

    internal uint Posting { get; private set; }

    internal float Weight { get; private set; }

    /// <summary>A run that is kept in a file, which is gone with it.</summary>
    internal static KeyRun OnDisk(string file, ReadOnlySpan<byte> bytes, ReadOnlySpan<KeyRuns.Named> names)
        => new(Written(new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose), bytes, names));

    /// <summary>A run that is kept in memory.</summary>
    internal static KeyRun OfMemory(ReadOnlySpan<byte> bytes, ReadOnlySpan<KeyRuns.Named> names)
        => new(Written(new MemoryStream(bytes.Length + (names.Length * (Tail + 1))), bytes, names));

    /// <summary>Goes to the next name.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool Next()
    {
        int length = _stream.ReadByte();
        if (length < 0)
        {
            return false;
        }

        _stream.ReadExactly(_key, 0, length);
        Key = _key.AsMemory(0, length);
        Span<byte> tail = stackalloc byte[Tail];
        _stream.ReadExactly(tail);
        Posting = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        Weight = BinaryPrimitives.ReadSingleLittleEndian(tail[4..]);
        return true;
    }

    internal int CompareTo(KeyRun other) => KeyRuns.Order(Key.Span, Weight, Posting, other.Key.Span, other.Weight, other.Posting);

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static Stream Written(Stream stream, ReadOnlySpan<byte> bytes, ReadOnlySpan<KeyRuns.Named> names)
    {
        Span<byte> tail = stackalloc byte[Tail];
        foreach (KeyRuns.Named name in names)
        {
            stream.WriteByte((byte)name.Length);
            stream.Write(bytes.Slice(name.At, name.Length));
            BinaryPrimitives.WriteUInt32LittleEndian(tail, name.Posting);
            BinaryPrimitives.WriteSingleLittleEndian(tail[4..], name.Weight);
            stream.Write(tail);
        }

        stream.Position = 0;
        return stream;
    }
}
