using Sitrep.Documents;
using Sitrep.Reading.Pages;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Finds the headline among the lines over the text, cuts the site's name off it and takes its repetitions away.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 180;
    private const int LongestWrapped = 140;
    private const int MostHeadlineWords = 28;
    private const int FewestLettersRepeated = 10;

    /// <summary>Marks the headline, where none is marked yet.</summary>
    internal static void Mark(PageWords words, string text, List<BlockDraft> drafts, string? title, bool guess)
    {
        int headline = drafts.FindIndex(d => d.Kind == BlockKind.Headline);
        if (headline < 0)
        {
            headline = Find(words, text, drafts, title, guess);
            if (headline < 0)
            {
                return;
            }

            drafts[headline] = drafts[headline] with { Kind = BlockKind.Headline };
            headline = WithoutRepetition(text, drafts, headline);
            CutSite(words, text, drafts, headline);
        }
        else
        {
            WithoutRepetition(text, drafts, headline);
        }
    }

    private static int Find(PageWords words, string text, List<BlockDraft> drafts, string? title, bool guess)
    {
        int first = drafts.FindIndex(d => d.Kind == BlockKind.Paragraph);
        if (first < 0)
        {
            return -1;
        }

        int titled = title is null ? -1 : Titled(text, drafts, first, LineText.Squeeze(title));
        if (titled >= 0)
        {
            return titled;
        }

        if (!guess)
        {
            return -1;
        }

        first = WithoutSite(words, text, drafts, first);
        int next = drafts.FindIndex(first + 1, d => d.Kind == BlockKind.Paragraph && !DateLines.IsSigned(words, text, d.Span) && !Repeats(text, drafts[first], d));
        if (next < 0)
        {
            return -1;
        }

        ReadOnlySpan<char> line = drafts[first].In(text), below = drafts[next].In(text);
        if (!LooksLikeHeadline(words, line))
        {
            // Wire services wrote in capitals, and some ended their headlines with a full stop.
            return LineText.IsInCapitals(line) && line.Length <= LongestHeadline && line[^1] == '.' && DatelineFinder.Length(words, line) == 0 && DatelineFinder.Length(words, below) > 0 ? first : -1;
        }

        // A headline stands over something: a paragraph that is a sentence, or at least longer than itself; or over a dateline.
        return below.Length > line.Length || below[^1] is '.' or '"' or '”' || DatelineFinder.Length(words, below) > 0 ? first : -1;
    }

    // Crawls begin with the site's name: it is furniture where another line stands between it and the text.
    private static int WithoutSite(PageWords words, string text, List<BlockDraft> drafts, int first)
    {
        int next = drafts.FindIndex(first + 1, d => d.Kind == BlockKind.Paragraph);
        if (next < 0 || !words.Sites.IsName(drafts[first].In(text)) || !LooksLikeHeadline(words, drafts[next].In(text)))
        {
            return first;
        }

        drafts[first] = drafts[first] with { Kind = BlockKind.Furniture };
        return next;
    }

    // The line that says what the title says, be it with the site's name.
    private static int Titled(string text, List<BlockDraft> drafts, int first, string title)
    {
        for (int i = first; i < drafts.Count && title.Length > 0; i++)
        {
            if (drafts[i].Kind == BlockKind.Paragraph)
            {
                ReadOnlySpan<char> line = drafts[i].In(text);
                if (LineText.Squeeze(line) == title || (line.Length <= LongestHeadline && Begins(line, title)))
                {
                    return i;
                }

                if (!OtherStories.IsStory(text, drafts[i]))
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    private static bool LooksLikeHeadline(PageWords words, ReadOnlySpan<char> line)
    {
        int count = line.Count(' ') + 1;
        ReadOnlySpan<char> unquoted = line.TrimEnd("\"”'’)");
        return !unquoted.IsEmpty && line.Length <= LongestHeadline && count is >= 2 and <= MostHeadlineWords && unquoted[^1] is not ('.' or '!' or ':' or ';' or ',' or '…' or '-')
            && (!line.Contains('\n') || line.Length <= LongestWrapped) && !char.IsLower(line[0]) && DatelineFinder.Length(words, line) == 0;
    }

    // Crawls write the page's title over its headline: "Two wounded | Border Post", then "Two wounded". The cleaner one is the headline, the other is the page's.
    private static int WithoutRepetition(string text, List<BlockDraft> drafts, int headline)
    {
        string said = LineText.Squeeze(drafts[headline].In(text));
        for (int i = headline + 1; i < drafts.Count; i++)
        {
            if (drafts[i].Kind is BlockKind.Furniture or BlockKind.Dateline or BlockKind.Caption)
            {
                continue;
            }

            if (drafts[i].Kind != BlockKind.Paragraph || !OtherStories.IsStory(text, drafts[i]))
            {
                break;
            }

            string line = LineText.Squeeze(drafts[i].In(text));
            if (line.Length > 0 && line == said)
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Furniture };
            }
            else if (line.Length >= FewestLettersRepeated && Begins(drafts[headline].In(text), line))
            {
                drafts[headline] = drafts[headline] with { Kind = BlockKind.Furniture };
                drafts[i] = drafts[i] with { Kind = BlockKind.Headline };
                (headline, said) = (i, line);
            }
        }

        return headline;
    }

    private static bool Repeats(string text, BlockDraft headline, BlockDraft below)
    {
        string line = below.Span.Length > LongestHeadline ? "" : LineText.Squeeze(below.In(text));
        return line.Length >= FewestLettersRepeated && (line == LineText.Squeeze(headline.In(text)) || Begins(headline.In(text), line));
    }

    // Whether a line says something and then, after a bar or a dash, something else.
    private static bool Begins(ReadOnlySpan<char> line, string squeezed)
    {
        int letters = 0;
        for (int i = 0; i < line.Length && letters < squeezed.Length; i++)
        {
            if (char.IsLetterOrDigit(line[i]) && char.ToLowerInvariant(line[i]) != squeezed[letters++])
            {
                return false;
            }

            if (letters == squeezed.Length)
            {
                return line[(i + 1)..].TrimStart("\"”'’)?!. ") is [('|' or '-' or '–' or '—' or '•' or '·' or '»' or '/' or ':'), ..];
            }
        }

        return false;
    }

    private static void CutSite(PageWords words, string text, List<BlockDraft> drafts, int headline)
    {
        TextSpan span = drafts[headline].Span;
        (int from, int to) = TitleText.Headline(words, span.Of(text));
        if (to < span.Length)
        {
            int site = span.Start + to;
            while (char.IsWhiteSpace(text[site]))
            {
                site++;
            }

            drafts.Insert(headline + 1, new BlockDraft(BlockKind.Furniture, new TextSpan(site, span.End)));
        }

        drafts[headline] = drafts[headline] with { Span = new TextSpan(span.Start + from, span.Start + to) };
        if (from > 0)
        {
            drafts.Insert(headline, new BlockDraft(BlockKind.Furniture, new TextSpan(span.Start, span.Start + text.AsSpan(span.Start, from).TrimEnd().Length)));
        }
    }
}
