using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Languages;

/// <summary>Predicates of the text with their arguments.</summary>
/// <param name="Predicates">In text order.</param>
public sealed record RoleLayer(ImmutableArray<Predicate> Predicates)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<RoleLayer> Key { get; } = new("roles");
}
