using System.Globalization;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Terminals;

namespace Sitrep.Cli.Work;

/// <summary>One line on standard error, written over and over, that says how far a long run is; nothing where nobody looks.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Progress(Terminal terminal, bool quiet, TimeProvider clock)
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly bool _shown = terminal.ShowsProgress && !quiet;
    private readonly long _start = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();
    private bool _written;

    /// <summary>Says that so many articles are done, the last from <paramref name="source"/>.</summary>
    internal void Report(int done, string source)
    {
        // A run that is over in a blink shows nothing.
        if (!_shown || done < 2 || clock.GetElapsedTime(_start) < Quick || clock.GetElapsedTime(_last) < Between)
        {
            return;
        }

        _last = clock.GetTimestamp();
        _written = true;
        double rate = done / clock.GetElapsedTime(_start).TotalSeconds;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[K{done} articles, {rate:0.#} a second · {SafeText.Short(SafeText.Of(source), 50)}"));
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
}
