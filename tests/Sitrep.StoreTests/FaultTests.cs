using Microsoft.Data.Sqlite;
using Sitrep.Incidents.Records;
using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.StoreTests;

/// <summary>What stands in the way is said with file, fault and what to do; what was acknowledged stays.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Db => _folder.File("t.sitrep");

    [Fact]
    public void A_full_disk_loses_nothing_that_was_acknowledged_and_adding_goes_on_when_there_is_room()
    {
        // SQLite's own ceiling on pages: it answers SQLITE_FULL, as it does where the disk has no room for a page.
        using SqliteStore store = Open();
        store.Add(Some(0, 20));
        store.Script("PRAGMA max_page_count=" + Pages(store).ToString(System.Globalization.CultureInfo.InvariantCulture));
        int kept = 20;
        StoreException full = Assert.Throws<StoreException>(() =>
        {
            for (; kept < 2000; kept += 20)
            {
                store.Add(Some(kept, 20));
            }
        });
        Assert.Equal(StoreFault.Full, full.Fault);
        Assert.Contains(Db, full.Message, StringComparison.Ordinal);
        Assert.Equal(kept, store.Status().Articles);
        Assert.All(Some(0, kept), r => Assert.True(store.Has(Tell.IdOf(r))));
        Assert.Equal("ok", Integrity());
        store.Script("PRAGMA max_page_count=1000000");
        store.Add(Some(kept, 20));
        Assert.Equal(kept + 20, store.Status().Articles);
    }

    [Fact]
    public void A_read_only_file_is_told()
    {
        using SqliteStore store = Open();
        store.Script("PRAGMA query_only=ON");
        StoreException fault = Assert.Throws<StoreException>(() => store.Add(Some(0, 1)));
        Assert.Equal(StoreFault.ReadOnly, fault.Fault);
        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_page_is_told_with_what_to_do()
    {
        using (SqliteStore store = Open())
        {
            store.Add(Some(0, 300));
        }

        Garble();
        StoreException fault = Assert.Throws<StoreException>(() =>
        {
            using SqliteStore store = Open(StoreMode.Read);
            return store.Dossiers(new() { WithText = true }).Count();
        });
        Assert.Equal(StoreFault.Damaged, fault.Fault);
        Assert.Contains(Db, fault.Message, StringComparison.Ordinal);
        Assert.Contains("sitrep backup", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sound_backup_is_made_of_a_damaged_store()
    {
        using (SqliteStore store = Open())
        {
            store.Add(Some(0, 300));
        }

        Garble();
        using SqliteStore damaged = Open(StoreMode.Read);
        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(() => damaged.Backup(_folder.File("copy"))).Fault);
        Assert.False(File.Exists(_folder.File("copy")));
        Assert.False(File.Exists(_folder.File("copy.part")));
    }

    [Fact]
    public void What_is_no_database_is_told()
    {
        File.WriteAllText(Db, new string('x', 5000));
        Assert.Equal(StoreFault.NoStore, Assert.Throws<StoreException>(() => Open()).Fault);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Db));
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        Run("CREATE TABLE birds(name TEXT)");
        StoreException fault = Assert.Throws<StoreException>(() => Open());
        Assert.Equal(StoreFault.NoStore, fault.Fault);
        Assert.Equal("birds", Run("SELECT group_concat(name) FROM sqlite_schema"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_left_alone()
    {
        using (Open())
        {
        }

        Run("PRAGMA user_version=99");
        StoreException fault = Assert.Throws<StoreException>(() => Open());
        Assert.Equal(StoreFault.Newer, fault.Fault);
        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_an_older_version_is_brought_up_with_all_it_holds()
    {
        string before;
        using (SqliteStore old = Open())
        {
            old.Add([.. Some(0, 5), .. Some(0, 5).Select(r => r with { Article = r.Article with { Source = r.Article.Source + "/again", Sha256 = "b" + r.Article.Sha256 } })]);
            before = Tell.Partition(old);
            Assert.Contains(' ', before);
        }

        // As the first version kept it.
        Run("DROP INDEX account_days; DROP INDEX account_long; DROP INDEX account_kind; ALTER TABLE article DROP COLUMN names; DELETE FROM counter WHERE name = 'linking';"
            + "UPDATE account SET facts = x'01'; DELETE FROM block; DELETE FROM link; PRAGMA user_version=1");

        using SqliteStore store = Open(StoreMode.Write);
        Assert.Equal(Schema.Version, store.Status().SchemaVersion);
        Assert.Equal(10, store.Status().Articles);
        Assert.Equal(before, Tell.Partition(store));
        Assert.NotEmpty(store.Dossiers(new() { From = new(2022, 1, 1) }));
        Assert.NotEmpty(store.Links(store.Dossiers(StoreQuery.All).First(d => d.Entries.Length > 1).Incident.Id));
    }

    [Fact]
    public void A_missing_file_is_told_and_not_made()
    {
        Assert.Equal(StoreFault.Unopened, Assert.Throws<StoreException>(() => Open(StoreMode.Read)).Fault);
        Assert.False(File.Exists(Db));
        Assert.Equal(StoreFault.Unopened, Assert.Throws<StoreException>(() => SqliteStore.Open(_folder.File("none/t"), Tell.Linker, StoreMode.Create)).Fault);
    }

    [Fact]
    public void A_batch_that_is_cancelled_leaves_nothing()
    {
        using SqliteStore store = Open();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => store.Add(Some(0, 3), cancelled.Token));
        Assert.Equal(0, store.Status().Articles);
        store.Add(Some(0, 3));
        Assert.Equal(3, store.Status().Articles);
    }

    public void Dispose() => _folder.Dispose();

    private static ToldRecord[] Some(int from, int count)
        => [.. Enumerable.Range(from, count).Select(i => Tell.Article(
            "s" + i.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Tell.Words(i, 200),
            Tell.Account("a1", $"2022-{(i % 12) + 1:00}-{(i % 27) + 1:00}", Tell.Places[i % 6], "attack.shelling", Tell.Armenia, Tell.Azerbaijan)))];

    private SqliteStore Open(StoreMode mode = StoreMode.Create) => SqliteStore.Open(Db, Tell.Linker, mode);

    private long Pages(SqliteStore store)
    {
        Assert.NotNull(store);
        return long.Parse(Run("PRAGMA page_count"), System.Globalization.CultureInfo.InvariantCulture) + 40;
    }

    // Every page of the middle of the file: whichever table they belong to, some of it is read.
    private void Garble()
    {
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        using FileStream file = File.OpenWrite(Db);
        byte[] noise = new byte[4096];
        new Random(7).NextBytes(noise);
        for (long page = file.Length / 4096 / 4; page < file.Length / 4096 * 3 / 4; page++)
        {
            file.Position = page * 4096;
            file.Write(noise);
        }
    }

    private string Integrity() => Run("PRAGMA integrity_check");

    private string Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
