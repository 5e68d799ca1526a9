using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>The store of one file: SQLite with write-ahead log, full-text search and R*Tree.</summary>
/// <remarks>See <see cref="IStore"/>. One instance serves one thread at a time, but for <see cref="Has"/>.</remarks>
public sealed class SqliteStore : IStore
{
    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly Sql _sql;
    private readonly FactsCache _facts;
    private readonly IncidentLinker _linker;
    private readonly DossierReader _dossiers;
    private readonly ReviewTable _reviews;
    private readonly IncidentTable _incidents;
    private readonly BlockTable _blocks;
    private readonly MeetingTable _meetings;
    private readonly Decisions _decisions;
    private readonly Keeping _keeping;
    private readonly Lock _asking = new();
    private Sql? _asked;
    private long _seen;

    private SqliteStore(string file, SqliteConnection connection, IncidentLinker linker, StoreLimits limits)
    {
        (_file, _connection, _linker, _sql) = (file, connection, linker, new(connection));
        _facts = new(_sql);
        _reviews = new(_sql);
        _dossiers = new(_sql, _reviews);
        _incidents = new(_sql, _facts);
        _blocks = new(_sql, limits);
        _meetings = new(_sql, _facts, linker, _blocks);
        var rulings = new Rulings(_sql);
        var components = new Components(_sql, _facts, linker, rulings, limits);
        _decisions = new(_sql, _dossiers, _reviews, rulings, _meetings, components, _incidents);
        _keeping = new(_sql, linker, _blocks, new(_sql, _facts), new(_sql), _facts, _meetings, components, _incidents, _reviews, rulings, _dossiers);
    }

    /// <summary>Opens a store; one of an older version is brought up to this one's.</summary>
    /// <param name="file">The file.</param>
    /// <param name="linker">Says which accounts tell of one incident.</param>
    /// <param name="mode">What for.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says why and what to do.</exception>
    public static SqliteStore Open(string file, IncidentLinker linker, StoreMode mode) => Open(file, linker, mode, new());

    internal static SqliteStore Open(string file, IncidentLinker linker, StoreMode mode, StoreLimits limits)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(linker);
        SqliteConnection connection = SqliteFile.Open(file, mode);
        try
        {
            using var sql = new Sql(connection);
            if (mode == StoreMode.Read && Schema.Check(sql, file) == 0)
            {
                throw new StoreException(StoreFault.NoStore, $"{file}: is empty. 'sitrep add FILES --db {file}' fills it.");
            }

            Schema.Bring(sql, file);
            var store = new SqliteStore(file, connection, linker, limits);
            store.Relink();
            return store;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteFaults.Of(e, file);
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement on the store's connection: tests make a full disk and a read-only file with it.</summary>
    internal void Script(string text) => _sql.Script(text);

    /// <inheritdoc/>
    public StoreStatus Status() => Guard(() => new StoreStatus(
        _incidents.Counter("articles"), _incidents.Counter("accounts"), _incidents.Counter("incidents"), _incidents.Revision, (int)(_sql.Number("PRAGMA user_version") ?? 0)));

    /// <inheritdoc/>
    public bool Has(string article)
    {
        // A connection of its own: readers ask while the writer writes.
        lock (_asking)
        {
            return Guard(() =>
            {
                _asked ??= new(SqliteFile.Open(_file, StoreMode.Read));
                return _asked.Number("SELECT no FROM article WHERE id = $1", article) is not null;
            });
        }
    }

    /// <inheritdoc/>
    public AddOutcome Add(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Write(() => _keeping.Add(records, cancellationToken));
    }

    /// <inheritdoc/>
    public AddOutcome Reread(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        return Write(() => _keeping.Reread(records, cancellationToken));
    }

    /// <inheritdoc/>
    public IEnumerable<Dossier> Dossiers(StoreQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (long incident in Guard(() => new Search(_connection).Incidents(query)))
        {
            // Another process may have merged it away since.
            if (Guard(() => _sql.Number("SELECT no FROM incident WHERE no = $1", incident) is null ? null : _dossiers.Read(incident, query.WithText)) is { } dossier)
            {
                yield return dossier;
            }
        }
    }

    /// <inheritdoc/>
    public Dossier? Incident(string id, bool withText = false)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Guard(() => _dossiers.NumberOf(id) is { } incident ? _dossiers.Read(incident, withText) : null);
    }

