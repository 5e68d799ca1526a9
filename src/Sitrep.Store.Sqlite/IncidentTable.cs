using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Stores;

namespace Sitrep.Store.Sqlite;

/// <summary>Gives groups of accounts their incidents: ids last, ids that cease leave a tombstone. Not thread-safe.</summary>
internal sealed class IncidentTable(Sql sql, FactsCache facts)
{
    internal long Revision => Counter("revision");

    internal long Counter(string name) => sql.Number("SELECT value FROM counter WHERE name = $1", name) ?? 0;

    internal void Count(string name, long more)
    {
        if (more != 0)
        {
            sql.Run("UPDATE counter SET value = value + $2 WHERE name = $1", name, more);
        }
    }

    /// <summary>The revision of the change that is being made.</summary>
    internal long NextRevision()
    {
        Count("revision", 1);
        return Revision;
    }

    /// <summary>Says that incidents changed without a change of their accounts.</summary>
    internal void Touch(IEnumerable<long> incidents, long revision)
    {
        foreach (long incident in incidents)
        {
            sql.Run("UPDATE incident SET revision = $2 WHERE no = $1", incident, revision);
        }
    }

    /// <summary>Assigns groups to incidents.</summary>
    /// <param name="groups">Accounts that stand together; every account of an incident that any of them belongs to is in one of the groups.</param>
    /// <param name="emptied">Incidents whose accounts were taken away before.</param>
    /// <param name="revision">The revision of this change.</param>
    /// <returns>The incidents that changed and still are.</returns>
    internal List<long> Assign(List<List<long>> groups, IReadOnlyCollection<long> emptied, long revision)
    {
        List<long?>[] former = [.. groups.Select(g => g.ConvertAll(FormerOf))];
        ImmutableArray<long?> kept = IncidentNames.Keep(former);
        long[] assigned = new long[groups.Count];
        long created = 0;
        for (int i = 0; i < groups.Count; i++)
        {
            assigned[i] = kept[i] ?? Create(groups[i], revision);
            created += kept[i] is null ? 1 : 0;
        }

        var changed = new List<long>();
        HashSet<long> left = [.. emptied, .. groups.SelectMany((g, i) => g.Select((_, k) => former[i][k]).OfType<long>().Where(f => f != assigned[i]))];
        for (int i = 0; i < groups.Count; i++)
        {
            for (int k = 0; k < groups[i].Count; k++)
            {
                if (former[i][k] != assigned[i])
                {
                    sql.Run("UPDATE account SET incident = $2 WHERE no = $1", groups[i][k], assigned[i]);
                }
            }

            if (kept[i] is null || former[i].Exists(f => f != assigned[i]) || left.Contains(assigned[i]))
            {
                sql.Run("UPDATE incident SET revision = $2, day = $3 WHERE no = $1", assigned[i], revision, DayOf(groups[i]));
                changed.Add(assigned[i]);
            }
        }

        IEnumerable<long> gone = former.SelectMany(f => f).OfType<long>().Concat(emptied).Distinct().Except(assigned);
        created -= Bury([.. gone], groups, former, assigned, revision);
        Count("incidents", created);
        return changed;
    }

    private long? FormerOf(long account) => sql.Number("SELECT incident FROM account WHERE no = $1", account);

    private long DayOf(List<long> group)
    {
        long day = 0;
        foreach (long account in group)
        {
            day = Math.Max(day, sql.Number("SELECT first FROM account WHERE no = $1", account) ?? 0);
        }

        return day;
    }

    private long Create(List<long> group, long revision)
    {
        AccountKey first = group.Select(a => facts.Of(a).Key).Min(Comparer<AccountKey>.Create(AccountKey.Order));
        string id = IncidentNames.New(first, id => sql.Number("SELECT 1 FROM incident WHERE id = $1", id) is not null || sql.Number("SELECT 1 FROM tombstone WHERE id = $1", id) is not null);
        return sql.Insert("INSERT INTO incident(id, revision, day) VALUES($1, $2, 0)", id, revision);
    }

    private long Bury(List<long> gone, List<List<long>> groups, List<long?>[] former, long[] assigned, long revision)
    {
        foreach (long incident in gone)
        {
            // The group that holds most of its accounts inherits; without accounts there is no heir.
            int heir = Enumerable.Range(0, groups.Count).Where(g => former[g].Contains(incident)).OrderByDescending(g => former[g].Count(f => f == incident)).FirstOrDefault(-1);
            string? heirId = heir < 0 ? null : sql.Text("SELECT id FROM incident WHERE no = $1", assigned[heir]);
            sql.Run("INSERT INTO tombstone SELECT id, $2, $3 FROM incident WHERE no = $1", incident, heirId, revision);
            sql.Run("DELETE FROM incident WHERE no = $1", incident);
        }

        return gone.Count;
    }
}
