using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>Casualties of one effect among one sort of people, over all who tell of them.</summary>
/// <remarks>Immutable, thread-safe. Numbers of different claimants are never added.</remarks>
/// <param name="Effect">killed, wounded, missing, captured, abducted, displaced or detained.</param>
/// <param name="Who">military, civilian, children, police, journalists, aid-workers, prisoners or unknown.</param>
/// <param name="Side">The people's side, an actor's id or a country, or null where it is not told.</param>
/// <param name="Low">Lowest number told, or null where none is.</param>
/// <param name="High">Highest number told, or null where none is.</param>
/// <param name="ByClaimant">Each claimant's latest number.</param>
public sealed record CasualtyRange(string Effect, string Who, string? Side, double? Low, double? High, ImmutableArray<ClaimedNumber> ByClaimant)
{
    /// <summary>The people in words: <c>military of AZE</c>.</summary>
    public string People => Side is null ? Who : $"{Who} of {Side}";
}
