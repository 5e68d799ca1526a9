using Sitrep.Incidents;
using Sitrep.Incidents.Stories;

namespace Sitrep.Store.Sqlite;

/// <summary>Facts of accounts that were lately asked for; at most so many, the older half forgotten at once. Not thread-safe.</summary>
internal sealed class FactsCache(Sql sql)
{
    // About 1 KB each, and as much for each article's names.
    private const int Most = 16_384;

    private Dictionary<long, LinkFacts> _young = [];
    private Dictionary<long, LinkFacts> _old = [];
    private Dictionary<long, TermVector> _names = [];
    private Dictionary<long, TermVector> _oldNames = [];

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
                "SELECT article.no, article.id, account.name, facts FROM account JOIN article ON article.no = account.article WHERE account.no = $1",
                r => FactsBytes.Read((byte[])r[3], new(r.GetString(1), r.GetString(2)), NamesOf(r.GetInt64(0))),
                account) is [var only] ? only : throw new InvalidDataException($"account {account} is missing");
        }

        Put(account, facts);
        return facts;
    }

    internal void Put(long account, LinkFacts facts)
    {
        if (_young.Count >= Most / 2)
        {
            (_old, _young, _oldNames, _names) = (_young, [], _names, []);
        }

        _young[account] = facts;
    }

    internal void Clear()
    {
        _young.Clear();
        _old.Clear();
        _names.Clear();
        _oldNames.Clear();
    }

    // All accounts of an article share one vector.
    private TermVector NamesOf(long article)
    {
        if (!_names.TryGetValue(article, out TermVector? names))
        {
            names = _oldNames.GetValueOrDefault(article) ?? TermVector.FromBytes(sql.Rows("SELECT names FROM article WHERE no = $1", r => (byte[])r[0], article)[0]);
            _names[article] = names;
        }

        return names;
    }
}
