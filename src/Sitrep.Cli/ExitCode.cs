namespace Sitrep.Cli;

/// <summary>What the program answers to its caller; documented in <c>--help</c>.</summary>
internal static class ExitCode
{
    /// <summary>Done. An article without events is no error.</summary>
    internal const int Done = 0;

    /// <summary><c>check</c> found faults.</summary>
    internal const int Faults = 1;

    /// <summary>The command line, or the knowledge it names, cannot be used.</summary>
    internal const int Usage = 2;

    /// <summary>No input could be read.</summary>
    internal const int Unreadable = 3;

    /// <summary>Some inputs could not be read; the rest is done.</summary>
    internal const int Partial = 4;

    /// <summary>Ctrl+C.</summary>
    internal const int Interrupted = 130;

    /// <summary>The code of a run over several inputs.</summary>
    internal static int Of(int inputs, int failed) => failed == 0 ? Done : failed == inputs ? Unreadable : Partial;
}
