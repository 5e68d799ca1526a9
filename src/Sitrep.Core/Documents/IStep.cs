using System.Collections.Immutable;

namespace Sitrep.Documents;

/// <summary>One step of reading: takes layers of a document, writes further ones.</summary>
/// <remarks>A step is frozen once made and is used by many threads at once, each with its own document.</remarks>
public interface IStep
{
    /// <summary>Short name, shown by <c>explain</c>.</summary>
    string Name { get; }

    /// <summary>Layers that must have been written before.</summary>
    ImmutableArray<LayerKey> Reads { get; }

    /// <summary>Layers that this step writes.</summary>
    ImmutableArray<LayerKey> Writes { get; }

    /// <summary>Reads <paramref name="document"/> further.</summary>
    void Run(Document document, CancellationToken cancellationToken);
}
