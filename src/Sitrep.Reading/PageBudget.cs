namespace Sitrep.Reading;

/// <summary>What one page may still cost: time and nodes. Not thread-safe; one a page.</summary>
internal sealed class PageBudget(ReadingOptions options, TimeProvider clock, CancellationToken cancellation)
{
    // The clock is asked once in so many steps: asking costs more than a step.
    private const int StepsBetweenLooks = 256;

    private readonly long _start = clock.GetTimestamp();
    private int _steps;
    private int _nodes;

    internal ReadingOptions Options { get; } = options;

    /// <summary>Counts a small piece of work.</summary>
    internal void Step()
    {
        if (++_steps % StepsBetweenLooks == 0)
        {
            CheckTime();
        }
    }

    /// <summary>Counts a node made.</summary>
    internal void Node(string what)
    {
        if (++_nodes > Options.MaxNodes)
        {
            throw new PageRefusedException(ReadingProblems.TooMany(what, Options.MaxNodes));
        }

        Step();
    }

    internal void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (clock.GetElapsedTime(_start) > Options.TimeLimit)
        {
            throw new PageRefusedException(ReadingProblems.TooSlow(Options.TimeLimit));
        }
    }
}
