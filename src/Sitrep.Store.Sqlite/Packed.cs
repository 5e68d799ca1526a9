using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Store.Sqlite;

/// <summary>Text and records as they lie in the store: Brotli with the length before it.</summary>
internal static class Packed
{
    // Weak and quick: what stands in the way of adding is time.
    private const int Quality = 1;
    private const int Window = 18;
    private const int Most = 256 * 1024 * 1024;

    internal static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(sizeof(int)), out int written, Quality, Window)
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException($"{bytes.Length} bytes cannot be packed.");
    }

    internal static byte[] OfText(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    internal static byte[] Bytes(ReadOnlySpan<byte> packed)
    {
        int length = packed.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (length is < 0 or > Most)
        {
            throw new InvalidDataException("a packed value has no sound length");
        }

        byte[] bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], bytes, out int written) && written == length
            ? bytes
            : throw new InvalidDataException("a packed value cannot be unpacked");
    }

    internal static string Text(ReadOnlySpan<byte> packed) => Encoding.UTF8.GetString(Bytes(packed));
}
