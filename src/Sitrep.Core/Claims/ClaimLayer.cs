using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Claims;

/// <summary>The events of a document as told.</summary>
/// <param name="Events">In the order of the event layer.</param>
/// <param name="Attributions">Where the text says whose word something is, in text order.</param>
public sealed record ClaimLayer(ImmutableArray<ToldEvent> Events, ImmutableArray<Attribution> Attributions)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<ClaimLayer> Key { get; } = new("claims");
}
