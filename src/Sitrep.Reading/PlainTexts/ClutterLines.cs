using Sitrep.Reading.Dates;
using Sitrep.Spans;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows lines that are the page's clutter by their wording, and lines that only give a date.</summary>
/// <remarks>Careful rather than keen: what is taken for clutter is never read for events, so words that begin news sentences count only in short lines.</remarks>
internal static class ClutterLines
{
    private const int LongestClutter = 240;
    private const int LongestDateLine = 110;

    // Said at the start of a line, whatever follows.
    private static readonly string[] Openers =
    [
        "read also", "also read", "read more:", "see also", "related:", "related articles", "related news", "related stories", "related topics", "related posts",
        "related content", "more on this", "more from", "share this", "share on ", "share via", "share:", "follow us", "subscribe to", "subscribe now", "sign up for",
        "sign up to", "advertisement", "sponsored content", "copyright ©", "copyright 1", "copyright 2", "copyright (c)", "©", "(c) 1", "(c) 2", "all rights reserved",
        "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing to use", "cookie policy", "click here", "print this", "email this", "tags:", "topics:",
        "keywords:", "filed under", "leave a comment", "leave a reply", "skip to ", "you may also like", "recommended for you", "most read", "most popular", "trending now",
        "join our telegram", "join us on", "follow our", "download our app", "our standards:", "reporting by", "(reporting by", "additional reporting by", "(additional reporting by",
        "writing by", "(writing by", "editing by", "(editing by", "compiled by", "all comments", "report a typo", "if you notice a mistake", "unauthorized reproduction",
        "this article was originally published", "terms of use", "privacy policy", "article continues", "story continues", "continue reading", "listen to this article",
    ];

    // The whole line.
    private static readonly string[] Wholes =
    [
        "home", "share", "print", "email", "e-mail", "tweet", "comments", "comment", "menu", "search", "read more", "subscribe", "sign up", "log in", "login", "register", "related", "next",
        "previous", "back to top", "top", "news", "world", "advertisement", "loading", "loading...", "copy link", "save", "listen", "no comments", "facebook", "twitter", "x", "telegram",
        "whatsapp", "linkedin", "pinterest", "reddit", "viber", "messenger", "instagram", "youtube", "link copied", "font size", "a-", "a+", "breaking news", "latest news", "top stories",
    ];

    private static readonly string[] DateWords =
    [
        "published", "publication", "date", "updated", "update", "last", "modified", "posted", "posted:", "on", "at", "issued", "first", "created", "time", "local", "gmt", "utc", "est", "edt", "cet", "cest",
        "ist", "bst", "eet", "msk", "azt", "amt", "am", "pm", "a", "p", "m", "h", "hrs", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
        "thur", "thurs", "fri", "sat", "sun", "ago", "hours", "et", "by",
    ];

    /// <summary>Whether a line or short paragraph is clutter.</summary>
    internal static bool IsFurniture(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestClutter)
        {
            return false;
        }

        return !HasLetter(line) || IsCrawlHeader(line) || IsBreadcrumb(line) || OpensLikeClutter(line) || IsWhole(line) || IsAddress(line)
            || IsByline(line) || IsReadingTime(line) || WireLines.IsFurniture(line);
    }

    /// <summary>Whether a line gives a full date and nothing else but such words as "Published".</summary>
    internal static bool IsDateLine(string text, TextSpan line)
    {
        if (line.Length > LongestDateLine || !DateText.TryFind(text, line, out FoundDate found))
        {
            return false;
        }

        return OnlyDateWords(text.AsSpan(line.Start, found.Span.Start - line.Start)) && OnlyDateWords(text.AsSpan(found.Span.End, line.End - found.Span.End));
    }

    private static bool OnlyDateWords(ReadOnlySpan<char> s)
    {
        int start = -1;
        for (int i = 0; i <= s.Length; i++)
        {
            bool letter = i < s.Length && char.IsLetter(s[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                if (!IsOneOf(s[start..i], DateWords))
                {
                    return false;
                }

                start = -1;
            }
        }

        return true;
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

    private static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("1. Home", StringComparison.OrdinalIgnoreCase) || line.StartsWith("You are here", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (line[^1] is '.' or '!' or '?')
        {
            return false;
        }

        int steps = 0;
        for (int i = 1; i + 1 < line.Length; i++)
        {
            steps += line[i] is '>' or '»' or '›' or '→' && line[i - 1] is ' ' or '\u00A0' && line[i + 1] is ' ' or '\u00A0' ? 1 : 0;
        }

        bool home = line.StartsWith("Home", StringComparison.OrdinalIgnoreCase) && line.Length > 4 && line[4..].TrimStart() is [('>' or '»' or '›' or '/' or '|' or '→' or '•'), ..];
        return home || steps >= 2;
    }

    private static bool OpensLikeClutter(ReadOnlySpan<char> line)
    {
        foreach (string opener in Openers)
        {
            if (line.StartsWith(opener, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Facebook Twitter WhatsApp" and "Share | Print" are as clear as "Share".
    private static bool IsWhole(ReadOnlySpan<char> line)
    {
        if (line.Length > 80)
        {
            return false;
        }

        if (IsOneOf(line, Wholes))
        {
            return true;
        }

        int words = 0;
        foreach (Range range in line.SplitAny(" |,/•·\t\u00A0"))
        {
            if (!line[range].IsEmpty)
            {
                words++;
                if (!IsOneOf(line[range], Wholes))
                {
                    return false;
                }
            }
        }

        return words > 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> line)
        => (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && !line.ContainsAny(" \t");

    // "By Jane Doe and John Roe, Reuters": every word is a name.
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("By ", StringComparison.Ordinal) && !line.StartsWith("BY ", StringComparison.Ordinal))
        {
            return false;
        }

        int words = 0;
        foreach (Range range in line[3..].SplitAny(" ,|/"))
        {
            ReadOnlySpan<char> word = line[3..][range];
            words++;
            bool name = word.IsEmpty || char.IsUpper(word[0]) || word is "and" or "in" or "for" or "of" or "the" or "de" or "al" or "van" or "-" or "–" or "staff";
            if (!name || word is "The" or "A")
            {
                return false;
            }
        }

        return words is >= 1 and <= 12 && line[^1] is not ('.' or ':' or '!' or '?');
    }

    private static bool IsReadingTime(ReadOnlySpan<char> line)
        => line.Length < 40 && char.IsAsciiDigit(line[0]) && (line.EndsWith("min read", StringComparison.OrdinalIgnoreCase) || line.EndsWith("minutes read", StringComparison.OrdinalIgnoreCase) || line.EndsWith("minute read", StringComparison.OrdinalIgnoreCase));

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
