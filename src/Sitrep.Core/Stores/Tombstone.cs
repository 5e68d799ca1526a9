namespace Sitrep.Stores;

/// <summary>An incident's id that ceased to be.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Id">The id; never given again.</param>
/// <param name="Heir">The incident that has most of its accounts now; null where none is left.</param>
/// <param name="Revision">When.</param>
public sealed record Tombstone(string Id, string? Heir, long Revision);
