namespace Sitrep.Knowledge;

/// <summary>Where knowledge is read from: a folder while it is being written, the pack that ships with the program otherwise.</summary>
/// <remarks>Thread-safe.</remarks>
public interface IKnowledgeFiles
{
    /// <summary>Relative paths with forward slashes that start with <paramref name="prefix"/> and end with <paramref name="suffix"/>, in ordinal order.</summary>
    IReadOnlyList<string> List(string prefix, string suffix);

    /// <summary>The text of one file, or null where there is none.</summary>
    string? TryReadText(string path);

    /// <summary>A file on disk that is memory-mapped rather than packed (weights, the world gazetteer), or null where there is none.</summary>
    string? TryLocateBinary(string path);

    /// <summary>SHA-256 over names and contents, lower-case hexadecimal: stands in every record.</summary>
    string Hash { get; }
}
