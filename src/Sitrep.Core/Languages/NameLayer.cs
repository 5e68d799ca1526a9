using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Names found in the text.</summary>
/// <param name="Names">In text order, not overlapping.</param>
public sealed record NameLayer(ImmutableArray<NameMention> Names)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<NameLayer> Key { get; } = new("names");
}
