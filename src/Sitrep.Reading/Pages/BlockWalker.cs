using AngleSharp.Dom;
using Sitrep.Documents;

namespace Sitrep.Reading.Pages;

/// <summary>Walks the article's part of a page in document order, without recursion, and writes its blocks.</summary>
internal sealed class BlockWalker
{
    private const int LongestByline = 200;
    private const int LongestStandfirst = 600;
    private const int LongestCell = 100;

    private readonly PageOutline _page;
    private readonly MainContent _main;
    private readonly PageWords _words;
    private readonly PageBudget _budget;
    private readonly BlockWriter _writer;
    private readonly Stack<Frame> _open = new();
    private bool _started;

    private BlockWalker(PageOutline page, MainContent main, PageWords words, PageBudget budget) => (_page, _main, _words, _budget, _writer) = (page, main, words, budget, new BlockWriter(words));

    /// <param name="page">The page.</param>
    /// <param name="main">Where the article is.</param>
    /// <param name="title">Written as the headline where the page shows none.</param>
    /// <param name="words">What dates are known by.</param>
    /// <param name="budget">What the page may cost.</param>
    internal static BlockWriter Walk(PageOutline page, MainContent main, string? title, PageWords words, PageBudget budget)
    {
        var walker = new BlockWalker(page, main, words, budget);
        if (main.Headline < 0 && title is not null)
        {
            walker._writer.Append(title, inLink: false);
            walker._writer.End(BlockKind.Headline);
        }

        walker.Run();
        return walker._writer;
    }

    private void Run()
    {
        // The page is walked from the headline on, or from the article's element where the headline is inside or missing.
        bool above = _main.Headline >= 0 && !_page.Contains(_main.Root, _main.Headline);
        int top = above ? _page.Common(_main.Root, _main.Headline) : _main.Root;
        int start = _main.Headline >= 0 && (above || IsNearTop()) ? _main.Headline : _main.Root;
        _open.Push(new Frame(_page[top].Element, top, Role(top, default)));
        _started = start == top;
        while (_open.TryPop(out Frame frame))
        {
            _budget.Step();
            if (frame.Child >= frame.Node.ChildNodes.Length)
            {
                Leave(frame);
                if (frame.Entry == _main.Root)
                {
                    return;
                }

                continue;
            }

            _open.Push(frame with { Child = frame.Child + 1 });
            INode child = frame.Node.ChildNodes[frame.Child];
            if (child is IText text && _started)
            {
                _writer.Append(text.Data, frame.InLink);
            }
            else if (child is IElement element)
            {
                Enter(element, frame, start);
            }
        }
    }

    // A heading low in the article's element is a heading of a part.
    private bool IsNearTop()
    {
        int before = 0;
        for (int i = _main.Root + 1; i < _main.Headline; i++)
        {
            before += _page.Contains(i, _main.Headline) || _page.IsInClutter(i) || _page.Contains(_page[i].Parent, _main.Headline) is false ? 0 : _page[i].Running;
        }

        return before * 4 <= _page[_main.Root].Running;
    }

    private void Enter(IElement element, Frame parent, int start)
    {
        int entry = _page.IndexOf(element);
        if (entry < 0 || _page[entry].Role is ElementRole.Skip or ElementRole.Comments)
        {
            return;
        }

        string tag = element.LocalName;
        if (tag == "br")
        {
            _writer.Break();
            return;
        }

        if (IsBlock(entry, tag))
        {
            EndBlock(parent);
        }
        else if (tag is "td" or "th")
        {
            _writer.Cell();
        }

        _started |= entry == start;
        _open.Push(new Frame(element, entry, Role(entry, parent)) { InLink = parent.InLink || tag == "a" });
    }

    private void Leave(Frame frame)
    {
        string tag = _page[frame.Entry].Element.LocalName;
        if (frame.Entry == _main.Root || IsBlock(frame.Entry, tag))
        {
            EndBlock(frame);
        }
    }

