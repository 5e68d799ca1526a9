namespace Sitrep.Reading.PlainTexts;

/// <summary>Knows buttons, menus and breadcrumbs: "Share", "Menu | Search", "Politics Army Economy AZ RU", "Home » Villages » Berkaber".</summary>
internal static class MenuLines
{
    private const int LongestMenu = 300;
    private const int LongestStep = 3;
    private const int MostPhraseWords = 4;
    private const int FewestOfMenu = 3;

    internal static bool Is(PageWords words, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.Trim(" :[]()<>«»|•·*#+-–—►▶→←↑↓…").TrimEnd('.');
        return line.Length <= LongestMenu && (words.Clutter.Wholes.Contains(bare) || IsBreadcrumb(words, line) || IsAllMenu(words, line) || IsBar(words, line));
    }

    private static bool IsBreadcrumb(PageWords words, ReadOnlySpan<char> line)
    {
        int home = words.Clutter.Home.Opening(line);
        if (home > 0 && line[home..].TrimStart() is [('>' or '»' or '›' or '/' or '|' or '→' or '•' or '←' or '\\'), ..])
        {
            return true;
        }

        if (LineText.EndsSentence(line))
        {
            return false;
        }

        int steps = 0, last = 0;
        for (int i = 1; i + 1 < line.Length; i++)
        {
            if (line[i] is '>' or '»' or '›' or '→' && char.IsWhiteSpace(line[i - 1]) && char.IsWhiteSpace(line[i + 1]))
            {
                steps++;
                last = i;
            }
        }

        if (steps != 1)
        {
            return steps >= 2;
        }

        // One step is a breadcrumb where both sides are short, and an arrow only where it leads from a section.
        ReadOnlySpan<char> from = line[..last].Trim(), to = line[(last + 1)..].Trim();
        bool known = words.Clutter.Wholes.Contains(from) || words.Clutter.Menu.Contains(from);
        return known || (line[last] is '»' or '›' && LineText.WordCount(from) <= LongestStep && LineText.WordCount(to) <= LongestStep);
    }

    // All words belong to menus: one that is a button or a section is enough, of others three, or two with a bar between.
    private static bool IsAllMenu(PageWords words, ReadOnlySpan<char> line)
    {
        int entries = 0, sure = 0, bars = 0;
        foreach (Range range in line.SplitAny("|,/•·\t\u00A0:"))
        {
            ReadOnlySpan<char> rest = line[range].Trim();
            bars++;
            while (!rest.IsEmpty)
            {
                int taken = Take(words, rest, out bool whole);
                if (taken == 0)
                {
                    return false;
                }

                entries += char.IsAsciiDigit(rest[0]) ? 0 : 1;
                sure += whole ? 1 : 0;
                rest = rest[taken..].TrimStart();
            }
        }

        return entries > 0 && (sure == entries || entries >= FewestOfMenu || (entries == 2 && bars > 1));
    }

    // The longest entry that opens the rest: up to four words. Numbers and lone signs pass.
    private static int Take(PageWords words, ReadOnlySpan<char> rest, out bool whole)
    {
        Span<int> ends = stackalloc int[MostPhraseWords];
        int count = 0;
        for (int i = 1; i <= rest.Length && count < MostPhraseWords; i++)
        {
            if (i == rest.Length || char.IsWhiteSpace(rest[i]))
            {
                if (!char.IsWhiteSpace(rest[i - 1]))
                {
                    ends[count++] = i;
                }
            }
        }

        for (int i = count - 1; i >= 0; i--)
        {
            ReadOnlySpan<char> phrase = rest[..ends[i]];
            whole = words.Clutter.Wholes.Contains(phrase);
            if (whole || words.Clutter.Menu.Contains(phrase))
            {
                return ends[i];
            }
        }

        whole = false;
        ReadOnlySpan<char> first = rest[..ends[0]];
        return !LineText.HasLetter(first) && (char.IsAsciiDigit(first[0]) || first.Length == 1) ? ends[0] : 0;
    }

    // "Politics | Society | Front line | Video | Our authors": short entries between bars, half of them known.
    private static bool IsBar(PageWords words, ReadOnlySpan<char> line)
    {
        if (LineText.EndsSentence(line))
        {
            return false;
        }

        int entries = 0, known = 0;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            bool gap = i + 1 < line.Length && line[i] == ' ' && line[i + 1] == ' ';
            if (i < line.Length && !gap && line[i] is not ('|' or '•' or '·' or '\t' or '/'))
            {
                continue;
            }

            ReadOnlySpan<char> entry = line[start..i].Trim();
            start = i + 1;
            if (entry.IsEmpty)
            {
                continue;
            }

            entries++;
            if (LineText.WordCount(entry) > LongestStep || char.IsLower(entry[0]))
            {
                return false;
            }

            known += words.Clutter.Wholes.Contains(entry) || words.Clutter.Menu.Contains(entry) ? 1 : 0;
        }

        return entries >= 3 && known * 2 >= entries;
    }
}
