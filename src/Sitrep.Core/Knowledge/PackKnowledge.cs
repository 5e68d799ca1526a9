using System.IO.Compression;
using System.Text;

namespace Sitrep.Knowledge;

/// <summary>Knowledge read from the pack that ships with the program (a zip of the text files), with the mapped files beside it.</summary>
/// <remarks>Thread-safe: the pack is read whole when it is opened.</remarks>
public sealed class PackKnowledge : IKnowledgeFiles
{
    private readonly string _folder;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Lazy<string> _hash;

    /// <summary>Opens the pack.</summary>
    /// <param name="pack">Path of <c>sitrep.pack</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no pack, or it is cut off.</exception>
    public PackKnowledge(string pack)
    {
        string full = Path.GetFullPath(pack);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"The knowledge pack '{pack}' is missing. Install the program again, or name a knowledge folder.", pack);
        }

        _folder = Path.GetDirectoryName(full)!;
        using (ZipArchive archive = ZipFile.OpenRead(full))
        {
            foreach (ZipArchiveEntry entry in archive.Entries.Where(e => KnowledgeHash.IsText(e.FullName)))
            {
                byte[] content = new byte[entry.Length];
                using Stream stream = entry.Open();
                stream.ReadExactly(content);
                _files[entry.FullName.Replace('\\', '/')] = content;
            }
        }

        _hash = new(() => KnowledgeHash.Of(_files.Keys, path => _files[path], TryLocateBinary));
    }

    /// <inheritdoc/>
    public string Hash => _hash.Value;

    /// <summary>The pack that lies beside the program.</summary>
    public static PackKnowledge BesideProgram() => new(Path.Combine(AppContext.BaseDirectory, "knowledge", "sitrep.pack"));

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string prefix, string suffix)
        => [.. _files.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith(suffix, StringComparison.Ordinal))];

    /// <inheritdoc/>
    public string? TryReadText(string path) => _files.TryGetValue(path, out byte[]? content) ? Encoding.UTF8.GetString(content) : null;

    /// <inheritdoc/>
    public string? TryLocateBinary(string path)
    {
        string file = Path.Combine(_folder, Path.GetFileName(path));
        return File.Exists(file) ? file : null;
    }
}
