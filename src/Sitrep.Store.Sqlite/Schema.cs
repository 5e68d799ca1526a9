using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>The tables, version by version: a store of an older version takes the steps that it lacks.</summary>
internal static class Schema
{
    /// <summary>Version that this program writes.</summary>
    internal static int Version => Steps.Length;

    /// <summary>Marks the file as ours (<c>SITR</c>).</summary>
    internal const int ApplicationId = 0x53495452;

    private const string First = """
        CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO counter VALUES('revision', 0), ('articles', 0), ('accounts', 0), ('incidents', 0);
        CREATE TABLE reader(no INTEGER PRIMARY KEY, version TEXT NOT NULL, knowledge TEXT NOT NULL, UNIQUE(version, knowledge));
        CREATE TABLE article(
          no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, published INTEGER, lineage INTEGER NOT NULL, sketch BLOB NOT NULL, reading INTEGER NOT NULL, reader INTEGER NOT NULL);
        CREATE INDEX article_lineage ON article(lineage);
        CREATE TABLE text(article INTEGER PRIMARY KEY REFERENCES article, body BLOB NOT NULL);
        CREATE TABLE reading(no INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, reader INTEGER NOT NULL REFERENCES reader, told BLOB NOT NULL);
        CREATE INDEX reading_article ON reading(article);
        CREATE TABLE band(key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
        CREATE TABLE incident(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, day INTEGER NOT NULL, review INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX incident_revision ON incident(revision);
        CREATE INDEX incident_day ON incident(day, no);
        CREATE INDEX incident_review ON incident(review, day) WHERE review > 0;
        CREATE TABLE tombstone(id TEXT PRIMARY KEY, heir TEXT, revision INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX tombstone_revision ON tombstone(revision);
        CREATE INDEX tombstone_heir ON tombstone(heir);
        CREATE TABLE account(
          no INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, place INTEGER NOT NULL, name TEXT NOT NULL, incident INTEGER REFERENCES incident, grade INTEGER NOT NULL,
          kind TEXT NOT NULL, first INTEGER, last INTEGER, background INTEGER NOT NULL, facts BLOB NOT NULL);
        CREATE UNIQUE INDEX account_article ON account(article, place);
        CREATE INDEX account_incident ON account(incident);
        CREATE TABLE block(key INTEGER NOT NULL, account INTEGER NOT NULL, PRIMARY KEY(key, account)) WITHOUT ROWID;
        CREATE TABLE crowd(key INTEGER PRIMARY KEY);
        CREATE TABLE link(a INTEGER NOT NULL, b INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY(a, b)) WITHOUT ROWID;
        CREATE TABLE decision(
          no INTEGER PRIMARY KEY AUTOINCREMENT, incident TEXT NOT NULL, action INTEGER NOT NULL, subject TEXT, value TEXT, by TEXT NOT NULL, at TEXT NOT NULL, basis TEXT NOT NULL, undoes INTEGER REFERENCES decision);
        CREATE INDEX decision_incident ON decision(incident);
        CREATE INDEX decision_undoes ON decision(undoes) WHERE undoes IS NOT NULL;
        CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
        CREATE TRIGGER decision_lasts BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are only appended'); END;
        CREATE TABLE ruling(a INTEGER NOT NULL, b INTEGER NOT NULL, together INTEGER NOT NULL, decision INTEGER NOT NULL REFERENCES decision, PRIMARY KEY(a, b, decision)) WITHOUT ROWID;
        CREATE INDEX ruling_decision ON ruling(decision);
        CREATE INDEX ruling_b ON ruling(b);
        CREATE TABLE spot(no INTEGER PRIMARY KEY, lat REAL NOT NULL, lon REAL NOT NULL, UNIQUE(lat, lon));
        CREATE VIRTUAL TABLE spots USING rtree(no, south, north, west, east);
        CREATE TABLE scene(spot INTEGER NOT NULL REFERENCES spot, account INTEGER NOT NULL, PRIMARY KEY(spot, account)) WITHOUT ROWID;
        CREATE INDEX scene_account ON scene(account);
        CREATE TABLE party(key INTEGER NOT NULL, speaks INTEGER NOT NULL, account INTEGER NOT NULL, PRIMARY KEY(key, speaks, account)) WITHOUT ROWID;
        CREATE INDEX party_account ON party(account);
        CREATE VIRTUAL TABLE words USING fts5(title, body, names, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
        """;

    // Finding by day and by kind, without the tables.
    private const string Second = """
        CREATE INDEX account_days ON account(first, last, incident);
        CREATE INDEX account_long ON account(first, last, incident) WHERE last - first > 31;
        CREATE INDEX account_kind ON account(kind, first, incident);
        """;

    // The names of an article for linking, once for all its accounts; a store without the counter is linked anew.
    private const string Third = "ALTER TABLE article ADD COLUMN names BLOB NOT NULL DEFAULT x'';";

    private static readonly string[] Steps = [First, Second, Third];

    /// <summary>Takes the steps that are missing, all or none.</summary>
    /// <param name="sql">An open store or an empty file.</param>
    /// <param name="file">For messages.</param>
    /// <exception cref="StoreException">The file is no store, or one of a newer version.</exception>
    internal static void Bring(Sql sql, string file)
    {
        if (Check(sql, file) >= Version)
        {
            return;
        }

        sql.Script("PRAGMA journal_mode=WAL");
        sql.Script("BEGIN IMMEDIATE");
        // Another process may have been quicker.
        for (int step = Check(sql, file); step < Version; step++)
        {
            sql.Script(Steps[step]);
        }

        sql.Script($"PRAGMA application_id={ApplicationId}");
        sql.Script($"PRAGMA user_version={Version}");
        sql.Script("COMMIT");
    }

    /// <summary>The store's version, 0 for an empty file.</summary>
    internal static int Check(Sql sql, string file)
    {
        long version = sql.Number("PRAGMA user_version") ?? 0, application = sql.Number("PRAGMA application_id") ?? 0;
        bool isEmpty = sql.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != ApplicationId)
        {
            throw new StoreException(StoreFault.NoStore, $"{file}: is an SQLite database, but none of Sitrep's. Name another file with --db.");
        }

        return version <= Version
            ? (int)version
            : throw new StoreException(StoreFault.Newer, $"{file}: was made by a newer Sitrep (store version {version}; this one knows {Version}). Use that one; nothing was changed.");
    }
}
