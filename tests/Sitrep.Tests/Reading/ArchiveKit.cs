using System.IO.Compression;
using System.Text;
using Sitrep.Documents;
using Sitrep.Reading;

namespace Sitrep.Tests.Reading;

/// <summary>Makes archives of our own wording, and reads them from files in a folder that goes away.</summary>
internal sealed class ArchiveKit : IDisposable
{
    public const string Body = "<p>Two soldiers were wounded in shelling near the border on Monday, the ministry said in a statement.</p>";

    public string Folder { get; } = Directory.CreateTempSubdirectory("sitrep-inputs-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static string Page(string title) => $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{Body}</article></body></html>";

    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public List<ReadingResult> Read(string name, byte[] content, ReadingOptions? options = null) => ReadPath(Write(name, content), options);

    public static List<ReadingResult> ReadPath(string path, ReadingOptions? options = null)
    {
        List<ReadingResult> results = [.. new ArticleReader(options).Read([path], TestContext.Current.CancellationToken)];
        foreach (ReadingResult result in results)
        {
            Assert.False(result.Problem?.Code == "R099", result.ToString());
            if (result.Article is Article article)
            {
                ReadingKit.AssertSound(article);
            }
        }

        return results;
    }

    public static string?[] Codes(IEnumerable<ReadingResult> results) => [.. results.Select(r => r.Problem?.Code)];

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }

    public static byte[] Brotli(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }

    public static byte[] Deflate(byte[] plain, bool zlib)
    {
        using var packed = new MemoryStream();
        using (Stream packer = zlib ? new ZLibStream(packed, CompressionLevel.Optimal) : new DeflateStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A WARC record with a length that is right unless told.</summary>
    public static byte[] Record(string type, string target, byte[] block, string? length = null)
        => [.. Utf8($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {target}\r\nWARC-Date: 2023-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length ?? Invariant(block.Length)}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    public static byte[] Response(string target, byte[] body, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK")
        => Record("response", target, [.. Utf8($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body]);

    public static byte[] PageRecord(int number) => Response(Invariant(number, "https://example.org/news/"), Utf8(Page(Invariant(number, "Shelling report "))));

    private static string Invariant(int number, string before = "") => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before}{number}");
}
