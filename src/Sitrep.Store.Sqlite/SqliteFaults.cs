using Microsoft.Data.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Says in our words what SQLite says in its codes (https://sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    internal static StoreException Of(SqliteException e, string file) => (e.SqliteErrorCode & 0xFF) switch
    {
        SQLitePCL.raw.SQLITE_CORRUPT => Damaged(file, e),
        SQLitePCL.raw.SQLITE_NOTADB => new(StoreFault.NoStore, $"{file}: is no store of Sitrep's, or its head is damaged. Name another file with --db, or put a copy made by 'sitrep backup' in its place.", e),
        SQLitePCL.raw.SQLITE_READONLY => new(StoreFault.ReadOnly, $"{file}: cannot be written: the file, or its folder, is read-only. Make it writable, or work on a copy.", e),
        SQLitePCL.raw.SQLITE_FULL => new(StoreFault.Full, $"{file}: the disk is full. Everything told as added is kept. Make room and start again; it goes on where it stopped.", e),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new(StoreFault.Busy, $"{file}: another process has been writing to it for too long. Wait for it to end and start again.", e),
        SQLitePCL.raw.SQLITE_CANTOPEN => new(StoreFault.Unopened, $"{file}: cannot be opened. See that the folder is there and that you may write in it.", e),
        _ => new(StoreFault.System, $"{file}: the disk or the system failed ({e.Message.TrimEnd('.')}). Everything told as added is kept. See to the disk and start again.", e),
    };

    internal static StoreException Damaged(string file, Exception e)
        => new(StoreFault.Damaged, $"{file}: the file is damaged ({e.Message.TrimEnd('.')}). Put a copy made by 'sitrep backup' in its place and add what came later once more; do not write to this one.", e);
}
