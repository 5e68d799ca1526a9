using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Terminals;

namespace Sitrep.Cli.Work;

/// <summary>One line on standard error, written over and over, that says how far a long run is; nothing where nobody looks.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Progress(Terminal terminal, bool quiet, TimeProvider clock)
{
    private const int Bar = 24;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly bool _shown = terminal.ShowsProgress && !quiet;
    private readonly long _start = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();
    private bool _written;

    /// <summary>Says that so many articles are done, the last from <paramref name="source"/>.</summary>
    internal void Report(int done, string source)
    {
        if (done < 2 || !IsDue())
        {
            return;
        }

        double rate = done / clock.GetElapsedTime(_start).TotalSeconds;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{done} articles, {rate:0.#} a second · {SafeText.Short(SafeText.Of(source), 50)}"));
    }

    /// <summary>Says how much of a file has been read.</summary>
    /// <param name="lines">Lines so far.</param>
    /// <param name="share">Share of its bytes, 0 to 1.</param>
    /// <param name="file">The file.</param>
    internal void Report(long lines, double share, string file)
    {
        if (IsDue())
        {
            int full = (int)(share * Bar);
            terminal.Error.Write(string.Create(
                CultureInfo.InvariantCulture, $"\r\e[K[{new string('#', full)}{new string('.', Bar - full)}] {share,4:P0} {lines:#,0} lines · {SafeText.Short(SafeText.Of(file), 50)}"));
        }
    }

    /// <summary>Takes the line away, before anything else is written.</summary>
    internal void Clear()
    {
        if (_written)
        {
            terminal.Error.Write("\r\e[K");
            _written = false;
        }
    }

    // A run that is over in a blink shows nothing.
    private bool IsDue()
    {
        if (!_shown || clock.GetElapsedTime(_start) < Quick || clock.GetElapsedTime(_last) < Between)
        {
            return false;
        }

        _last = clock.GetTimestamp();
        _written = true;
        return true;
    }
}
