using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Which articles are copies of one text: they share a lineage, which bears the name of the earliest. Not thread-safe.</summary>
internal sealed class LineageTable(Sql sql)
{
    /// <summary>How many articles may stand under one band: those that come after are found by the others.</summary>
    internal const int Crowd = 200;

    /// <summary>Gives a new article its lineage, and those that it joins a common one.</summary>
    /// <returns>Articles whose lineage changed, the new one not among them.</returns>
    internal List<long> Join(long article, TextSketch sketch)
    {
        var joined = new HashSet<long>();
        var met = new SortedSet<long>();
        foreach (long band in sketch.Bands())
        {
            List<long> under = sql.Rows("SELECT article FROM band WHERE key = $1 LIMIT $2", r => r.GetInt64(0), band, Crowd);
            met.UnionWith(under);
            if (under.Count < Crowd)
            {
                sql.Run("INSERT OR IGNORE INTO band VALUES($1, $2)", band, article);
            }
        }

        foreach (long other in met.Where(m => m != article))
        {
            (long lineage, byte[] bytes) = sql.Rows("SELECT lineage, sketch FROM article WHERE no = $1", r => (r.GetInt64(0), (byte[])r[1]), other)[0];
            if (!joined.Contains(lineage) && sketch.Similarity(TextSketch.FromBytes(bytes)) >= TextSketch.CopyThreshold)
            {
                joined.Add(lineage);
            }
        }

        return joined.Count == 0 ? [] : Unite(article, joined);
    }

    private List<long> Unite(long article, HashSet<long> joined)
    {
        long first = joined.Append(article).MinBy(Order)!;
        var changed = new List<long>();
        foreach (long lineage in joined.Where(l => l != first))
        {
            changed.AddRange(sql.Rows("SELECT no FROM article WHERE lineage = $1", r => r.GetInt64(0), lineage));
            sql.Run("UPDATE article SET lineage = $2 WHERE lineage = $1", lineage, first);
        }

        sql.Run("UPDATE article SET lineage = $2 WHERE no = $1", article, first);
        return changed;
    }

    private (long Day, string Id) Order(long article)
        => sql.Rows("SELECT published, id FROM article WHERE no = $1", r => (r.IsDBNull(0) ? long.MaxValue : r.GetInt64(0), r.GetString(1)), article)[0];
}
