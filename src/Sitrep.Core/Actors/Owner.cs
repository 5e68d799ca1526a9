namespace Sitrep.Actors;

/// <summary>Whose a noun is.</summary>
/// <param name="Actor">The listed party, or null.</param>
/// <param name="Country">The state, or null.</param>
/// <param name="Word">The word that says so, -1 for none.</param>
internal readonly record struct Owner(ActorMention? Actor, string? Country, int Word);
