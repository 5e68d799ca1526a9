using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Gives each draft its kind: by markup where there is any, else by its wording and place. Shared by texts and pages.</summary>
internal static class BlockAssembler
{
    private const int LongestHeadline = 180;
    private const int MostHeadlineWords = 28;
    private const int ParagraphsThatMayCarryADateline = 3;

    /// <param name="text">The article's text.</param>
    /// <param name="drafts">In text order, without overlap; holding every character that is not white space.</param>
    /// <param name="title">The article's title, where something else than the text gives it.</param>
    /// <param name="guessHeadline">Whether the first short line may be the headline.</param>
    internal static ImmutableArray<Block> Assemble(string text, List<BlockDraft> drafts, string? title, bool guessHeadline)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i] = drafts[i] with { Kind = ByWording(text, drafts[i]) };
        }

        bool headed = drafts.Exists(d => d.Kind == BlockKind.Headline);
        if (!headed && HeadlineAt(text, drafts, title, guessHeadline) is int headline and >= 0)
        {
            drafts[headline] = drafts[headline] with { Kind = BlockKind.Headline };
        }

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

            int length = !dated && paragraphs < ParagraphsThatMayCarryADateline ? DatelineFinder.Length(draft.Span.Of(text)) : 0;
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

    private static BlockKind ByWording(string text, BlockDraft draft)
    {
        ReadOnlySpan<char> words = text.AsSpan(draft.Span.Start, draft.Span.Length);
        return draft.Kind != BlockKind.Paragraph ? draft.Kind
            : ClutterLines.IsDateLine(text, draft.Span) ? BlockKind.Dateline
            : ClutterLines.IsFurniture(words) ? BlockKind.Furniture
            : CaptionLines.IsCaption(words) ? BlockKind.Caption
            : BlockKind.Paragraph;
    }

    private static int HeadlineAt(string text, List<BlockDraft> drafts, string? title, bool guess)
    {
        int first = drafts.FindIndex(d => d.Kind == BlockKind.Paragraph);
        if (first < 0)
        {
            return -1;
        }

        if (title is not null && text.AsSpan(drafts[first].Span.Start, drafts[first].Span.Length).Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return first;
        }

        if (!guess || !LooksLikeHeadline(text.AsSpan(drafts[first].Span.Start, drafts[first].Span.Length)))
        {
            return -1;
        }

        // A headline stands over something: a paragraph that is a sentence, or at least longer than itself.
        int next = drafts.FindIndex(first + 1, d => d.Kind == BlockKind.Paragraph);
        return next >= 0 && (drafts[next].Span.Length > drafts[first].Span.Length || text[drafts[next].Span.End - 1] is '.' or '"' or '”') ? first : -1;
    }

    private static bool LooksLikeHeadline(ReadOnlySpan<char> line)
    {
        int words = line.Count(' ') + 1;
        ReadOnlySpan<char> unquoted = line.TrimEnd("\"”'’)");
        return !unquoted.IsEmpty && line.Length <= LongestHeadline && words is >= 2 and <= MostHeadlineWords && unquoted[^1] is not ('.' or '!' or ':' or ';' or ',' or '…' or '-')
            && line.IndexOf('\n') is int end && (end < 0 || line.Length <= 140) && !char.IsLower(line[0]) && DatelineFinder.Length(line) == 0;
    }
}
