using System.Security.Cryptography;
using System.Text;
using Sitrep.Documents;

namespace Sitrep.Cli.Sources;

/// <summary>Reads plain text: blocks are what blank lines part.</summary>
internal sealed class PlainTextSource : IArticleSource
{
    private const int DefaultMaxBytes = 20 * 1024 * 1024;

    public IEnumerable<SourceItem> Read(IReadOnlyList<string> paths, Stream input, SourceOptions options, CancellationToken cancellationToken)
    {
        foreach (string path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (path == "-")
            {
                yield return Item("-", input, options);
            }
            else if (Directory.Exists(path))
            {
                foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    yield return File(file, options);
                }
            }
            else
            {
                yield return File(path, options);
            }
        }
    }

    private static SourceItem File(string path, SourceOptions options)
    {
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            return Item(path, stream, options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(path, null, new("R001", "There is no such file. Check the name."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, null, new("R002", $"It cannot be read: {e.Message}"));
        }
    }

    private static SourceItem Item(string source, Stream stream, SourceOptions options)
    {
        int limit = options.MaxBytes ?? DefaultMaxBytes;
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer.AsSpan(0, read));
            if (content.Length > limit)
            {
                return new(source, null, new("R004", $"It is larger than {limit} bytes. Give --max-bytes if it is to be read all the same."));
            }
        }

        byte[] bytes = content.ToArray();
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(source, null, new("R005", "It is empty."));
        }

        DateCandidate? given = options.Published is { } day ? new(day, null, DateSource.Argument, null) : null;
        return new(
            source,
            new()
            {
                Id = Path.GetFileNameWithoutExtension(source),
                Source = source,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Text = text,
                Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
                Published = given is null ? null : new(given, [given]),
            },
            null);
    }
}