    // Cells of figures make one row, cells of text are blocks. A span with a part of its own (a credit after a caption, a date after an author) is a block too.
    private bool IsBlock(int entry, string tag)
    {
        PageOutline.Entry found = _page[entry];
        return tag is "td" or "th" ? found.Letters > LongestCell
            : !InlineTags.Contains(tag) || entry == _main.Headline || (found.Role is not (ElementRole.None or ElementRole.Quote) && tag is "span" or "time" or "small" or "em" or "i");
    }

    private void EndBlock(Frame frame)
    {
        if (!_started)
        {
            return;
        }

        switch (frame.Part)
        {
            case Part.Headline:
                _writer.End(BlockKind.Headline);
                break;
            case Part.Subheading:
                _writer.End(BlockKind.Paragraph, subheading: true);
                break;
            case Part.Clutter:
                _writer.End(BlockKind.Furniture, clutter: frame.Clutter);
                break;
            case Part.Byline:
                _writer.End(BlockKind.Furniture, clutter: frame.Clutter);
                break;
            case Part.Caption:
                _writer.End(BlockKind.Caption);
                break;
            case Part.Quote:
                _writer.End(BlockKind.Quote);
                break;
            case Part.Standfirst:
                _writer.End(_writer.HasParagraph ? BlockKind.Paragraph : BlockKind.Lead);
                break;
            default:
                _writer.End(BlockKind.Paragraph, item: frame.Part == Part.Item);
                break;
        }
    }

    private Frame Role(int entry, Frame parent)
    {
        PageOutline.Entry found = _page[entry];
        bool holdsRoot = _page.Contains(entry, _main.Root);
        if (entry == _main.Headline)
        {
            return new Frame { Part = Part.Headline, Clutter = -1 };
        }

        // What is clutter or a caption stays so all the way down.
        if (parent.Part is Part.Clutter or Part.Caption or Part.Headline or Part.Byline)
        {
            return parent;
        }

        Part part = holdsRoot ? Part.Text : PartOf(found, parent.Part);
        return new Frame { Part = part, Clutter = part is Part.Clutter or Part.Byline ? entry : -1 };
    }

    private Part PartOf(PageOutline.Entry entry, Part parent) => (entry.Role, entry.Element.LocalName) switch
    {
        (ElementRole.Clutter, _) => Part.Clutter,
        (ElementRole.Caption, _) => Part.Caption,
        (ElementRole.Quote, _) => Part.Quote,
        (ElementRole.Standfirst, _) when entry.Letters <= LongestStandfirst => Part.Standfirst,
        (ElementRole.Byline, _) when entry.Letters <= LongestByline => IsDateOnly(entry) ? Part.Text : Part.Byline,
        (_, "h1" or "h2" or "h3" or "h4" or "h5" or "h6") => parent == Part.Standfirst ? parent : Part.Subheading,
        (_, "li" or "option" or "dd" or "dt") when parent is Part.Text or Part.Item => Part.Item,
        (_, "div" or "section" or "article") when parent == Part.Item => Part.Item,
        _ => parent,
    };

    // The assembler makes a line that is only a date a dateline; a byline with a name in it stays clutter.
    private bool IsDateOnly(PageOutline.Entry entry)
    {
        string text = ShownText.Of(entry.Element);
        return PlainTexts.DateLines.Is(_words, text, new Spans.TextSpan(0, text.Length));
    }

    private enum Part
    {
        Text,
        Item,
        Headline,
        Subheading,
        Clutter,
        Byline,
        Caption,
        Quote,
        Standfirst,
    }

    private readonly record struct Frame(INode Node, int Entry, Part Part, int Clutter)
    {
        internal Frame(INode node, int entry, Frame role)
            : this(node, entry, role.Part, role.Clutter)
        {
        }

        internal int Child { get; init; }

        internal bool InLink { get; init; }
    }
}
