using Sitrep.Knowledge;

namespace Sitrep.Tests.Places;

/// <summary>Knowledge made of strings; what it lacks it takes from the working copy's folder where <paramref name="below"/> is given.</summary>
internal sealed class MemoryKnowledge(Dictionary<string, string> texts, IKnowledgeFiles? below = null, string? world = null) : IKnowledgeFiles
{
    public string Hash => "memory";

    public IReadOnlyList<string> List(string prefix, string suffix)
        => [.. texts.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.EndsWith(suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public string? TryReadText(string path) => texts.TryGetValue(path, out string? text) ? text : below?.TryReadText(path);

    public string? TryLocateBinary(string path) => path == "places/world.gaz" ? world : null;
}
