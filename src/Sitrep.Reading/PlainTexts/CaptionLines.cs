namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows words under a picture by the credit they carry.</summary>
internal static class CaptionLines
{
    private const int LongestCaption = 900;
    private const int LongestHolding = 400;
    private const int LongestCredit = 120;
    private const int LongestBracket = 60;
    private const int LongestTail = 60;
    private const int LongestCreditOnly = 90;

    internal static bool IsCaption(PageWords words, ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.IsEmpty || paragraph.Length > LongestCaption)
        {
            return false;
        }

        if (words.CaptionOpens.Opening(paragraph) > 0 || (paragraph.Length <= LongestHolding && words.CaptionHolds.IsWithin(paragraph)))
        {
            return true;
        }

        ReadOnlySpan<char> end = paragraph.TrimEnd(". ");
        return end.Length > 2 && (EndsWithBracketedCredit(words, end) || EndsWithCredit(words, end));
    }

    /// <summary>Whether a caption only says whose the picture is: the words that describe it stand beside it.</summary>
    internal static bool IsCreditOnly(PageWords words, ReadOnlySpan<char> caption)
    {
        caption = caption.Trim();
        if (caption.Length > LongestCreditOnly || caption[^1] == '.')
        {
            return false;
        }

        int open = words.CaptionOpens.Opening(caption);
        return open > 0 && caption[open..].TrimStart(" :-–—©").Count(' ') < 6 && !char.IsLower(caption[open..].TrimStart(" :-–—©") is [char first, ..] ? first : 'A');
    }

    // "(Photo by Alexander NEMENOV / AFP)", "(AP Photo/...)", "[Karen Minasyan/AFP]", "[File: Reuters]".
    private static bool EndsWithBracketedCredit(PageWords words, ReadOnlySpan<char> end)
    {
        (char close, char open) = end[^1] switch
        {
            ')' => (')', '('),
            ']' => (']', '['),
            _ => ('\0', '\0'),
        };
        int start = close == '\0' ? -1 : end.LastIndexOf(open);
        if (start < 0 || end.Length - start > LongestCredit)
        {
            return false;
        }

        ReadOnlySpan<char> inside = end[(start + 1)..^1];
        if (open == '[')
        {
            return inside.Length <= LongestBracket && words.CaptionAgencies.IsAnywhere(inside);
        }

        // "(Reuters)" alone also closes running text; a picture's credit names a photo or stands with a slash.
        return inside.Contains("photo", StringComparison.OrdinalIgnoreCase) || words.CaptionCredits.Opening(inside) > 0 || inside.Contains("getty", StringComparison.OrdinalIgnoreCase)
            || (inside.Contains('/') && words.CaptionAgencies.IsAnywhere(inside));
    }

    // "... on Tuesday. REUTERS/Stringer", "... Photo: Ministry of Defence", "... | Getty Images": the mark begins with a capital, or is not a word.
    private static bool EndsWithCredit(PageWords words, ReadOnlySpan<char> end)
    {
        ReadOnlySpan<char> tail = end[Math.Max(0, end.Length - LongestTail)..];
        foreach (string mark in words.CaptionMarks.All)
        {
            int at = tail.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + mark.Length < tail.Length && (at > 0 || tail.Length == end.Length) && StandsApart(tail, at, mark.Length))
            {
                return true;
            }
        }

        return words.CaptionEnds.Ends(tail) && char.IsUpper(tail[tail.LastIndexOfAny(' ', '/') + 1]);
    }

    // A credit follows the end of a sentence or is written in capitals; "the Reuters/Ipsos poll" is neither.
    private static bool StandsApart(ReadOnlySpan<char> tail, int at, int length)
    {
        ReadOnlySpan<char> before = tail[..at].TrimEnd();
        bool capitals = LineText.IsInCapitals(tail.Slice(at, length)) && (at == 0 || !char.IsLetterOrDigit(tail[at - 1]));
        return capitals || (!char.IsLower(tail[at]) && (before.IsEmpty || before[^1] is '.' or '|' or '/' or ')' or ']' or '!' or '?' or '"' or '”' or '—' or '–'));
    }
}
