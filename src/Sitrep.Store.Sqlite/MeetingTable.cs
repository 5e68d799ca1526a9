using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Finds the accounts that a new one may be linked with, and keeps the links. Not thread-safe.</summary>
/// <remarks>
/// Two accounts meet where each finds the other, so that it does not matter which came first. A key (one place or party on one day) that more than <see cref="StoreLimits.Crowd"/> accounts
/// stand under tells nothing any more: it is closed, and what was linked by it alone is parted again; so the links are the same whatever the order in which accounts came.
/// </remarks>
internal sealed class MeetingTable(Sql sql, FactsCache facts, IncidentLinker linker, StoreLimits limits)
{
    private readonly HashSet<long> _parted = [];

    /// <summary>Accounts that lost a link since it was last asked for.</summary>
    internal IReadOnlyCollection<long> TakeParted()
    {
        long[] parted = [.. _parted];
        _parted.Clear();
        return parted;
    }

    /// <summary>Puts a new account under its keys and links it with those it meets.</summary>
    internal void Add(long account, LinkFacts of)
    {
        ImmutableArray<long> kept = IncidentLinker.KeptUnder(of);
        var found = new HashSet<long>();
        foreach ((long from, long to) in Ranges(IncidentLinker.SoughtUnder(of)))
        {
            Look(from, to, found);
        }

        foreach (long other in found)
        {
            LinkFacts known = facts.Of(other);
            double score = linker.Score(of, known);
            if (score >= IncidentLinker.Threshold && Shares(IncidentLinker.SoughtUnder(known), kept))
            {
                Link(account, other, score);
            }
        }

        foreach (long key in kept)
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
        double score = linker.Score(left, right);
        return score >= IncidentLinker.Threshold && Meet(left, right) ? score : null;
    }

    /// <summary>Takes an account from under its keys and out of its links.</summary>
    /// <returns>Those it was linked with.</returns>
    internal List<long> Remove(long account)
    {
        foreach (long key in IncidentLinker.KeptUnder(facts.Of(account)))
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

    // Keys side by side, a place's neighbouring days, are sought in one go.
    private static List<(long From, long To)> Ranges(ImmutableArray<long> keys)
    {
        var ranges = new List<(long From, long To)>();
        foreach (long key in keys)
        {
            if (ranges.Count > 0 && key <= ranges[^1].To + 1)
            {
                ranges[^1] = (ranges[^1].From, key);
            }
            else
            {
                ranges.Add((key, key));
            }
        }

        return ranges;
    }

    private void Look(long from, long to, HashSet<long> found)
    {
        long counted = long.MinValue;
        var under = new List<long>();
        void Close()
        {
            if (under.Count <= limits.Crowd)
            {
                found.UnionWith(under);
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

                under.Add(r.GetInt64(1));
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
        if (sql.Number("SELECT count(*) FROM block WHERE key = $1", key) > limits.Crowd)
        {
            sql.Run("INSERT INTO crowd VALUES($1)", key);
            Part(sql.Rows("SELECT account FROM block WHERE key = $1", r => r.GetInt64(0), key));
        }
    }

    // What was linked by the closed key alone is linked no longer.
    private void Part(List<long> members)
    {
        foreach (long member in members)
        {
            foreach ((long other, double score) in sql.Rows("SELECT b, score FROM link WHERE a = $1", r => (r.GetInt64(0), r.GetDouble(1)), member))
            {
                if (score < Rulings.Word && !Meet(facts.Of(member), facts.Of(other)))
                {
                    Unlink(member, other);
                }
            }
        }
    }

    // As IncidentLinker.Meet, but that closed keys do not count.
    private bool Meet(LinkFacts left, LinkFacts right)
        => Shares(IncidentLinker.SoughtUnder(left), IncidentLinker.KeptUnder(right)) && Shares(IncidentLinker.SoughtUnder(right), IncidentLinker.KeptUnder(left));

    private bool Shares(ImmutableArray<long> sought, ImmutableArray<long> kept) => kept.Any(k => sought.BinarySearch(k) >= 0 && !IsClosed(k));

    private bool IsClosed(long key) => sql.Number("SELECT 1 FROM crowd WHERE key = $1", key) is not null;
}
