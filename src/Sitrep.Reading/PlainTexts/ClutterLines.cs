using Sitrep.Reading.Words;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows lines that are the page's clutter by their wording.</summary>
/// <remarks>Careful rather than keen: what is taken for clutter is never read for events, so words that begin news sentences count only in short lines that are no sentence.</remarks>
internal static class ClutterLines
{
    private const int LongestNotice = 450;
    private const int LongestClutter = 240;
    private const int MostInviteWords = 14;

    /// <summary>Whether a line or short paragraph is clutter.</summary>
    internal static bool IsFurniture(PageWords words, ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestNotice)
        {
            return false;
        }

        if (line.ContainsAny("’â\u00A0"))
        {
            line = Plain(line);
        }

        return !LineText.HasLetter(line) || IsNotice(words.Clutter, line) || (line.Length <= LongestClutter && IsClutter(words, line));
    }

    /// <summary>Apostrophes and blanks as the lists have them, also those that a wrong encoding made of them.</summary>
    internal static string Plain(ReadOnlySpan<char> line)
        => line.ToString().Replace("â€™", "'", StringComparison.Ordinal).Replace('’', '\'').Replace('\u00A0', ' ').Trim();

    private static bool IsNotice(ClutterWords clutter, ReadOnlySpan<char> line)
        => clutter.Opens.Opening(line) > 0 || clutter.Opens.Opening(LineText.WithoutMarks(line)) > 0 || clutter.Holds.IsWithin(line);

    private static bool IsClutter(PageWords words, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = LineText.WithoutMarks(line);
        return IsCrawlHeader(line) || IsAddress(line) || MenuLines.Is(words, line) || CountLines.Is(words, line) || CreditLines.Is(words, line) || StoryHeadings.Announces(words, line)
            || StoryHeadings.IsLink(words, line) || WireLines.IsFurniture(words, line) || IsInvitation(words.Clutter, bare)
            || (!LineText.EndsSentence(line) && (words.Clutter.Labels.Opening(line) > 0 || words.Clutter.Labels.Opening(bare) > 0));
    }

    // A crawl writes "date 2022-02-10   1. Home" or "date: 2022-02-10 Home > World" before the page's text.
    private static bool IsCrawlHeader(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("date", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        ReadOnlySpan<char> rest = line[4..].TrimStart(": \t");
        return rest.Length >= 10 && rest.Length < line.Length - 4 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[3]) && rest[4] is '-' or '/' && char.IsAsciiDigit(rest[9]);
    }

    private static bool IsAddress(ReadOnlySpan<char> line)
        => !line.ContainsAny(" \t") && (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || line.IndexOf('@') > 0);

    // "Follow Border Post on Telegram", "Join us on Facebook and Instagram".
    private static bool IsInvitation(ClutterWords clutter, ReadOnlySpan<char> line)
        => clutter.Invites.Opening(line) > 0 && !LineText.EndsSentence(line) && LineText.WordCount(line) <= MostInviteWords && clutter.Channels.IsWithin(line);
}
