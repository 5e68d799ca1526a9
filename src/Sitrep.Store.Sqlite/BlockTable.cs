namespace Sitrep.Store.Sqlite;

/// <summary>Which accounts stand under which key; what was lately asked for is kept in memory. Not thread-safe.</summary>
/// <remarks>A key under which more than <see cref="StoreLimits.Crowd"/> accounts came to stand is closed for good: it tells nothing.</remarks>
internal sealed class BlockTable(Sql sql, StoreLimits limits)
{
    // Either generation holds at most so many keys and accounts: some ten megabytes.
    private const int MostKeys = 65_536;
    private const int MostAccounts = 262_144;

    private Dictionary<long, List<long>> _young = [];
    private Dictionary<long, List<long>> _old = [];
    private HashSet<long>? _closed;
    private int _accounts;

    private HashSet<long> Closed => _closed ??= [.. sql.Rows("SELECT key FROM crowd", r => r.GetInt64(0))];

    internal bool IsClosed(long key) => Closed.Contains(key);

    /// <summary>The accounts under a key; none where it is closed.</summary>
    internal IReadOnlyList<long> Under(long key) => IsClosed(key) ? [] : Load(key);

    /// <summary>Puts an account under a key that is not closed.</summary>
    /// <returns>All accounts under it where it had to be closed for that, else null.</returns>
    internal IReadOnlyList<long>? Add(long key, long account)
    {
        List<long> under = Load(key);
        sql.Run("INSERT INTO block VALUES($1, $2)", key, account);
        under.Add(account);
        _accounts++;
        if (under.Count <= limits.Crowd)
        {
            return null;
        }

        sql.Run("INSERT INTO crowd VALUES($1)", key);
        Closed.Add(key);
        return under;
    }

    /// <summary>Takes an account from under a key.</summary>
    internal void Remove(long key, long account)
    {
        sql.Run("DELETE FROM block WHERE key = $1 AND account = $2", key, account);
        _young.Remove(key);
        _old.Remove(key);
    }

    internal void Forget()
    {
        _young.Clear();
        _old.Clear();
        _closed = null;
        _accounts = 0;
    }

    private List<long> Load(long key)
    {
        if (_young.TryGetValue(key, out List<long>? under))
        {
            return under;
        }

        if (_young.Count >= MostKeys || _accounts >= MostAccounts)
        {
            (_old, _young, _accounts) = (_young, [], 0);
        }

        if (!_old.Remove(key, out under))
        {
            under = sql.Rows("SELECT account FROM block WHERE key = $1", r => r.GetInt64(0), key);
        }

        _young.Add(key, under);
        _accounts += under.Count;
        return under;
    }
}
