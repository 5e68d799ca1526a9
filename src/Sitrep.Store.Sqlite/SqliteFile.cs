using Microsoft.Data.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Opens connections to one file as the store needs them.</summary>
internal static class SqliteFile
{
    // What one process waits for another that adds: its batches take a second or two.
    private const int PatienceSeconds = 120;

    /// <summary>An open connection.</summary>
    /// <exception cref="StoreException">There is no such file, or it cannot be opened.</exception>
    internal static SqliteConnection Open(string file, StoreMode mode)
    {
        if (mode != StoreMode.Create && !File.Exists(file))
        {
            throw new StoreException(StoreFault.Unopened, $"{file}: there is no such file. 'sitrep add FILES --db {file}' makes it.");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode == StoreMode.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            // FULL: a commit is on the disk when it returns. Damage shows where it is first read.
            command.CommandText = $"""
                PRAGMA busy_timeout={PatienceSeconds * 1000};
                PRAGMA synchronous=FULL;
                PRAGMA foreign_keys=ON;
                PRAGMA cell_size_check=ON;
                PRAGMA trusted_schema=OFF;
                PRAGMA temp_store=MEMORY;
                PRAGMA cache_size=-{(mode == StoreMode.Read ? 32 : 96) * 1024};
                PRAGMA wal_autocheckpoint=4000;
                PRAGMA journal_size_limit={64 * 1024 * 1024};
                """;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFaults.Of(e, file);
        }
    }
}
