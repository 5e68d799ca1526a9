using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Reads incidents with their accounts. Not thread-safe.</summary>
internal sealed class DossierReader(Sql sql, ReviewTable reviews)
{
    // Articles whose accounts are spread over several incidents are unpacked once where these are read one after another.
    private const int MostUnpacked = 64;

    private readonly Dictionary<long, byte[]> _unpacked = [];

    internal void Forget() => _unpacked.Clear();

    /// <summary>Number of an incident, or of the heir of one that was merged away.</summary>
    internal long? NumberOf(string id)
    {
        for (string? at = id; at is not null; at = sql.Text("SELECT heir FROM tombstone WHERE id = $1", at))
        {
            if (sql.Number("SELECT no FROM incident WHERE id = $1", at) is { } no)
            {
                return no;
            }
        }

        return null;
    }

    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    internal Dossier Read(long incident, bool withText)
    {
        string id = sql.Text("SELECT id FROM incident WHERE no = $1", incident) ?? throw new InvalidDataException($"incident {incident} is missing");
        List<DossierEntry> entries = Entries(incident, withText);
        ImmutableArray<LoggedDecision> log = reviews.Log(id);
        Review? review = log.IsEmpty ? null : DecisionLog.Review(log, DecisionLog.Basis(entries));
        return IncidentSummary.Of(id, entries, review);
    }

    internal List<DossierEntry> Entries(long incident, bool withText)
    {
        List<(long Article, int Place, long Reading, string Lineage)> rows = sql.Rows(
            """
            SELECT account.article, account.place, article.reading, root.id
            FROM account JOIN article ON article.no = account.article JOIN article AS root ON root.no = article.lineage
            WHERE account.incident = $1 ORDER BY account.no
            """,
            r => (r.GetInt64(0), r.GetInt32(1), r.GetInt64(2), r.GetString(3)),
            incident);
        var heads = new Dictionary<long, ToldArticle>();
        var entries = new List<DossierEntry>(rows.Count);
        foreach ((long article, int place, long reading, string lineage) in rows)
        {
            byte[] told = Unpack(reading);
            if (!heads.TryGetValue(article, out ToldArticle? head))
            {
                head = Parse(Line(told, 0), RecordJson.Record).Article;
                heads[article] = head = withText ? head with { Text = TextOf(article) } : head;
            }

            entries.Add(new() { Article = head, Account = Parse(Line(told, place + 1), RecordJson.Account), Lineage = lineage });
        }

        return entries;
    }

    internal string TextOf(long article)
        => Packed.Text(sql.Rows("SELECT body FROM text WHERE article = $1", r => (byte[])r[0], article) is [var body] ? body : throw new InvalidDataException($"the text of article {article} is missing"));

    /// <summary>An article with all accounts of its current reading.</summary>
    internal ToldRecord Record(long article, long reading)
    {
        byte[] told = Unpack(reading);
        ToldRecord head = Parse(Line(told, 0), RecordJson.Record);
        var accounts = ImmutableArray.CreateBuilder<ToldAccount>();
        for (int line = 1; Line(told, line) is { Length: > 0 } bytes; line++)
        {
            accounts.Add(Parse(bytes, RecordJson.Account));
        }

        return head with { Article = head.Article with { Text = TextOf(article) }, Accounts = accounts.ToImmutable() };
    }

    internal KeptArticle? Article(string id)
    {
        List<(long No, long Reading, string Lineage)> found = sql.Rows(
            "SELECT article.no, article.reading, root.id FROM article JOIN article AS root ON root.no = article.lineage WHERE article.id = $1",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)),
            id);
        if (found is not [var (no, reading, lineage)])
        {
            return null;
        }

        List<string> incidents = sql.Rows("SELECT incident.id FROM account JOIN incident ON incident.no = account.incident WHERE article = $1 ORDER BY place", r => r.GetString(0), no);
        return new(Record(no, reading), lineage, [.. incidents], (int)(sql.Number("SELECT count(*) FROM reading WHERE article = $1", no) ?? 0));
    }

    private byte[] Unpack(long reading)
    {
        if (!_unpacked.TryGetValue(reading, out byte[]? told))
        {
            if (_unpacked.Count >= MostUnpacked)
            {
                _unpacked.Clear();
            }

            told = Packed.Bytes(sql.Rows("SELECT told FROM reading WHERE no = $1", r => (byte[])r[0], reading) is [var packed] ? packed : throw new InvalidDataException($"reading {reading} is missing"));
            _unpacked[reading] = told;
        }

        return told;
    }

    private delegate T Reading<T>(ReadOnlySpan<byte> json);

    private static T Parse<T>(ReadOnlySpan<byte> line, Reading<T> read)
    {
        try
        {
            return read(line);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"a kept record cannot be read: {e.Message}", e);
        }
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> lines, int number)
    {
        for (; number > 0; number--)
        {
            int end = lines.IndexOf((byte)'\n');
            if (end < 0)
            {
                return [];
            }

            lines = lines[(end + 1)..];
        }

        return lines.IndexOf((byte)'\n') is >= 0 and int length ? lines[..length] : lines;
    }
}
