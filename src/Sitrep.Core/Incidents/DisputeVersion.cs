using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>One version of a disputed field.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Value">As text.</param>
/// <param name="Claimants">Keys of those who tell it.</param>
/// <param name="Accounts">The accounts that tell it.</param>
public sealed record DisputeVersion(string Value, ImmutableArray<string> Claimants, ImmutableArray<AccountKey> Accounts);
