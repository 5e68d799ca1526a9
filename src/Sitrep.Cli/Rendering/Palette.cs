namespace Sitrep.Cli.Rendering;

/// <summary>How inks look: colours on a terminal, nothing in a file.</summary>
/// <remarks>
/// Colours after Okabe and Ito, told apart by people with any common form of colour blindness, in the nearest entries of the 256-colour table that can be read on dark and on
/// light ground; none is a side's. The same ink colours a field's label and its words in the evidence, so the labels are the legend. Immutable, thread-safe.
/// </remarks>
internal sealed class Palette
{
    private readonly bool _colours;

    private Palette(bool colours) => _colours = colours;

    internal static Palette Colours { get; } = new(true);

    internal static Palette None { get; } = new(false);

    /// <summary>Whether words are marked by colours; by brackets otherwise.</summary>
    internal bool HasColours => _colours;

    /// <summary>The sequence that begins an ink; empty for plain ink.</summary>
    internal string Begin(Ink ink) => !_colours ? string.Empty : ink switch
    {
        Ink.Title => "\e[1m",
        Ink.Heading => "\e[1m",
        Ink.Faint => "\e[2m",
        Ink.Trigger => "\e[1;4m",
        Ink.Actor => "\e[38;5;74m",
        Ink.Target => "\e[38;5;172m",
        Ink.Place => "\e[38;5;36m",
        Ink.Time => "\e[38;5;175m",
        Ink.Weapon => "\e[4m",
        Ink.Effect => "\e[4;38;5;166m",
        Ink.Claim => "\e[3m",
        _ => string.Empty,
    };

    /// <summary>The sequence that ends an ink.</summary>
    internal string End(Ink ink) => Begin(ink).Length == 0 ? string.Empty : "\e[0m";
}
