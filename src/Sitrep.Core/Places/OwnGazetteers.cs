using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>Gazetteers that somebody imported, to be laid beside the built-in places (<see cref="PipelineBuilder.WithPlaces"/>).</summary>
/// <remarks>Thread-safe once opened. Closes its files when disposed: not before the last pipeline that uses them.</remarks>
public sealed class OwnGazetteers : IDisposable
{
    /// <summary>Ending of a gazetteer file.</summary>
    public const string Ending = ".gaz";

    private readonly ImmutableArray<string> _paths;

    private OwnGazetteers(ImmutableArray<string> paths, ImmutableArray<WorldGazetteer> files)
    {
        _paths = paths;
        Files = files;
    }

    /// <summary>The gazetteers in order of their names.</summary>
    public ImmutableArray<WorldGazetteer> Files { get; }

    /// <summary>Opens a gazetteer file, or all <c>*.gaz</c> files of a folder.</summary>
    /// <param name="path">The file or folder; one that is not there holds nothing.</param>
    /// <param name="problems">Receives a problem for each file that cannot be used: cut short, of another kind, or not to be read. The others are opened.</param>
    public static OwnGazetteers Open(string path, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var paths = ImmutableArray.CreateBuilder<string>();
        var files = ImmutableArray.CreateBuilder<WorldGazetteer>();
        foreach (string file in List(path, problems))
        {
            try
            {
                files.Add(WorldGazetteer.Open(file));
                paths.Add(file);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                problems.Add(new("G150", e is InvalidDataException ? $"{e.Message} It is left out." : $"'{file}' cannot be read ({e.Message}). It is left out."));
            }
        }

        return new(paths.ToImmutable(), files.ToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (WorldGazetteer file in Files)
        {
            file.Dispose();
        }
    }

    /// <summary>The hash of a knowledge that these are laid beside; that of the knowledge alone where there are none.</summary>
    internal string Hash(string knowledge)
    {
        if (Files.IsEmpty)
        {
            return knowledge;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(knowledge));
        foreach (string path in _paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            KnowledgeHash.Sample(hash, path);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> List(string path, ICollection<Problem> problems)
    {
        try
        {
            return File.Exists(path) ? [path]
                : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Ending).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new("G150", $"The folder '{path}' cannot be read ({e.Message}). Its gazetteers are left out."));
            return [];
        }
    }
}
