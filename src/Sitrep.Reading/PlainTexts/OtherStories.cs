using Sitrep.Documents;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Takes the headlines of other stories out of the text: those under a heading that announces them, and those after the page's last lines.</summary>
/// <remarks>A paragraph that is a sentence is never taken: it ends the list.</remarks>
internal static class OtherStories
{
    private const int LongestStory = 220;
    private const int MostStoryWords = 32;
    private const int LongestTeaser = 300;

    /// <summary>Makes the headlines of other stories furniture.</summary>
    internal static void Mark(PageWords words, string text, List<BlockDraft> drafts)
    {
        int lastReal = drafts.FindLastIndex(d => IsReal(text, d));
        int firstReal = drafts.FindIndex(d => IsReal(text, d));
        for (int i = 0; i < drafts.Count; i++)
        {
            if (Announces(words, text, drafts, i))
            {
                int end = End(words, text, drafts, i + 1, lastReal);
                // A line that already stands over the list is the headline; else the list may end with it.
                bool mayHoldHeadline = i < firstReal && end >= firstReal && !drafts.Take(i).Any(d => d.Kind is BlockKind.Paragraph or BlockKind.Headline or BlockKind.Lead);
                MarkStories(text, drafts, i, end, mayHoldHeadline);
                i = Math.Max(i, end - 1);
            }
        }

        MarkTail(text, drafts, lastReal);
    }

    /// <summary>Whether a line may be the headline of another story: short, and no sentence.</summary>
    internal static bool IsStory(string text, BlockDraft draft)
    {
        ReadOnlySpan<char> line = draft.In(text);
        if (LineText.IsCutOff(line))
        {
            return line.Length <= LongestTeaser;
        }

        if (line.Length > LongestStory || LineText.WordCount(line) > MostStoryWords || line[^1] is ',' or ';' || (line[^1] == ':' && line.Contains(' ')) || LineText.HoldsSentenceBreak(line))
        {
            return false;
        }

        // A linked teaser may be a sentence; a question or a call may be a headline.
        return draft.IsLinked || !LineText.EndsSentence(line) || (line.TrimEnd("\"”'’)] ")[^1] is '!' or '?' && LineText.WordCount(line) <= MostStoryWords / 2);
    }

    private static bool IsReal(string text, BlockDraft draft) => draft.Kind == BlockKind.Quote || (draft.Kind is BlockKind.Paragraph or BlockKind.Lead && !draft.IsSubheading && !IsStory(text, draft));

    private static bool Announces(PageWords words, string text, List<BlockDraft> drafts, int index)
    {
        BlockDraft draft = drafts[index];
        ReadOnlySpan<char> line = draft.In(text);
        if (draft.Kind == BlockKind.Furniture)
        {
            return StoryHeadings.Announces(words, ClutterLines.Plain(line));
        }

        // A heading with a name in it ("More from Gegharkunik") announces only where headlines follow.
        return draft.Kind == BlockKind.Paragraph && StoryHeadings.MayAnnounce(words, line) && index + 1 < drafts.Count && drafts[index + 1].Kind is BlockKind.Paragraph or BlockKind.Furniture
            && !drafts[index + 1].IsSubheading && IsStory(text, drafts[index + 1]);
    }

    private static int End(PageWords words, string text, List<BlockDraft> drafts, int start, int lastReal)
    {
        int i = start;
        for (; i < drafts.Count; i++)
        {
            BlockDraft draft = drafts[i];
            bool goesOn = draft.Kind switch
            {
                BlockKind.Furniture or BlockKind.Caption or BlockKind.Dateline => true,
                BlockKind.Paragraph => IsStory(text, draft) && (!draft.IsSubheading || draft.IsLinked || i > lastReal || StoryHeadings.MayAnnounce(words, draft.In(text))),
                _ => false,
            };
            if (!goesOn)
            {
                break;
            }
        }

        return i;
    }

    private static void MarkStories(string text, List<BlockDraft> drafts, int start, int end, bool mayHoldHeadline)
    {
        int keep = mayHoldHeadline ? OwnHeadline(text, drafts, start + 1, end) : -1;
        for (int i = start; i < end; i++)
        {
            // Days of other stories are not the day of this one; but those under its own headline are.
            if (i != keep && (drafts[i].Kind == BlockKind.Paragraph || (drafts[i].Kind == BlockKind.Dateline && (keep < 0 || i < keep))))
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Furniture };
            }
        }
    }

    // A list above the text ends with the text's own headline where the text repeats its words, or where there is no other line.
    private static int OwnHeadline(string text, List<BlockDraft> drafts, int start, int end)
    {
        int last = -1, count = 0;
        for (int i = start; i < end; i++)
        {
            if (drafts[i].Kind == BlockKind.Paragraph)
            {
                last = i;
                count++;
            }
        }

        return last >= 0 && end < drafts.Count && (count == 1 || Shares(drafts[last].In(text), drafts[end].In(text))) ? last : -1;
    }

    private static bool Shares(ReadOnlySpan<char> headline, ReadOnlySpan<char> paragraph)
    {
        int words = 0, shared = 0;
        foreach (Range range in headline.SplitAny(" ,.:;\"'“”’?!()-–—"))
        {
            ReadOnlySpan<char> word = headline[range];
            if (word.Length > 3)
            {
                words++;
                shared += paragraph.Contains(word[..Math.Min(word.Length, 6)], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return shared * 3 >= words && shared > 1;
    }

    // After the last sentence of the text, what follows a line of the page's end ("3452 views") is the page's too.
    private static void MarkTail(string text, List<BlockDraft> drafts, int lastReal)
    {
        int end = lastReal < 0 ? -1 : drafts.FindIndex(lastReal + 1, d => d.Kind == BlockKind.Furniture && LineText.HasLetter(d.In(text)) && d.Span.Length > 3);
        for (int i = end + 1; end >= 0 && i < drafts.Count; i++)
        {
            if (drafts[i].Kind == BlockKind.Paragraph && IsStory(text, drafts[i]))
            {
                drafts[i] = drafts[i] with { Kind = BlockKind.Furniture };
            }
        }
    }
}
