using System.Collections.Immutable;
using Sitrep.Documents;

namespace Sitrep.Accounts;

/// <summary>The accounts of a document.</summary>
/// <param name="Accounts">In text order.</param>
public sealed record AccountLayer(ImmutableArray<Account> Accounts)
{
    /// <summary>The layer's key.</summary>
    public static LayerKey<AccountLayer> Key { get; } = new("accounts");
}
