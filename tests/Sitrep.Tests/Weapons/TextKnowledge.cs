using Sitrep.Knowledge;

namespace Sitrep.Tests.Weapons;

/// <summary>Knowledge written in a test.</summary>
internal sealed class TextKnowledge(Dictionary<string, string> files) : IKnowledgeFiles
{
    public string Hash => "test";

    public IReadOnlyList<string> List(string prefix, string suffix)
        => [.. files.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && k.EndsWith(suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public string? TryReadText(string path) => files.GetValueOrDefault(path);

    public string? TryLocateBinary(string path) => null;
}
