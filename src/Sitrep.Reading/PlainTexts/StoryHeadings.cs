using Sitrep.Reading.Words;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows headings that announce other stories ("Related articles", "More from Border Post") and links to one of them ("Read also: Ten hurt in fire").</summary>
internal static class StoryHeadings
{
    private const int LongestHeading = 70;
    private const int MostWords = 9;
    private const int MostNameWords = 5;
    private const int LongestLink = 260;
    private const int LongestPointer = 100;
    private const int MostPhraseWords = 4;

    /// <summary>Whether a line is such a heading beyond doubt.</summary>
    internal static bool Announces(PageWords words, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> heading = Heading(line);
        return IsShort(heading) && (words.Clutter.Headings.Contains(heading) || IsMade(words.Clutter, heading, nameMayFollow: false));
    }

    /// <summary>Whether a line may be such a heading: what follows must tell.</summary>
    internal static bool MayAnnounce(PageWords words, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> heading = Heading(line);
        return IsShort(heading) && IsMade(words.Clutter, heading, nameMayFollow: true);
    }

    /// <summary>Whether a line names one other story.</summary>
    internal static bool IsLink(PageWords words, ReadOnlySpan<char> line)
    {
        line = LineText.WithoutMarks(line).TrimStart("[(");
        int open = line.Length > LongestLink ? 0 : words.Clutter.Links.Opening(line);
        if (open == 0)
        {
            return false;
        }

        bool sure = words.Clutter.SureLinks.Opening(line) >= open;
        ReadOnlySpan<char> rest = line[open..].TrimStart();
        if (rest.IsEmpty)
        {
            return false;
        }

        bool sentence = LineText.EndsSentence(line) && line[^1] != '?';
        if (rest[0] is ':' or '|' or '»' or '>' or '►' or '▶' or '→')
        {
            return sure || !sentence;
        }

        if (!sure)
        {
            return false;
        }

        // "READ MORE Ten hurt in fire", "Read also - Ten hurt in fire": the rest begins anew. "Read more about it here.": the phrase itself says where it leads.
        bool anew = char.IsUpper(rest[0]) || char.IsAsciiDigit(rest[0]) || rest[0] is '"' or '“' or '\'' or '-' or '–' or '—';
        return anew ? !sentence : line[..open].Count(' ') >= 2 && line.Length <= LongestPointer;
    }

    private static ReadOnlySpan<char> Heading(ReadOnlySpan<char> line) => LineText.WithoutMarks(line).Trim(" :[]()<>«»|•·*#+-–—►▶→←↑↓…=_\"“”\t");

    private static bool IsShort(ReadOnlySpan<char> heading)
        => heading.Length is > 2 and <= LongestHeading && heading[^1] is not ('.' or '!' or ',' or ';') && LineText.WordCount(heading) <= MostWords;

    private static bool IsMade(ClutterWords words, ReadOnlySpan<char> heading, bool nameMayFollow)
    {
        int points = 0, stories = 0;
        bool leads = false;
        while (!heading.IsEmpty)
        {
            int taken = Take(words, heading, ref points, ref stories);
            if (taken == 0)
            {
                // "More from" whom: any short name.
                return nameMayFollow && leads && LineText.WordCount(heading) <= MostNameWords && !heading.ContainsAny(".:;?");
            }

            leads |= points > 0 && words.Leads.Contains(heading[..taken]);
            heading = heading[taken..].TrimStart();
        }

        return points > 0 && (stories > 0 || (nameMayFollow && leads));
    }

    // The longest phrase of up to four words that is a part of headings; numbers pass.
    private static int Take(ClutterWords words, ReadOnlySpan<char> heading, ref int points, ref int stories)
    {
        int best = 0, seen = 0;
        for (int i = 1; i <= heading.Length && seen < MostPhraseWords; i++)
        {
            if (i < heading.Length && !char.IsWhiteSpace(heading[i]))
            {
                continue;
            }

            seen++;
            ReadOnlySpan<char> phrase = heading[..i].Trim(",&/");
            if (phrase.IsEmpty || words.Points.Contains(phrase) || words.Stories.Contains(phrase) || words.HeadingFills.Contains(phrase) || !LineText.HasLetter(phrase))
            {
                best = i;
            }
        }

        if (best > 0)
        {
            // "Read" points in "Most read" and is what is read there; a word that is both counts as what is lacking.
            ReadOnlySpan<char> phrase = heading[..best].Trim(",&/");
            bool point = words.Points.Contains(phrase), story = words.Stories.Contains(phrase);
            if (point && (points == 0 || !story))
            {
                points++;
            }
            else if (story)
            {
                stories++;
            }
        }

        return best;
    }
}
