using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Finds the accounts that a new one may be linked with, and keeps the links. Not thread-safe.</summary>
/// <remarks>
/// Two accounts meet where each finds the other, so that it does not matter which came first. A key (one place or party on one day) that more than <see cref="StoreLimits.Crowd"/> accounts
/// stand under tells nothing any more: it is closed, and what was linked by it alone is parted again; so the links are the same whatever the order in which accounts came.
/// </remarks>
internal sealed class MeetingTable(Sql sql, FactsCache facts, IncidentLinker linker, BlockTable blocks)
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
        foreach (long key in IncidentLinker.SoughtUnder(of))
        {
            foreach (long other in blocks.Under(key))
            {
                found.Add(other);
            }
        }

        foreach (long other in found)
        {
            LinkFacts known = facts.Of(other);
            double score = linker.Score(of, known, IncidentLinker.Threshold);
            if (score >= IncidentLinker.Threshold && Shares(IncidentLinker.SoughtUnder(known), kept))
            {
                Link(account, other, score);
            }
        }

        foreach (long key in kept.Where(k => !blocks.IsClosed(k)))
        {
            if (blocks.Add(key, account) is { } crowd)
            {
                Part(crowd);
            }
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
            blocks.Remove(key, account);
        }

        List<long> linked = sql.Rows("SELECT b FROM link WHERE a = $1", r => r.GetInt64(0), account);
        sql.Run("DELETE FROM link WHERE a = $1", account);
        foreach (long other in linked)
        {
            sql.Run("DELETE FROM link WHERE a = $1 AND b = $2", other, account);
        }

        return linked;
    }

    // What was linked by the closed key alone is linked no longer.
    private void Part(IReadOnlyList<long> members)
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

    private bool Shares(ImmutableArray<long> sought, ImmutableArray<long> kept) => kept.Any(k => sought.BinarySearch(k) >= 0 && !blocks.IsClosed(k));
}
