namespace Sitrep.Stores;

/// <summary>What became of a batch of records.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Articles">Articles newly kept, or read again.</param>
/// <param name="Known">Articles that were kept already.</param>
/// <param name="Accounts">Accounts newly kept.</param>
/// <param name="Copies">Of the new articles, those whose text descends from another.</param>
/// <param name="Revision">The revision after it.</param>
public readonly record struct AddOutcome(int Articles, int Known, int Accounts, int Copies, long Revision);
