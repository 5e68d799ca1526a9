using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Keeps records: articles, accounts, links, incidents; within a transaction. Not thread-safe.</summary>
internal sealed class Keeping(
    Sql sql,
    IncidentLinker linker,
    BlockTable blocks,
    ArticleTable articles,
    LineageTable lineages,
    FactsCache facts,
    MeetingTable meetings,
    Components components,
    IncidentTable incidents,
    ReviewTable reviews,
    Rulings rulings,
    DossierReader dossiers)
{
    private const string Linking = "linking";

    internal void Forget() => articles.Forget();

    internal AddOutcome Add(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken)
    {
        int added = 0, known = 0, accounts = 0, copies = 0;
        var seeds = new List<long>();
        var relined = new HashSet<long>();
        foreach (ToldRecord told in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ToldRecord record = told with { Article = told.Article with { Id = ArticleId.Of(told.Article.Source, told.Article.Sha256) } };
            if (articles.Has(record.Article.Id))
            {
                known++;
                continue;
            }

            TextSketch sketch = TextSketch.Of(record.Article.Text);
            long article = articles.Insert(record, sketch);
            relined.UnionWith(lineages.Join(article, sketch));
            copies += sql.Number("SELECT 1 FROM article WHERE no = $1 AND lineage <> no", article) is null ? 0 : 1;
            articles.Read(article, record);
            ImmutableArray<LinkFacts> all = linker.FactsOf(record);
            articles.Keep(article, all);
            for (int place = 0; place < record.Accounts.Length; place++)
            {
                long account = articles.InsertAccount(article, place, record.Article, record.Accounts[place], all[place], incident: null);
                meetings.Add(account, all[place]);
                seeds.Add(account);
            }

            added++;
            accounts += record.Accounts.Length;
        }

        if (added > 0)
        {
            Part(seeds, [], relined, []);
            incidents.Count("articles", added);
            incidents.Count("accounts", accounts);
        }

        return new(added, known, accounts, copies, incidents.Revision);
    }

    internal AddOutcome Reread(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken)
    {
        int read = 0, accounts = 0, gone = 0;
        var seeds = new HashSet<long>();
        var left = new HashSet<long>();
        foreach (ToldRecord record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (articles.NumberOf(record.Article.Id) is not { } article)
            {
                throw new StoreException(StoreFault.Refused, $"there is no article '{record.Article.Id}' to be read again.");
            }

            long reading = sql.Number("SELECT reading FROM article WHERE no = $1", article)!.Value;
            ToldRecord before = dossiers.Record(article, reading);
            gone += before.Accounts.Length;
            Replace(article, before, record, seeds, left);
            read++;
            accounts += record.Accounts.Length;
        }

        if (read > 0)
        {
            Part([], left, [], seeds);
            incidents.Count("accounts", accounts - gone);
        }

        return new(read, 0, accounts, 0, incidents.Revision);
    }

    /// <summary>Whether the accounts were linked by facts of another form than this program's.</summary>
    internal bool IsLinkedOtherwise() => incidents.Counter(Linking) != FactsBytes.Form;

    /// <summary>Links all accounts anew, from their records; people's words stay.</summary>
    internal void Relink()
    {
        sql.Script("DELETE FROM block; DELETE FROM crowd; DELETE FROM link");
        facts.Clear();
        blocks.Forget();
        var all = new List<long>();
        foreach ((long article, long reading) in sql.Rows("SELECT no, reading FROM article ORDER BY no", r => (r.GetInt64(0), r.GetInt64(1))))
        {
            ImmutableArray<LinkFacts> anew = linker.FactsOf(dossiers.Record(article, reading));
            articles.Keep(article, anew);
            List<long> accounts = sql.Rows("SELECT no FROM account WHERE article = $1 ORDER BY place", r => r.GetInt64(0), article);
            for (int place = 0; place < accounts.Count; place++)
            {
                articles.Keep(article, place, anew[place]);
                meetings.Add(accounts[place], anew[place]);
            }

            all.AddRange(accounts);
        }

        Part([], [], [], all);
        sql.Run("INSERT OR REPLACE INTO counter VALUES($1, $2)", Linking, (long)FactsBytes.Form);
    }

    private void Replace(long article, ToldRecord before, ToldRecord after, HashSet<long> seeds, HashSet<long> left)
    {
        List<(long No, long? Incident)> old = sql.Rows("SELECT no, incident FROM account WHERE article = $1 ORDER BY place", r => (r.GetInt64(0), r.IsDBNull(1) ? (long?)null : r.GetInt64(1)), article);
        int[] heirs = Succession.Of(before.Accounts, after.Accounts);
        foreach ((long no, long? incident) in old)
        {
            seeds.UnionWith(meetings.Remove(no));
            left.UnionWith(incident is { } of ? [of] : []);
            // An account of this batch may have been a neighbour of one that goes now.
            seeds.Remove(no);
            sql.Run("UPDATE account SET place = -1 - place WHERE no = $1", no);
        }

        articles.Read(article, after);
        ImmutableArray<LinkFacts> all = linker.FactsOf(after);
        articles.Keep(article, all);
        long[] fresh = new long[after.Accounts.Length];
        for (int place = 0; place < fresh.Length; place++)
        {
            int from = Array.IndexOf(heirs, place);
            fresh[place] = articles.InsertAccount(article, place, after.Article, after.Accounts[place], all[place], from < 0 ? null : old[from].Incident);
        }

        for (int i = 0; i < old.Count; i++)
        {
            rulings.Move(old[i].No, heirs[i] < 0 ? null : fresh[heirs[i]]);
            articles.RemoveAccount(old[i].No);
            seeds.Remove(old[i].No);
        }

        for (int place = 0; place < fresh.Length; place++)
        {
            meetings.Add(fresh[place], all[place]);
            seeds.Add(fresh[place]);
        }
    }

    private void Part(IEnumerable<long> seeds, IReadOnlyCollection<long> left, HashSet<long> relined, IEnumerable<long> loosened)
    {
        long revision = incidents.NextRevision();
        RestoreWords();
        // What stayed behind in an incident that lost an account is looked at again too.
        IEnumerable<long> behind = left.SelectMany(i => sql.Rows("SELECT no FROM account WHERE incident = $1", r => r.GetInt64(0), i));
        HashSet<long> loose = [.. loosened, .. behind, .. meetings.TakeParted()];
        loose.RemoveWhere(a => sql.Number("SELECT 1 FROM account WHERE no = $1", a) is null);
        List<long> changed = incidents.Assign(components.Part(seeds, loose), left, revision);
        if (relined.Count > 0)
        {
            incidents.Touch(relined.SelectMany(a => sql.Rows("SELECT DISTINCT incident FROM account WHERE article = $1", r => r.GetInt64(0), a)), revision);
        }

        if (reviews.Any())
        {
            foreach (long incident in changed)
            {
                reviews.Settle(incident);
            }
        }
    }

    // Links that a person made went with the accounts that were replaced; their heirs get them back.
    private void RestoreWords()
    {
        foreach ((long a, long b) in sql.Rows(
            "SELECT a, b FROM ruling WHERE together = 1 AND NOT EXISTS(SELECT 1 FROM link WHERE link.a = ruling.a AND link.b = ruling.b AND score >= 2) ORDER BY decision, a, b",
            r => (r.GetInt64(0), r.GetInt64(1))))
        {
            if (rulings.Of(a, b) == Ruling.Together)
            {
                meetings.Link(a, b, Rulings.Word);
            }
        }
    }
}
