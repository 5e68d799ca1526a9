using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Quantities;

/// <summary>The numbers of a document that count something (no dates, clock times, ages, designations).</summary>
/// <param name="Quantities">In text order.</param>
public sealed record QuantityLayer(ImmutableArray<QuantityMention> Quantities)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<QuantityLayer> Key { get; } = new("quantities");
}
