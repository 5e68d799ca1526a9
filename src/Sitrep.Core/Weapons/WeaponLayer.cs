using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Weapons;

/// <summary>The weapons named in a document.</summary>
/// <param name="Weapons">In text order.</param>
public sealed record WeaponLayer(ImmutableArray<WeaponMention> Weapons)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<WeaponLayer> Key { get; } = new("weapons");
}
