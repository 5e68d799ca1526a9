namespace Sitrep.Store.Sqlite;

/// <summary>Where the store stops comparing, so that adding stays as quick as it was. Immutable.</summary>
/// <param name="Crowd">How many accounts may stand under one key of the linker's (a place or a party on a day) before it tells nothing any more.</param>
/// <param name="Component">How many accounts of a connected component are parted at once: costs a comparison for each pair.</param>
internal sealed record StoreLimits(int Crowd = 1024, int Component = 400);
