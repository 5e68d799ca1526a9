using Microsoft.Data.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Copies a store by SQLite's online backup, into a file that bears its name only once it is whole and sound.</summary>
internal static class BackupFile
{
    internal static void Make(SqliteConnection source, string from, string to)
    {
        if (File.Exists(to))
        {
            throw new StoreException(StoreFault.Refused, $"{to}: is there already. Name a new file for the copy.");
        }

        string part = to + ".part";
        File.Delete(part);
        try
        {
            using (SqliteConnection copy = SqliteFile.Open(part, StoreMode.Create))
            {
                source.BackupDatabase(copy);
                using SqliteCommand check = copy.CreateCommand();
                check.CommandText = "PRAGMA journal_mode=DELETE";
                check.ExecuteNonQuery();
                check.CommandText = "PRAGMA integrity_check(1)";
                if (check.ExecuteScalar() is not "ok")
                {
                    throw new StoreException(StoreFault.Damaged, $"{from}: the file is damaged, and so is a copy of it. Go back to an earlier copy.");
                }
            }

            File.Move(part, to, overwrite: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.System, $"{to}: cannot be written ({e.Message.TrimEnd('.')}). Name another file for the copy.", e);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
