using System.Text;
using Sitrep.Documents;
using Sitrep.Reading.PlainTexts;
using Sitrep.Spans;

namespace Sitrep.Reading.Pages;

/// <summary>Writes an article's text block by block and keeps what each block is. Not thread-safe.</summary>
/// <param name="words">What headings over other stories are known by.</param>
internal sealed class BlockWriter(PageWords words)
{
    private const int LongestLinkLine = 250;
    private const int LinksOfAList = 3;
    private const int LongestLabel = 40;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _linkLetters;
    private int _links;
    private bool _inLink;
    private int _lastClutter = -1;

    internal List<BlockDraft> Drafts { get; } = [];

    internal string Text => _text.ToString();

    /// <summary>Whether a paragraph of running text has been written.</summary>
    internal bool HasParagraph { get; private set; }

    internal void Append(string text, bool inLink)
    {
        if (inLink && !_inLink)
        {
            _links++;
            PartLabel();
        }

        _inLink = inLink;
        int before = _line.Length;
        ShownText.Append(_line, text);
        _linkLetters += inLink ? _line.Length - before : 0;
    }

    /// <summary>A line break inside a block; two in a row part blocks.</summary>
    internal void Break()
    {
        while (_line.Length > 0 && _line[^1] == ' ')
        {
            _line.Length--;
        }

        if (_line.Length > 0)
        {
            _line.Append('\n');
        }
    }

    /// <summary>Parts two cells of a table's row.</summary>
    internal void Cell()
    {
        if (_line.Length > 0 && _line[^1] != '\n')
        {
            _line.Append(" | ");
        }
    }

    /// <summary>Ends the block.</summary>
    /// <param name="kind">What the markup says.</param>
    /// <param name="subheading">Whether it is a heading inside the text.</param>
    /// <param name="item">Whether it is a list's item: a link there is a list of links, not a sentence.</param>
    /// <param name="clutter">Which element makes it clutter, or -1; pieces of one element become one block.</param>
    internal void End(BlockKind kind, bool subheading = false, bool item = false, int clutter = -1)
    {
        string line = _line.ToString().Trim();
        bool linked = _linkLetters * 10 > line.Length * (item ? 6 : 8);
        bool list = _links >= LinksOfAList && _linkLetters * 10 > line.Length * 7;
        _line.Clear();
        (_linkLetters, _links, _inLink) = (0, 0, false);
        if (line.Length == 0)
        {
            return;
        }

        // A paragraph that is one link and no sentence leads elsewhere; so does a row of links, and a heading that is a link.
        if (kind == BlockKind.Paragraph && (list || (linked && (subheading || (line.Length < LongestLinkLine && line[^1] is not ('.' or '”' or '"'))))))
        {
            kind = BlockKind.Furniture;
        }

        foreach (Range part in SplitAtGaps(line))
        {
            string piece = line[part].Trim();
            if (piece.Length > 0)
            {
                Write(piece, kind, subheading, linked, clutter);
            }
        }
    }

    // Pages part a label from the link after it by style sheets only: "READ MORE" and "Ten hurt".
    private void PartLabel()
    {
        if (_line.Length is > 0 and <= LongestLabel && _line[^1] is not (' ' or '\n') && StoryHeadings.Announces(words, _line.ToString()))
        {
            _line.Append(' ');
        }
    }

    private static List<Range> SplitAtGaps(string line)
    {
        var parts = new List<Range>();
        int start = 0;
        for (int at = line.IndexOf("\n\n", StringComparison.Ordinal); at >= 0; at = line.IndexOf("\n\n", start, StringComparison.Ordinal))
        {
            parts.Add(start..at);
            start = at + 2;
        }

        parts.Add(start..);
        return parts;
    }

    private void Write(string piece, BlockKind kind, bool subheading, bool linked, int clutter)
    {
        bool continues = kind == BlockKind.Furniture && clutter >= 0 && clutter == _lastClutter && Drafts.Count > 0;
        if (_text.Length > 0)
        {
            _text.Append(continues ? "\n" : "\n\n");
        }

        int start = continues ? Drafts[^1].Span.Start : _text.Length;
        _text.Append(piece);
        var draft = new BlockDraft(kind, new TextSpan(start, _text.Length), subheading, linked);
        if (continues)
        {
            Drafts[^1] = draft;
        }
        else
        {
            Drafts.Add(draft);
        }

        HasParagraph |= kind == BlockKind.Paragraph && !subheading && piece.Length > 60;
        _lastClutter = kind == BlockKind.Furniture ? clutter : -1;
    }
}
