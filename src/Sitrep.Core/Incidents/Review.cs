using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>What a person decided about an incident.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="State"><c>unreviewed</c>, <c>accepted</c> or <c>rejected</c>.</param>
/// <param name="Set">Fields set by hand, by name; they stand beside what was read, never in its place.</param>
/// <param name="NeedsLook">Whether accounts changed after the decision.</param>
public sealed record Review(string State, ImmutableSortedDictionary<string, string> Set, bool NeedsLook)
{
    /// <summary>Nobody looked yet.</summary>
    public static Review None { get; } = new("unreviewed", ImmutableSortedDictionary<string, string>.Empty, NeedsLook: false);
}
