using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Places;

/// <summary>The places named in a document.</summary>
/// <param name="Places">In text order.</param>
public sealed record PlaceLayer(ImmutableArray<PlaceMention> Places)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<PlaceLayer> Key { get; } = new("places");
}
