using Sitrep.Incidents;

namespace Sitrep.Store.Sqlite;

/// <summary>Facts of accounts that were lately asked for; at most so many, the older half forgotten at once. Not thread-safe.</summary>
internal sealed class FactsCache(Sql sql)
{
    // About 3 KB each.
    private const int Most = 16_384;

    private Dictionary<long, LinkFacts> _young = [];
    private Dictionary<long, LinkFacts> _old = [];

    /// <exception cref="InvalidDataException">The store is damaged.</exception>
    internal LinkFacts Of(long account)
    {
        if (_young.TryGetValue(account, out LinkFacts? facts))
        {
            return facts;
        }

        if (!_old.TryGetValue(account, out facts))
        {
            facts = sql.Rows(
                "SELECT article.id, account.name, facts FROM account JOIN article ON article.no = account.article WHERE account.no = $1",
                r => FactsBytes.Read((byte[])r[2], new(r.GetString(0), r.GetString(1))),
                account) is [var only] ? only : throw new InvalidDataException($"account {account} is missing");
        }

        Put(account, facts);
        return facts;
    }

    internal void Put(long account, LinkFacts facts)
    {
        if (_young.Count >= Most / 2)
        {
            (_old, _young) = (_young, []);
        }

        _young[account] = facts;
    }

    internal void Clear()
    {
        _young.Clear();
        _old.Clear();
    }
}
