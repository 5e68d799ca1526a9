using AngleSharp.Dom;

namespace Sitrep.Reading.Pages;

/// <summary>A page's elements in document order, each with its parent, its end and how much running text it holds.</summary>
/// <remarks>Made in one pass without recursion; the rest of reading asks it instead of the tree. Not thread-safe.</remarks>
internal sealed class PageOutline
{
    // Shorter pieces are labels, not sentences.
    private const int ShortestParagraph = 40;
    private const int ShortestItem = 80;
    private const int LongestDescription = 400;

    private readonly List<Entry> _entries = [];
    private readonly Dictionary<IElement, int> _index = [];

    private readonly PageWords _words;
    private int _shown;

    private PageOutline(PageWords words) => _words = words;

    internal int Count => _entries.Count;

    internal Entry this[int index] => _entries[index];

    internal int IndexOf(IElement element) => _index.GetValueOrDefault(element, -1);

    internal static PageOutline Of(IElement root, PageWords words, PageBudget budget)
    {
        var outline = new PageOutline(words);
        var open = new Stack<(INode Node, int Child, int Entry)>();
        outline.Enter(root, -1);
        open.Push((root, 0, 0));
        while (open.TryPop(out (INode Node, int Child, int Entry) frame))
        {
            budget.Step();
            INodeList children = frame.Node.ChildNodes;
            if (frame.Child >= children.Length)
            {
                outline.Leave(frame.Entry);
                continue;
            }

            open.Push(frame with { Child = frame.Child + 1 });
            INode child = children[frame.Child];
            if (child is IElement element)
            {
                int entry = outline.Enter(element, frame.Entry);
                open.Push((element, 0, entry));
            }
            else if (child is IText text)
            {
                outline.Show(outline._entries[frame.Entry], LettersOf(text.Data));
            }
        }

        outline.Sum();
        return outline;
    }

    /// <summary>Whether one element is another or lies in it.</summary>
    internal bool Contains(int outer, int inner) => outer <= inner && inner <= _entries[outer].Last;

    /// <summary>The nearest element that holds both.</summary>
    internal int Common(int a, int b)
    {
        while (!Contains(a, b))
        {
            a = _entries[a].Parent;
        }

        return a;
    }

    /// <summary>Whether an element lies in clutter, or is not shown.</summary>
    internal bool IsInClutter(int index)
    {
        for (int i = index; i >= 0; i = _entries[i].Parent)
        {
            if (_entries[i].Role is ElementRole.Skip or ElementRole.Clutter or ElementRole.Comments)
            {
                return true;
            }
        }

        return false;
    }

    private void Show(Entry entry, int letters)
    {
        entry.Letters += letters;
        _shown += entry.Role == ElementRole.Skip ? 0 : letters;
    }

    private static int LettersOf(string s)
    {
        int letters = 0;
        foreach (char c in s)
        {
            letters += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return letters;
    }

    private int Enter(IElement element, int parent)
    {
        _index[element] = _entries.Count;
        _entries.Add(new Entry(element, parent, ElementRoles.Of(_words.Elements, element)) { Start = _shown });
        return _entries.Count - 1;
    }

    private void Leave(int index) => _entries[index].Last = _entries.Count - 1;

    // From the last element to the first: children are summed up before their parents.
    private void Sum()
    {
        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            Entry entry = _entries[i];
            if (entry.Role is ElementRole.Skip or ElementRole.Comments)
            {
                (entry.Letters, entry.LinkLetters, entry.BlockLetters, entry.Running) = (0, 0, 0, 0);
            }
            else if (entry.Element.LocalName == "a")
            {
                entry.LinkLetters = entry.Letters;
            }

            bool block = !InlineTags.Contains(entry.Element.LocalName);
            int own = entry.Letters - entry.BlockLetters;
            int shortest = entry.Element.LocalName is "li" or "td" ? ShortestItem : ShortestParagraph;
            if (block && own >= shortest && entry.LinkLetters * 2 < entry.Letters && entry.Role is not (ElementRole.Clutter or ElementRole.Caption))
            {
                entry.Running += own;
            }

            if (entry.Role == ElementRole.Clutter)
            {
                entry.Running /= 4;
            }

            if (entry.Parent >= 0)
            {
                Entry parent = _entries[entry.Parent];
                parent.Letters += entry.Letters;
                parent.LinkLetters += entry.LinkLetters;
                parent.Running += entry.Running;
                parent.BlockLetters += block ? entry.Letters : entry.BlockLetters;
            }
        }

        Judge();
        StoryBoxes.Mark(this, _words);
    }

    // Class names may lie ("has-sidebar" on the body): what holds most of the page's running text is not clutter.
    private void Judge()
    {
        int all = _entries.Count > 0 ? _entries[0].Running : 0;
        foreach (Entry entry in _entries)
        {
            bool named = entry.Role is ElementRole.NamedClutter or ElementRole.Clutter or ElementRole.Caption or ElementRole.Byline or ElementRole.Quote;
            if (named && all > 0 && entry.Running * 2 > all)
            {
                entry.Role = ElementRole.None;
            }
            else if (entry.Role == ElementRole.NamedClutter)
            {
                entry.Role = ElementRole.Clutter;
            }
            else if (entry.Role == ElementRole.Picture)
            {
                bool shows = entry.Letters <= LongestDescription && entry.Running * 4 <= all && entry.Element.QuerySelector("img, picture") is not null;
                entry.Role = shows ? ElementRole.Caption : ElementRole.None;
            }
        }
    }

    /// <summary>One element.</summary>
    internal sealed class Entry(IElement element, int parent, ElementRole role)
    {
        internal IElement Element { get; } = element;

        /// <summary>Index of the parent, or -1.</summary>
        internal int Parent { get; } = parent;

        /// <summary>Index of the last element inside.</summary>
        internal int Last { get; set; }

        internal ElementRole Role { get; set; } = role;

        /// <summary>How many characters the page shows before the element.</summary>
        internal int Start { get; init; }

        /// <summary>Characters shown that are not white space.</summary>
        internal int Letters { get; set; }

        /// <summary>Of these, in links.</summary>
        internal int LinkLetters { get; set; }

        /// <summary>Of these, in blocks inside this one.</summary>
        internal int BlockLetters { get; set; }

        /// <summary>Of these, in paragraphs of running text.</summary>
        internal int Running { get; set; }
    }
}
