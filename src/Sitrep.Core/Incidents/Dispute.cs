using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>A field that accounts of one incident tell differently.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Field"><c>happened</c>, <c>actors</c>, <c>at</c>, <c>time</c>, or an effect with its people: <c>killed military</c>.</param>
/// <param name="Versions">The versions, the most told first; at least two.</param>
public sealed record Dispute(string Field, ImmutableArray<DisputeVersion> Versions);
