namespace Sitrep.Actors;

/// <summary>A common noun that names a party by what it is: soldier, ministry, villager; or a thing whose owner is the party: position, post.</summary>
/// <param name="Head">Lemma.</param>
/// <param name="Sector">PLOVER sector, empty where the noun says nothing of it.</param>
/// <param name="Kind">force, group, institution, person, people or object.</param>
/// <param name="Who">Whom it means where people are hurt.</param>
public sealed record ActorHead(string Head, string Sector, string Kind, string Who);
