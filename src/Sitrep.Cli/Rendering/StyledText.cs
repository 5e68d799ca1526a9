namespace Sitrep.Cli.Rendering;

/// <summary>Text in inks, not yet wrapped.</summary>
/// <remarks>All that comes from a page passes <see cref="SafeText"/> here, so that no page can send commands to the terminal. Not thread-safe.</remarks>
internal sealed class StyledText
{
    private readonly List<(string Text, Ink Ink)> _runs = [];

    internal IReadOnlyList<(string Text, Ink Ink)> Runs => _runs;

    internal bool IsEmpty => _runs.Count == 0;

    internal StyledText Add(string text, Ink ink = Ink.Plain)
    {
        if (text.Length > 0)
        {
            _runs.Add((SafeText.Of(text), ink));
        }

        return this;
    }

    internal StyledText Add(StyledText other)
    {
        _runs.AddRange(other._runs);
        return this;
    }

    /// <summary>Adds <paramref name="separator"/> where something stands before it.</summary>
    internal StyledText Separate(string separator, Ink ink = Ink.Plain) => IsEmpty ? this : Add(separator, ink);

    /// <summary>Parts joined by a separator.</summary>
    internal static StyledText Join(string separator, IEnumerable<StyledText> parts)
    {
        var all = new StyledText();
        foreach (StyledText part in parts)
        {
            all.Separate(separator).Add(part);
        }

        return all;
    }
}
