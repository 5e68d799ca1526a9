using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Sitrep.Cli.Work;

/// <summary>Works on many items at once and hands the results on in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>Applies <paramref name="work"/> to each item on up to <paramref name="workers"/> threads; a slow item holds back those behind it, never the memory.</summary>
    /// <param name="items">Taken one by one, on a thread of their own, as workers become free.</param>
    /// <param name="work">May throw; the exception reaches the reader of the results in its turn.</param>
    /// <param name="workers">At least 1.</param>
    /// <param name="cancellationToken">Ends the taking of items and the waiting for results.</param>
    internal static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IEnumerable<T> items, Func<T, CancellationToken, TResult> work, int workers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What is read but not yet written: the items at work and as many again, so that workers do not wait for the writer.
        var queue = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(workers) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(workers);
        Task producing = Task.Run(() => ProduceAsync(items, work, queue.Writer, free, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in queue.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await result.WaitAsync(cancellationToken);
            }

            await producing;
        }
        finally
        {
            await stop.CancelAsync();
            await producing.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private static async Task ProduceAsync<T, TResult>(
        IEnumerable<T> items, Func<T, CancellationToken, TResult> work, ChannelWriter<Task<TResult>> results, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        try
        {
            foreach (T item in items)
            {
                await free.WaitAsync(cancellationToken);
                Task<TResult> task = Task.Run(
                    () =>
                    {
                        try
                        {
                            return work(item, cancellationToken);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None);
                running.RemoveAll(static t => t.IsCompleted);
                running.Add(task);
                await results.WriteAsync(task, cancellationToken);
            }

            results.Complete();
        }
        catch (Exception e)
        {
            results.Complete(e);
            throw;
        }
        finally
        {
            // The semaphore is disposed once this task ends: no worker may still hold it.
            await Task.WhenAll(running).ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
