using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>What people decided about pairs of accounts. Not thread-safe.</summary>
internal sealed class Rulings(Sql sql)
{
    /// <summary>Score of a link that a person made.</summary>
    internal const double Word = 2;

    /// <summary>Keeps a ruling, either way round.</summary>
    internal void Add(long a, long b, bool together, long decision)
        => sql.Run("INSERT OR REPLACE INTO ruling VALUES($1, $2, $3, $4)", Math.Min(a, b), Math.Max(a, b), together ? 1 : 0, decision);

    /// <summary>The pairs that a decision ruled on.</summary>
    internal List<(long A, long B, bool Together)> Of(long decision)
        => sql.Rows("SELECT a, b, together FROM ruling WHERE decision = $1", r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2) == 1), decision);

    /// <summary>Forgets what a decision ruled, when it is taken back.</summary>
    internal void Remove(long decision) => sql.Run("DELETE FROM ruling WHERE decision = $1", decision);

    /// <summary>The last ruling on two accounts.</summary>
    internal Ruling Of(long a, long b)
        => sql.Number("SELECT together FROM ruling WHERE a = $1 AND b = $2 ORDER BY decision DESC LIMIT 1", Math.Min(a, b), Math.Max(a, b)) switch
        {
            1 => Ruling.Together,
            0 => Ruling.Apart,
            _ => Ruling.None,
        };

    /// <summary>Whether anybody ever ruled: if not, nobody need be asked.</summary>
    internal bool Any() => sql.Number("SELECT 1 FROM ruling LIMIT 1") is not null;

    /// <summary>Hands what was ruled on an account on to the one that took its place, or forgets it where none did.</summary>
    internal void Move(long from, long? to)
    {
        List<(long A, long B, long Together, long Decision)> old = sql.Rows(
            "SELECT a, b, together, decision FROM ruling WHERE a = $1 UNION SELECT a, b, together, decision FROM ruling WHERE b = $1",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)),
            from);
        foreach ((long a, long b, long together, long decision) in old)
        {
            sql.Run("DELETE FROM ruling WHERE a = $1 AND b = $2 AND decision = $3", a, b, decision);
            if (to is { } heir)
            {
                Add(a == from ? heir : a, b == from ? heir : b, together == 1, decision);
            }
        }
    }
}
