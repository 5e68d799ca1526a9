namespace Sitrep.Stores;

/// <summary>What a store holds.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Articles">Articles, copies included.</param>
/// <param name="Accounts">Accounts as last read.</param>
/// <param name="Incidents">Incidents.</param>
/// <param name="Revision">Grows with every change of an incident.</param>
/// <param name="SchemaVersion">Version of the store's form.</param>
public sealed record StoreStatus(long Articles, long Accounts, long Incidents, long Revision, int SchemaVersion);
