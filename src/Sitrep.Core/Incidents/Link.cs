using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>How strongly two accounts are held to tell of one incident, and why.</summary>
/// <remarks>Immutable, thread-safe. Depends on the two accounts alone, in either order.</remarks>
/// <param name="Score">From -1 (two incidents for certain) to 1 (one for certain); from <see cref="IncidentLinker.Threshold"/> on they are one.</param>
/// <param name="Reasons">What speaks for and against, the weightiest first: <c>same place (Zeylik)</c>, <c>days 3 apart</c>.</param>
public sealed record Link(double Score, ImmutableArray<string> Reasons);
