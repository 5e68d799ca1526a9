using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>The contract over SQLite.</summary>
public sealed class SqliteContractTests() : StoreContract(SqliteStore.Open(Path.Combine(Directory.CreateTempSubdirectory("sitrep-store-").FullName, "t.sitrep"), Tell.Linker, StoreMode.Create));
