using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>Somebody by whose word an incident is known, and how they stand to it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Key">The actor's id, else its name; <c>publisher:NAME</c> where the publisher itself tells it.</param>
/// <param name="Name">Main name.</param>
/// <param name="Country">ISO 3166 alpha-3 or body, or null.</param>
/// <param name="Stances">states, denies ... each once.</param>
/// <param name="Accounts">The accounts that give their word.</param>
public sealed record Claimant(string Key, string Name, string? Country, ImmutableArray<string> Stances, ImmutableArray<AccountKey> Accounts);
