using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>The contract over SQLite.</summary>
public sealed class SqliteContractTests : StoreContract
{
    private readonly TestFolder _folder;

    public SqliteContractTests()
        : this(new())
    {
    }

    private SqliteContractTests(TestFolder folder)
        : base(SqliteStore.Open(folder.File("t.sitrep"), Tell.Linker, StoreMode.Create)) => _folder = folder;

    protected override IStore Reopen(string file) => SqliteStore.Open(file, Tell.Linker, StoreMode.Read);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
