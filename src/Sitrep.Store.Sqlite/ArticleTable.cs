using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Places;

namespace Sitrep.Store.Sqlite;

/// <summary>Writes articles with their readings, and the rows by which they are found. Not thread-safe.</summary>
internal sealed class ArticleTable(Sql sql, FactsCache facts)
{
    private readonly Dictionary<(string, string), long> _readers = [];

    internal bool Has(string id) => sql.Number("SELECT no FROM article WHERE id = $1", id) is not null;

    internal long? NumberOf(string id) => sql.Number("SELECT no FROM article WHERE id = $1", id);

    internal void Forget() => _readers.Clear();

    /// <summary>Inserts an article; its lineage is its own at first.</summary>
    internal long Insert(ToldRecord record, TextSketch sketch)
    {
        ToldArticle article = record.Article;
        long reader = ReaderOf(record.Reader);
        long no = sql.Insert(
            "INSERT INTO article(id, published, lineage, sketch, reading, reader) VALUES($1, $2, 0, $3, 0, $4)",
            article.Id, (long?)article.Published?.Date.DayNumber, sketch.ToBytes(), reader);
        sql.Run("UPDATE article SET lineage = no WHERE no = $1", no);
        sql.Run("INSERT INTO text VALUES($1, $2)", no, Packed.OfText(article.Text));
        return no;
    }

    /// <summary>Makes a reading of an article its current one and inserts the words it is found by.</summary>
    internal void Read(long article, ToldRecord record)
    {
        long reader = ReaderOf(record.Reader);
        long reading = sql.Insert("INSERT INTO reading(article, reader, told) VALUES($1, $2, $3)", article, reader, Packed.Of(Lines(record)));
        sql.Run("UPDATE article SET reading = $2, reader = $3 WHERE no = $1", article, reading, reader);
        sql.Run("INSERT OR REPLACE INTO words(rowid, title, body, names) VALUES($1, $2, $3, $4)", article, record.Article.Title ?? string.Empty, record.Article.Text, Names(record));
    }

    /// <summary>Keeps what linking needs of an article's accounts.</summary>
    internal void Keep(long article, ImmutableArray<LinkFacts> of) => sql.Run("UPDATE article SET names = $2 WHERE no = $1", article, of.IsEmpty ? [] : of[0].Names.ToBytes());

    /// <summary>Writes anew what linking needs of an account.</summary>
    internal void Keep(long article, int place, LinkFacts of) => sql.Run("UPDATE account SET facts = $3 WHERE article = $1 AND place = $2", article, (long)place, FactsBytes.Of(of));

    /// <summary>Inserts an account and the rows by which it is found.</summary>
    internal long InsertAccount(long article, int place, ToldArticle told, ToldAccount account, LinkFacts of, long? incident)
    {
        DayRange? days = of.Days ?? (of.Published is { } published ? new DayRange(published, published) : null);
        long no = sql.Insert(
            "INSERT INTO account(article, place, name, incident, grade, kind, first, last, background, facts) VALUES($1, $2, $3, $4, 0, $5, $6, $7, $8, $9)",
            article, (long)place, account.Id, incident, account.Kind, (long?)days?.First.DayNumber, (long?)days?.Last.DayNumber, account.IsBackground ? 1L : 0L, FactsBytes.Of(of));
        facts.Put(no, of);
        foreach ((double lat, double lon) in account.At.Concat(account.From).Where(p => p is { Lat: not null, Lon: not null }).Select(p => (p.Lat!.Value, p.Lon!.Value)).Distinct())
        {
            sql.Run("INSERT OR IGNORE INTO scene VALUES($1, $2)", SpotOf(lat, lon), no);
        }

        foreach (long key in account.Actors.Concat(account.Targets).SelectMany(KeysOf).Distinct())
        {
            sql.Run("INSERT OR IGNORE INTO party VALUES($1, 0, $2)", key, no);
        }

        foreach (long key in account.Claims.SelectMany(c => c.By is { } by ? KeysOf(by) : told.Publisher is { } publisher ? [KeyOf(publisher)] : []).Distinct())
        {
            sql.Run("INSERT OR IGNORE INTO party VALUES($1, 1, $2)", key, no);
        }

        return no;
    }

    /// <summary>Takes an account out of every table but the reading that told it.</summary>
    internal void RemoveAccount(long account)
    {
        sql.Run("DELETE FROM scene WHERE account = $1", account);
        sql.Run("DELETE FROM party WHERE account = $1", account);
        sql.Run("DELETE FROM account WHERE no = $1", account);
    }

    /// <summary>The key under which a party is found: an id, a country or a folded name.</summary>
    internal static long KeyOf(string name) => (long)StableHash.Of(NameFolding.Key(name));

    private static IEnumerable<long> KeysOf(ToldActor actor)
        => new[] { actor.Id, actor.Country, actor.Name }.OfType<string>().Where(n => n.Length > 0).Select(KeyOf);

    private long SpotOf(double lat, double lon)
    {
        if (sql.Number("SELECT no FROM spot WHERE lat = $1 AND lon = $2", lat, lon) is { } known)
        {
            return known;
        }

        long no = sql.Insert("INSERT INTO spot(lat, lon) VALUES($1, $2)", lat, lon);
        sql.Run("INSERT INTO spots VALUES($1, $2, $2, $3, $3)", no, lat, lon);
        return no;
    }

    private long ReaderOf(ToldReader reader)
    {
        if (!_readers.TryGetValue((reader.Version, reader.Knowledge), out long no))
        {
            sql.Run("INSERT OR IGNORE INTO reader(version, knowledge) VALUES($1, $2)", reader.Version, reader.Knowledge);
            no = sql.Number("SELECT no FROM reader WHERE version = $1 AND knowledge = $2", reader.Version, reader.Knowledge)!.Value;
            _readers[(reader.Version, reader.Knowledge)] = no;
        }

        return no;
    }

    // A line for the head, without text and accounts, and a line for each account: one account can be read without the others.
    private static byte[] Lines(ToldRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        buffer.Write(RecordJson.Bytes(record with { Article = record.Article with { Text = string.Empty }, Accounts = [] }));
        foreach (ToldAccount account in record.Accounts)
        {
            buffer.Write("\n"u8);
            buffer.Write(RecordJson.Bytes(account));
        }

        return buffer.WrittenSpan.ToArray();
    }

    // What the article calls otherwise: the main names of its parties and places.
    private static string Names(ToldRecord record)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ToldAccount account in record.Accounts)
        {
            names.UnionWith(account.Actors.Concat(account.Targets).Select(a => a.Name));
            names.UnionWith(account.At.Concat(account.From).Select(p => p.Name).OfType<string>());
            names.UnionWith(account.Claims.Select(c => c.By?.Name).OfType<string>());
        }

        return new StringBuilder().AppendJoin('\n', names).ToString();
    }
}
