using System.Buffers.Binary;

namespace Sitrep.Reading.Archives;

/// <summary>Counts the files of a zip archive before it is opened: the library makes an object of each, however many there are.</summary>
/// <remarks>Counts what stands there, not what the archive says of itself. Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.</remarks>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int HeaderLength = 46;
    private const int MostComment = 65_535;

    /// <summary>How many files the directory lists, at most one more than <paramref name="most"/>; -1 where there is no directory.</summary>
    internal static int Count(Stream archive, int most)
    {
        long start = Start(archive);
        if (start < 0)
        {
            return -1;
        }

        var directory = new BufferedStream(archive, 64 * 1024);
        directory.Position = start;
        byte[] header = new byte[HeaderLength];
        int count = 0;
        while (count <= most && directory.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength
            && BinaryPrimitives.ReadUInt32LittleEndian(header) == 0x0201_4B50)
        {
            count++;
            directory.Position += U16(header, 28) + U16(header, 30) + U16(header, 32);
        }

        return count;
    }

    private static long Start(Stream archive)
    {
        int length = (int)Math.Min(archive.Length, EndLength + MostComment + LocatorLength);
        byte[] tail = new byte[length];
        archive.Position = archive.Length - length;
        archive.ReadExactly(tail);
        int end = tail.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 5, 6]);
        if (end < 0 || end + EndLength > length)
        {
            return -1;
        }

        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue && end >= LocatorLength && tail.AsSpan(end - LocatorLength).StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 6, 7]))
        {
            start = Start64(archive, BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorLength + 8)));
        }

        return start >= 0 && start <= archive.Length ? start : -1;
    }

    private static long Start64(Stream archive, long at)
    {
        const int length = 56;
        if (at < 0 || at > archive.Length - length)
        {
            return -1;
        }

        byte[] end = new byte[length];
        archive.Position = at;
        archive.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == 0x0606_4B50 ? BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48)) : -1;
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
