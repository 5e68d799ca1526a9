using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Times;

/// <summary>The time expressions of a document.</summary>
/// <param name="Times">In text order, not overlapping.</param>
public sealed record TimeLayer(ImmutableArray<TimeMention> Times)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<TimeLayer> Key { get; } = new("times");
}
