using System.Collections.Immutable;

namespace Sitrep.Reports.Text;

/// <summary>A part of a report, without a form yet: composed once, written as HTML or Markdown.</summary>
internal abstract record Block
{
    /// <summary>A heading, level 2 or 3.</summary>
    internal sealed record Heading(int Level, string Text, string Anchor) : Block
    {
        /// <summary>Whether it heads pictures, which only HTML has.</summary>
        internal bool IsOfPictures { get; init; }
    }

    /// <summary>A paragraph.</summary>
    internal sealed record Paragraph(ImmutableArray<Inline> Line) : Block
    {
        internal bool IsNote { get; init; }

        /// <summary>Whether it explains pictures, which only HTML has.</summary>
        internal bool IsOfPictures { get; init; }
    }

    /// <summary>A list.</summary>
    internal sealed record Items(ImmutableArray<ImmutableArray<Inline>> Lines) : Block;

    /// <summary>A table. The first <paramref name="Heads"/> cells of a row are its head.</summary>
    internal sealed record Table(string Caption, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<ImmutableArray<Inline>>> Rows, int Heads = 1) : Block;

    /// <summary>A picture as SVG; only in HTML.</summary>
    internal sealed record Picture(string Svg, string Caption) : Block
    {
        /// <summary>Width below which it is scrolled rather than shrunk.</summary>
        internal int LeastWidth { get; init; } = 640;
    }

    /// <summary>Something with a name of its own: an incident, an account.</summary>
    internal sealed record Card(string Anchor, ImmutableArray<Inline> Title, ImmutableArray<ImmutableArray<Inline>> Lines) : Block
    {
        /// <summary>incident or account.</summary>
        internal string Class { get; init; } = "incident";

        /// <summary>Number of an account in the appendix, or null.</summary>
        internal int? Ordinal { get; init; }
    }
}