    /// <inheritdoc/>
    public KeptArticle? Article(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Guard(() => _dossiers.Article(id));
    }

    /// <inheritdoc/>
    public ImmutableArray<KeptLink> Links(string incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Guard<ImmutableArray<KeptLink>>(() => [.. _sql.Rows(
                """
                SELECT a, b, score FROM link JOIN account AS one ON one.no = a JOIN account AS other ON other.no = b
                WHERE one.incident = $1 AND other.incident = one.incident AND a < b ORDER BY score DESC, a, b
                """,
                r => (r.GetInt64(0), r.GetInt64(1), r.GetDouble(2)),
                _dossiers.NumberOf(incident))
            .Select(l => KeptLinkOf(l.Item1, l.Item2, l.Item3))]);
    }

    /// <inheritdoc/>
    public ImmutableArray<Tombstone> Tombstones(long since = 0)
        => Guard(() => ImmutableArray.CreateRange(_sql.Rows(
            "SELECT id, heir, revision FROM tombstone WHERE revision > $1 ORDER BY revision, id",
            r => new Tombstone(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetInt64(2)),
            since)));

    /// <inheritdoc/>
    public Dossier Decide(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Write(() => _dossiers.Read(_decisions.Decide(decision), withText: false));
    }

    /// <inheritdoc/>
    public ImmutableArray<LoggedDecision> Log(string incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Guard(() => _dossiers.NumberOf(incident) is { } no ? _reviews.Log(_sql.Text("SELECT id FROM incident WHERE no = $1", no)!) : []);
    }

    /// <inheritdoc/>
    public IEnumerable<ToldArticle> ReadOtherwise(ToldReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        const int Page = 100;
        for (long after = 0; ;)
        {
            List<(long No, long Reading)> page = Guard(() => _sql.Rows(
                "SELECT article.no, reading FROM article JOIN reader ON reader.no = article.reader WHERE article.no > $1 AND (version <> $2 OR knowledge <> $3) ORDER BY article.no LIMIT $4",
                r => (r.GetInt64(0), r.GetInt64(1)),
                after, reader.Version, reader.Knowledge, (long)Page));
            foreach ((long no, long reading) in page)
            {
                yield return Guard(() => _dossiers.Record(no, reading).Article);
                after = no;
            }

            if (page.Count < Page)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public void Backup(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Guard(() =>
        {
            BackupFile.Make(_connection, _file, file);
            return true;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sql.Dispose();
        _connection.Dispose();
        if (_asked is { } asked)
        {
            asked.Dispose();
            asked.Connection.Dispose();
        }
    }

    private void Relink()
    {
        if (_keeping.IsLinkedOtherwise())
        {
            // Another process may have been quicker.
            Write(() =>
            {
                if (_keeping.IsLinkedOtherwise())
                {
                    _keeping.Relink();
                }

                return true;
            });
        }
    }

    private KeptLink KeptLinkOf(long a, long b, double score)
    {
        Link link = _linker.Compare(_facts.Of(a), _facts.Of(b));
        return new(_facts.Of(a).Key, _facts.Of(b).Key, score, score >= Rulings.Word ? ["put together by hand", .. link.Reasons] : link.Reasons);
    }

    private T Write<T>(Func<T> work)
        => Guard(() =>
        {
            _sql.Script("BEGIN IMMEDIATE");
            try
            {
                // What another process wrote since is not what the caches hold.
                long version = _sql.Number("PRAGMA data_version") ?? 0;
                if (version != _seen)
                {
                    Forget();
                    _seen = version;
                }

                T result = work();
                _sql.Script("COMMIT");
                return result;
            }
            catch
            {
                Forget();
                RollBack();
                throw;
            }
        });

    private void RollBack()
    {
        try
        {
            _sql.Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // Rolled back already: SQLite does so itself where the disk is full.
        }
    }

    private void Forget()
    {
        _facts.Clear();
        _blocks.Forget();
        _dossiers.Forget();
        _keeping.Forget();
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw SqliteFaults.Of(e, _file);
        }
        catch (InvalidDataException e)
        {
            throw SqliteFaults.Damaged(_file, e);
        }
    }
}
