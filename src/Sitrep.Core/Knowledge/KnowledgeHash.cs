using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Knowledge;

/// <summary>The hash that stands in every record: over the names and contents of all knowledge, and over the weights and the gazetteer.</summary>
internal static class KnowledgeHash
{
    /// <summary>Files that are memory-mapped beside the pack.</summary>
    internal static readonly string[] Binaries = ["languages/en/model/en.model", "places/world.gaz"];

    /// <summary>Whether a file belongs in the pack: text that the reader loads.</summary>
    internal static bool IsText(string path)
        => Path.GetExtension(path) is ".tsv" or ".rules" or ".actors" or ".txt" or ".csv" or ".frames" or ".words" or ".times";

    internal static string Of(IEnumerable<string> paths, Func<string, byte[]> read, Func<string, string?> locate)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (string path in paths)
        {
            byte[] content = read(path);
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            BinaryPrimitives.WriteInt64LittleEndian(length, content.LongLength);
            hash.AppendData(length);
            hash.AppendData(content);
        }

        foreach (string file in Binaries.Select(locate).OfType<string>())
        {
            Sample(hash, file);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Adds a mapped file: these are large, but their size and their first and last bytes tell one build of them from another.</summary>
    internal static void Sample(IncrementalHash hash, string file)
    {
        Span<byte> length = stackalloc byte[8];
        Span<byte> sample = stackalloc byte[4096];
        using FileStream stream = File.OpenRead(file);
        BinaryPrimitives.WriteInt64LittleEndian(length, stream.Length);
        hash.AppendData(length);
        hash.AppendData(sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)]);
        stream.Seek(Math.Max(0, stream.Length - sample.Length), SeekOrigin.Begin);
        hash.AppendData(sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)]);
    }
}
