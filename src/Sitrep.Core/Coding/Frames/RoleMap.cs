using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sitrep.Coding.Frames;

/// <summary>How the slots around a trigger map to roles: <c>actor = subj, by</c>.</summary>
/// <remarks>
/// Slots: <c>subj</c> (deep subject), <c>obj</c> (deep object: the subject of a passive), <c>iobj</c>, <c>poss</c>, <c>mod</c> (adjective or noun before a noun),
/// <c>with+</c> (those who act together), or a preposition. Immutable, thread-safe.
/// </remarks>
internal sealed record RoleMap(string Name, FrozenDictionary<string, ImmutableArray<Role>> Slots)
{
    internal ImmutableArray<Role> RolesOf(string slot) => Slots.TryGetValue(slot, out ImmutableArray<Role> roles) ? roles : [];
}
