using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Gives each draft its kind: by markup where there is any, else by its wording and place. Shared by texts and pages.</summary>
internal static class BlockAssembler
{
    private const int ParagraphsThatMayCarryADateline = 3;
    private const int LinesThatMayBeSigned = 8;

    /// <param name="words">What clutter, captions and datelines are known by.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="drafts">In text order, without overlap; holding every character that is not white space.</param>
    /// <param name="title">The article's title, where something else than the text gives it.</param>
    /// <param name="guessHeadline">Whether the first short line may be the headline.</param>
    internal static ImmutableArray<Block> Assemble(PageWords words, string text, List<BlockDraft> drafts, string? title, bool guessHeadline)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i] = drafts[i] with { Kind = ByWording(words, text, drafts[i]) };
        }

        OtherStories.Mark(words, text, drafts);
        Headlines.Mark(words, text, drafts, title, guessHeadline);
        MarkSignedDates(words, text, drafts);
        MarkDescribed(words, text, drafts);
        return Blocks(words, text, drafts);
    }

    /// <summary>What a draft is by its words alone.</summary>
    internal static BlockKind ByWording(PageWords words, string text, BlockDraft draft)
    {
        ReadOnlySpan<char> line = draft.In(text);
        return draft.Kind != BlockKind.Paragraph ? draft.Kind
            : DateLines.Is(words, text, draft.Span) ? BlockKind.Dateline
            : ClutterLines.IsFurniture(words, line) ? BlockKind.Furniture
            : CaptionLines.IsCaption(words, line) ? BlockKind.Caption
            : BlockKind.Paragraph;
    }

    private static ImmutableArray<Block> Blocks(PageWords words, string text, List<BlockDraft> drafts)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(drafts.Count + 1);
        int paragraphs = 0;
        bool dated = false;
        foreach (BlockDraft draft in drafts)
        {
            if (draft.Kind != BlockKind.Paragraph || draft.IsSubheading)
            {
                blocks.Add(new Block(draft.Kind, draft.Span));
                continue;
            }

            int length = !dated && paragraphs < ParagraphsThatMayCarryADateline ? DatelineFinder.Length(words, draft.In(text)) : 0;
            dated |= length > 0;
            if (length > 0)
            {
                int end = draft.Span.Start + text.AsSpan(draft.Span.Start, length).TrimEnd().Length;
                blocks.Add(new Block(BlockKind.Dateline, new TextSpan(draft.Span.Start, end)));
            }

            var rest = new TextSpan(draft.Span.Start + length, draft.Span.End);
            if (!rest.IsEmpty)
            {
                blocks.Add(new Block(paragraphs++ == 0 ? BlockKind.Lead : BlockKind.Paragraph, rest));
            }
        }

        return blocks.ToImmutable();
    }

    // "Tavush Voice, 17 August 2018": between the headline and the text only.
    private static void MarkSignedDates(PageWords words, string text, List<BlockDraft> drafts)
    {
        int headline = drafts.FindIndex(d => d.Kind == BlockKind.Headline);
        for (int i = headline + 1; headline >= 0 && i < Math.Min(drafts.Count, headline + LinesThatMayBeSigned); i++)
        {
            if (drafts[i].Kind is BlockKind.Furniture or BlockKind.Dateline or BlockKind.Caption)
            {
                continue;
            }

            if (drafts[i].Kind != BlockKind.Paragraph || !DateLines.IsSigned(words, text, drafts[i].Span))
            {
                return;
            }

            drafts[i] = drafts[i] with { Kind = BlockKind.Dateline };
        }
    }

    // What stands over a line that only says whose the picture is describes the picture.
    private static void MarkDescribed(PageWords words, string text, List<BlockDraft> drafts)
    {
        for (int i = 1; i < drafts.Count; i++)
        {
            BlockDraft above = drafts[i - 1];
            if (drafts[i].Kind == BlockKind.Caption && above.Kind == BlockKind.Paragraph && !above.IsSubheading && CaptionLines.IsCreditOnly(words, drafts[i].In(text)) && OtherStories.IsStory(text, above))
            {
                drafts[i - 1] = above with { Kind = BlockKind.Caption };
            }
        }
    }
}
