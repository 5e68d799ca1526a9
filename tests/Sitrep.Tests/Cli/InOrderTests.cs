using Sitrep.Cli.Work;

namespace Sitrep.Tests.Cli;

public sealed class InOrderTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items_though_later_ones_are_done_first()
    {
        using var second = new ManualResetEventSlim();
        var results = new List<int>();
        await foreach (int result in InOrder.SelectAsync([1, 2, 3], Work, 2, TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        Assert.Equal([1, 2, 3], results);

        int Work(int item, CancellationToken cancellationToken)
        {
            if (item == 1)
            {
                second.Wait(cancellationToken);
            }
            else if (item == 2)
            {
                second.Set();
            }

            return item;
        }
    }

    [Fact]
    public async Task A_failure_of_the_work_comes_in_its_turn()
    {
        var results = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in InOrder.SelectAsync([1, 2, 3], (item, _) => item == 2 ? throw new InvalidOperationException() : item, 2, TestContext.Current.CancellationToken))
            {
                results.Add(result);
            }
        });
        Assert.Equal([1], results);
    }

    [Fact]
    public async Task A_failure_of_the_items_reaches_the_caller()
    {
        static IEnumerable<int> Items()
        {
            yield return 1;
            throw new IOException("gone");
        }

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (int _ in InOrder.SelectAsync(Items(), (item, _) => item, 2, TestContext.Current.CancellationToken))
            {
            }
        });
    }

    [Fact]
    public async Task Cancelling_ends_a_run_whose_items_never_end()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (int _ in InOrder.SelectAsync(Endless(), (item, _) => item, 2, stop.Token))
            {
                if (++seen == 10)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.True(seen >= 10);

        static IEnumerable<int> Endless()
        {
            for (int i = 0; ; i++)
            {
                yield return i;
            }
        }
    }

    [Fact]
    public async Task Leaving_the_loop_early_ends_the_work()
    {
        await foreach (int result in InOrder.SelectAsync(Enumerable.Range(0, int.MaxValue), (item, _) => item, 2, TestContext.Current.CancellationToken))
        {
            if (result == 5)
            {
                break;
            }
        }
    }
}
