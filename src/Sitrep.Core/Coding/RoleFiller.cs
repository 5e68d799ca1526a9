using Sitrep.Actors;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Weapons;

namespace Sitrep.Coding;

/// <summary>What fills a role of an event.</summary>
/// <param name="Role">The role.</param>
/// <param name="Word">Index of the filler's head word in the sentence.</param>
/// <param name="Span">The filler's words.</param>
/// <param name="Actor">The party, where it is one.</param>
/// <param name="Place">The place, where it is one.</param>
/// <param name="Weapon">The weapon, where it is one.</param>
/// <param name="Relation">For places: <c>at</c>, <c>near</c>, <c>direction</c>, <c>between</c>.</param>
public sealed record RoleFiller(Role Role, int Word, TextSpan Span, ActorMention? Actor, PlaceMention? Place, WeaponMention? Weapon, string Relation = "at");
