using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Places;

/// <summary>The places named in a document.</summary>
/// <param name="Places">In text order.</param>
public sealed record PlaceLayer(ImmutableArray<PlaceMention> Places)
{
    /// <summary>Words that speak of states, in text order; none of them is among <see cref="Places"/>.</summary>
    public ImmutableArray<StateWord> StateWords { get; init; } = [];

    /// <summary>The layer's key.</summary>
    public static LayerKey<PlaceLayer> Key { get; } = new("places");
}
