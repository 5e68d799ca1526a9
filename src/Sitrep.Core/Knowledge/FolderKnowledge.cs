using System.Text;

namespace Sitrep.Knowledge;

/// <summary>Knowledge read from a folder of text files, as it is written.</summary>
/// <remarks>Thread-safe as long as nobody writes the folder meanwhile.</remarks>
public sealed class FolderKnowledge : IKnowledgeFiles
{
    private readonly string _root;
    private readonly string[] _paths;
    private readonly Lazy<string> _hash;

    /// <summary>Lists the folder.</summary>
    /// <param name="root">The folder that holds <c>ontology</c>, <c>languages</c>, <c>actors</c> ...</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FolderKnowledge(string root)
    {
        _root = Path.GetFullPath(root);
        if (!Directory.Exists(_root))
        {
            throw new DirectoryNotFoundException($"There is no knowledge folder '{root}'. Name the folder that holds 'ontology' and 'languages'.");
        }

        _paths = [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_root, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(KnowledgeHash.IsText)
            .Order(StringComparer.Ordinal)];
        _hash = new(() => KnowledgeHash.Of(_paths, path => File.ReadAllBytes(Path.Combine(_root, path)), TryLocateBinary));
    }

    /// <inheritdoc/>
    public string Hash => _hash.Value;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string prefix, string suffix)
        => [.. _paths.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith(suffix, StringComparison.Ordinal))];

    /// <inheritdoc/>
    public string? TryReadText(string path)
    {
        string file = Path.Combine(_root, path);
        return File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;
    }

    /// <inheritdoc/>
    public string? TryLocateBinary(string path)
    {
        string file = Path.Combine(_root, path);
        return File.Exists(file) ? file : null;
    }
}
