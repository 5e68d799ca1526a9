using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>One store for the thread that takes articles out and the one that puts readings in: each waits for the other.</summary>
internal sealed class SharedStore(IStore store) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    internal IEnumerable<ToldArticle> ReadOtherwise(ToldReader reader)
    {
        using IEnumerator<ToldArticle> articles = store.ReadOtherwise(reader).GetEnumerator();
        while (true)
        {
            _turn.Wait();
            try
            {
                if (!articles.MoveNext())
                {
                    yield break;
                }
            }
            finally
            {
                _turn.Release();
            }

            yield return articles.Current;
        }
    }

    internal void Reread(IReadOnlyList<ToldRecord> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        _turn.Wait();
        try
        {
            store.Reread(records);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
