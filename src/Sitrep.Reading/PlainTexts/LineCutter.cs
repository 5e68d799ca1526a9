using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Cuts a text into paragraphs: blank lines divide, line ends divide too unless the text is wrapped at a column.</summary>
internal static class LineCutter
{
    private const int WidestColumn = 110;
    private const int NarrowestColumn = 40;
    private const int FewestWrapped = 3;
    private const int Ragged = 6;

    internal static List<BlockDraft> Cut(PageWords words, string text, PageBudget budget)
    {
        List<Line> lines = Lines(text, budget);
        int column = WrapColumn(text, lines);
        var drafts = new List<BlockDraft>();
        int start = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            budget.Step();
            if (start >= 0 && !Joins(words, text, lines[i - 1], lines[i], column))
            {
                drafts.Add(new BlockDraft(BlockKind.Paragraph, new TextSpan(lines[start].Start, lines[i - 1].End)));
                start = -1;
            }

            if (start < 0)
            {
                start = i;
            }
        }

        if (start >= 0)
        {
            drafts.Add(new BlockDraft(BlockKind.Paragraph, new TextSpan(lines[start].Start, lines[^1].End)));
        }

        return drafts;
    }

    private static List<Line> Lines(string text, PageBudget budget)
    {
        var lines = new List<Line>();
        bool gap = true;
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            int first = at, last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (first < last)
            {
                budget.Node("lines");
                lines.Add(new Line(first, last, first - at, gap));
            }

            gap = first == last;
            at = end + 1;
        }

        return lines;
    }

    /// <summary>The column at which the text was wrapped, or 0 where its line ends are its paragraphs' ends.</summary>
    private static int WrapColumn(string text, List<Line> lines)
    {
        var widths = new List<int>();
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterGap)
            {
                widths.Add(lines[i].Column);
            }
        }

        if (widths.Count < FewestWrapped)
        {
            return 0;
        }

        widths.Sort();
        int column = widths[widths.Count * 95 / 100];
        if (column is < NarrowestColumn or > WidestColumn)
        {
            return 0;
        }

        int inside = 0, filled = 0, finished = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterGap)
            {
                inside++;
                filled += IsFilled(text, lines[i], lines[i + 1], column) ? 1 : 0;
                finished += EndsSentence(text, lines[i]) ? 1 : 0;
            }
        }

        return filled * 100 >= inside * 55 && finished * 100 <= inside * 45 ? column : 0;
    }

    private static bool Joins(PageWords words, string text, Line previous, Line line, int column)
    {
        if (line.AfterGap || IsItem(text, line))
        {
            return false;
        }

        if (IsOwnLine(words, text, previous))
        {
            return false;
        }

        bool open = !EndsSentence(text, previous);
        bool small = char.IsLower(text[line.Start]);
        if (column > 0 && line.Indent <= previous.Indent + 1 && IsFilled(text, previous, line, column) && (open || !IsOwnLine(words, text, line)))
        {
            return true;
        }

        return open && small && previous.Length is >= 20 and <= WidestColumn && !IsOwnLine(words, text, line);
    }

    private static bool IsOwnLine(PageWords words, string text, Line line)
        => ClutterLines.IsFurniture(words, text.AsSpan(line.Start, line.Length)) || DateLines.Is(words, text, new TextSpan(line.Start, line.End));

    // The line ends where the next word would have crossed the column: the end is the wrapping's, not the writer's.
    private static bool IsFilled(string text, Line line, Line next, int column)
    {
        int word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return line.Column + 1 + (word < 0 ? next.Length : word) > column - Ragged;
    }

    private static bool EndsSentence(string text, Line line)
    {
        int last = line.End - 1;
        while (last > line.Start && text[last] is '"' or '”' or '\'' or '’' or ')' or ']')
        {
            last--;
        }

        return text[last] is '.' or '!' or '?' or ':' or '…';
    }

    private static bool IsItem(string text, Line line)
    {
        ReadOnlySpan<char> s = text.AsSpan(line.Start, line.Length);
        return s.Length > 2 && ((s[0] is '-' or '*' or '•' or '–' or '·' && s[1] == ' ') || (char.IsAsciiDigit(s[0]) && s[1] is ')' or '.' && s[2] == ' '));
    }

    private readonly record struct Line(int Start, int End, int Indent, bool AfterGap)
    {
        public int Length => End - Start;

        public int Column => Indent + Length;
    }
}
