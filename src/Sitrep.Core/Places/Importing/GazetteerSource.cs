using System.IO.Compression;

namespace Sitrep.Places.Importing;

/// <summary>A file of places as it lies on disk: plain, <c>.gz</c>, or the largest text of a <c>.zip</c>.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class GazetteerSource : IDisposable
{
    private readonly FileStream _file;
    private readonly ZipArchive? _archive;

    private GazetteerSource(FileStream file, ZipArchive? archive, Stream content)
    {
        _file = file;
        _archive = archive;
        Content = content;
    }

    /// <summary>The text as bytes.</summary>
    internal Stream Content { get; }

    /// <summary>Share of the file that has been read, 0 to 1.</summary>
    internal double Share => _file.Length == 0 ? 1.0 : Math.Min(1.0, (double)_file.Position / _file.Length);

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is an archive without a text, or a broken one.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static GazetteerSource Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            Span<byte> head = stackalloc byte[4];
            int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            file.Position = 0;
            if (read >= 2 && head[0] == 0x1F && head[1] == 0x8B)
            {
                return new(file, null, new GZipStream(file, CompressionMode.Decompress));
            }

            if (read == 4 && head.SequenceEqual("PK\u0003\u0004"u8))
            {
                var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
                ZipArchiveEntry text = archive.Entries.Where(e => IsText(e.Name)).MaxBy(e => e.Length)
                    ?? throw new InvalidDataException($"'{path}' is an archive without a .txt or .tsv file. Name the file of places itself.");
                return new(file, archive, text.Open());
            }

            return new(file, null, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        _archive?.Dispose();
        _file.Dispose();
    }

    private static bool IsText(string name)
        => (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)) && !name.StartsWith("readme", StringComparison.OrdinalIgnoreCase);
}
