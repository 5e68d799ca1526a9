using System.IO.Compression;
using Sitrep.Documents;
using Sitrep.Reading.Inputs;

namespace Sitrep.Reading.Archives;

/// <summary>Takes a body out of the codings that HTTP sent it in: gzip, deflate and br, within a limit.</summary>
internal static class ContentCoding
{
    private const int MostCodings = 3;

    /// <summary>The plain body, or null with the problem.</summary>
    /// <param name="body">The body as sent.</param>
    /// <param name="codings">The <c>Content-Encoding</c> field.</param>
    /// <param name="limit">Most bytes of the plain body.</param>
    /// <param name="problem">Makes the problem of a reason.</param>
    /// <param name="cancellation">Stops within the body.</param>
    /// <param name="failure">Why there is no body.</param>
    internal static byte[]? Decode(ReadOnlyMemory<byte> body, string codings, int limit, Func<string, Problem> problem, CancellationToken cancellation, out Problem? failure)
    {
        failure = null;
        byte[] plain = body.ToArray();
        string[] names = [.. codings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse()];
        if (names.Length > MostCodings)
        {
            failure = problem("its body lies in more codings than any server uses.");
            return null;
        }

        foreach (string name in names)
        {
            try
            {
                using Stream? unpacker = Unpacker(name.ToLowerInvariant(), plain);
                if (unpacker is null)
                {
                    failure = problem($"its body is in the coding '{(name.Length > 20 ? name[..20] : name)}', which is not read.");
                    return null;
                }

                byte[]? next = Streams.ReadUpTo([], unpacker, limit, cancellation);
                if (next is null)
                {
                    failure = ReadingProblems.TooLarge(null, limit);
                    return null;
                }

                plain = next;
            }
            catch (Exception e) when (e is InvalidDataException or DamagedException)
            {
                failure = problem($"its body cannot be unpacked ({e.Message}).");
                return null;
            }
        }

        return plain;
    }

    // Crawlers that store bodies unpacked often leave the header: what does not look packed is taken as it is.
    private static Stream? Unpacker(string coding, byte[] bytes)
    {
        var stream = new MemoryStream(bytes, writable: false);
        return coding switch
        {
            "gzip" or "x-gzip" => bytes is [0x1F, 0x8B, ..] ? new GZipStream(new PackedBytes(default, stream), CompressionMode.Decompress) : stream,
            "deflate" when bytes is [(byte)'<' or (byte)'\n' or (byte)' ', ..] => stream,
            "deflate" => IsZlib(bytes) ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress),
            "br" => bytes is [(byte)'<', ..] ? stream : new BrotliStream(stream, CompressionMode.Decompress),
            "identity" or "none" => stream,
            _ => null,
        };
    }

    private static bool IsZlib(byte[] bytes) => bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;
}
