using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Finds the accounts that a new one may be linked with, and keeps the links. Not thread-safe.</summary>
/// <remarks>
/// A slot of one place or party and one day that more than <see cref="Crowd"/> accounts stand in tells nothing any more: it is closed, and what was linked by it alone is
/// parted again, so that the links are the same whatever the order in which accounts came.
/// </remarks>
internal sealed class MeetingTable(Sql sql, FactsCache facts, IncidentLinker linker)
{
    /// <summary>How many accounts may stand under one key.</summary>
    internal const int Crowd = 1024;

    private readonly HashSet<long> _parted = [];

    /// <summary>Accounts that lost a link since it was last asked for.</summary>
    internal IReadOnlyCollection<long> TakeParted()
    {
        long[] parted = [.. _parted];
        _parted.Clear();
        return parted;
    }

    /// <summary>Puts a new account into its slots and links it with those it meets there.</summary>
    internal void Add(long account, LinkFacts of)
    {
        List<Slot> slots = Slot.Of(linker.Blocks(of));
        var met = new HashSet<long>();
        foreach (Slot slot in slots)
        {
            foreach ((long from, long to) in slot.Ranges())
            {
                Look(slot, from, to, met);
            }
        }

        foreach (long other in met)
        {
            double score = linker.Compare(of, facts.Of(other)).Score;
            if (score >= IncidentLinker.Threshold)
            {
                Link(account, other, score);
            }
        }

        foreach (long key in slots.SelectMany(s => s.Keys()).Distinct())
        {
            Stand(key, account);
        }
    }

    internal void Link(long a, long b, double score)
    {
        sql.Run("INSERT OR REPLACE INTO link VALUES($1, $2, $3)", a, b, score);
        sql.Run("INSERT OR REPLACE INTO link VALUES($1, $2, $3)", b, a, score);
    }

    internal void Unlink(long a, long b)
    {
        sql.Run("DELETE FROM link WHERE a = $1 AND b = $2", a, b);
        sql.Run("DELETE FROM link WHERE a = $1 AND b = $2", b, a);
        _parted.Add(a);
        _parted.Add(b);
    }

    /// <summary>Whether the two would be linked without anybody's ruling, and how strongly.</summary>
    internal double? Natural(long a, long b)
    {
        LinkFacts left = facts.Of(a), right = facts.Of(b);
        double score = linker.Compare(left, right).Score;
        return score >= IncidentLinker.Threshold && Meet(Slot.Of(linker.Blocks(left)), Slot.Of(linker.Blocks(right))) ? score : null;
    }

    /// <summary>Takes an account out of its slots and links.</summary>
    /// <returns>Those it was linked with.</returns>
    internal List<long> Remove(long account)
    {
        foreach (long key in Slot.Of(linker.Blocks(facts.Of(account))).SelectMany(s => s.Keys()).Distinct())
        {
            sql.Run("DELETE FROM block WHERE key = $1 AND account = $2", key, account);
        }

        List<long> linked = sql.Rows("SELECT b FROM link WHERE a = $1", r => r.GetInt64(0), account);
        sql.Run("DELETE FROM link WHERE a = $1", account);
        foreach (long other in linked)
        {
            sql.Run("DELETE FROM link WHERE a = $1 AND b = $2", other, account);
        }

        return linked;
    }

    private void Look(Slot slot, long from, long to, HashSet<long> met)
    {
        long counted = long.MinValue;
        var under = new List<long>();
        void Close()
        {
            if (under.Count <= Crowd)
            {
                met.UnionWith(under);
            }

            under.Clear();
        }

        sql.Each(
            "SELECT key, account FROM block WHERE key BETWEEN $1 AND $2",
            r =>
            {
                long key = r.GetInt64(0);
                if (key != counted)
                {
                    Close();
                    counted = key;
                }

                if (slot.Meets(key))
                {
                    under.Add(r.GetInt64(1));
                }

                return true;
            },
            from,
            to);
        Close();
    }

    private void Stand(long key, long account)
    {
        if (IsClosed(key))
        {
            return;
        }

        sql.Run("INSERT INTO block VALUES($1, $2)", key, account);
        // One more than may stand there: counting stops at it.
        if (sql.Number("SELECT count(*) FROM (SELECT 1 FROM block WHERE key = $1 LIMIT $2)", key, Crowd + 1) > Crowd)
        {
            sql.Run("INSERT INTO crowd VALUES($1)", key);
            Part(sql.Rows("SELECT account FROM block WHERE key = $1", r => r.GetInt64(0), key));
        }
    }

    // What was linked by the closed slot alone is linked no longer.
    private void Part(List<long> members)
    {
        var slots = new Dictionary<long, List<Slot>>();
        List<Slot> SlotsOf(long account) => slots.TryGetValue(account, out List<Slot>? of) ? of : slots[account] = Slot.Of(linker.Blocks(facts.Of(account)));
        foreach (long member in members)
        {
            foreach ((long other, double score) in sql.Rows("SELECT b, score FROM link WHERE a = $1", r => (r.GetInt64(0), r.GetDouble(1)), member))
            {
                if (score < Rulings.Word && !Meet(SlotsOf(member), SlotsOf(other)))
                {
                    Unlink(member, other);
                }
            }
        }
    }

    private bool Meet(List<Slot> left, List<Slot> right)
        => left.Any(l => right.Any(r => l.Rest == r.Rest
            && r.Keys().Any(k => l.Meets(k) && !IsClosed(k))
            && l.Keys().Any(k => r.Meets(k) && !IsClosed(k))));

    private bool IsClosed(long key) => sql.Number("SELECT 1 FROM crowd WHERE key = $1", key) is not null;
}
