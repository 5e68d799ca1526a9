using Sitrep.Reading.Dates;

namespace Sitrep.Reading.PlainTexts;

/// <summary>Finds the place, day and agency that open a report: "BAKU, Feb 10 (Reuters) -", "YEREVAN, FEBRUARY 10, ARMENPRESS.", "NAIROBI, Kenya (AP) _".</summary>
internal static class DatelineFinder
{
    private const int Longest = 110;
    private const int MostWords = 14;
    private const int MostPlaceWords = 4;

    /// <summary>How many characters of a paragraph are its dateline with the white space after it, or 0.</summary>
    internal static int Length(PageWords known, ReadOnlySpan<char> paragraph)
    {
        int limit = Math.Min(paragraph.Length, Longest);
        for (int i = 1; i < limit; i++)
        {
            int mark = MarkLength(paragraph, i);
            if (mark > 0 && Accepts(known, paragraph[..i], paragraph[i], paragraph[(i + mark)..]))
            {
                return WithTag(paragraph, i + mark);
            }
        }

        return paragraph.Length <= Longest && Accepts(known, paragraph, '\0', default) ? paragraph.Length : 0;
    }

    // How long the mark that may end a dateline is here: a dash with a space beside it, a colon, a full stop.
    private static int MarkLength(ReadOnlySpan<char> s, int i)
    {
        bool spaceAfter = i + 1 >= s.Length || char.IsWhiteSpace(s[i + 1]);
        bool spaceBefore = char.IsWhiteSpace(s[i - 1]);
        return s[i] switch
        {
            '—' or '–' => 1,
            '-' when i + 1 < s.Length && s[i + 1] == '-' => 2,
            '-' or '_' or '|' when spaceAfter || (spaceBefore && s[i] != '|') => 1,
            ':' or '.' when spaceAfter => 1,
            _ => 0,
        };
    }

    private static bool Accepts(PageWords known, ReadOnlySpan<char> prefix, char mark, ReadOnlySpan<char> rest)
    {
        if (!char.IsUpper(prefix[0]) && prefix[0] is not ('(' or '/'))
        {
            return false;
        }

        var words = new Words(known);
        if (!words.Read(prefix))
        {
            return false;
        }

        bool signed = words.Agency || words.Date;
        bool place = words.Place > 0;
        return mark switch
        {
            '\0' => place && signed && words.Count <= 10,
            '.' => place && words.Agency,
            ':' => place && (signed || (words.Capitals && words.Place <= 2 && prefix.Length > 3 && HasLower(rest) && !IsLabel(known, prefix))),
            _ => place ? signed || (words.Capitals && words.Place <= MostPlaceWords && (HasLower(rest) || rest.IsWhiteSpace()) && !IsLabel(known, prefix)) : words.Date && words.Agency,
        };
    }

    // Monitoring services write "[TEXT]" or "[EXCERPTS]" before the text proper.
    private static int WithTag(ReadOnlySpan<char> s, int at)
    {
        at = SkipSpace(s, at);
        int close = at < s.Length && s[at] == '[' ? s[at..].IndexOf(']') : -1;
        if (close is > 0 and < 24 && (s.Slice(at + 1, close - 1).StartsWith("TEXT", StringComparison.OrdinalIgnoreCase) || s.Slice(at + 1, close - 1).StartsWith("EXCERPT", StringComparison.OrdinalIgnoreCase)
            || s.Slice(at + 1, close - 1).StartsWith("REPORT", StringComparison.OrdinalIgnoreCase)))
        {
            at = SkipSpace(s, at + close + 1);
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> s, int at)
    {
        while (at < s.Length && char.IsWhiteSpace(s[at]))
        {
            at++;
        }

        return at;
    }

    private static bool HasLower(ReadOnlySpan<char> s)
    {
        foreach (char c in s[..Math.Min(s.Length, 60)])
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabel(PageWords known, ReadOnlySpan<char> prefix)
        => known.DatelineLabels.Contains(prefix.Trim()) || (prefix.IndexOf(' ') is int space and > 0 && known.DatelineLabels.Contains(prefix[..space]));

    /// <summary>What the words of a possible dateline are. A word that fits nowhere ends the matter.</summary>
    private struct Words(PageWords known)
    {
        private bool _month;
        private bool _day;

        public int Count { get; private set; }

        /// <summary>How many words name the place.</summary>
        public int Place { get; private set; }

        /// <summary>Whether all words of the place before the first comma are in capitals.</summary>
        public bool Capitals { get; private set; }

        public bool Agency { get; private set; }

        public readonly bool Date => _month && _day;

        public bool Read(ReadOnlySpan<char> s)
        {
            Capitals = true;
            bool bracket = false, firstPart = true;
            int start = -1;
            for (int i = 0; i <= s.Length; i++)
            {
                bool inside = i < s.Length && (char.IsLetterOrDigit(s[i]) || s[i] is '\'' or '’' or '-' || (s[i] == '.' && i + 1 < s.Length && char.IsLetter(s[i + 1]) && start >= 0));
                if (inside)
                {
                    start = start < 0 ? i : start;
                    continue;
                }

                if (start >= 0 && !Take(s[start..i], bracket, firstPart))
                {
                    return false;
                }

                start = -1;
                if (i < s.Length && !Separates(s[i], ref bracket, ref firstPart))
                {
                    return false;
                }
            }

            return Count is > 0 and <= MostWords && !(bracket && s.LastIndexOfAny("([") > s.LastIndexOfAny(")]"));
        }

        private static bool Separates(char c, ref bool bracket, ref bool firstPart)
        {
            switch (c)
            {
                case '(' or '[':
                    bracket = true;
                    return true;
                case ')' or ']':
                    bracket = false;
                    return true;
                case '/':
                    bracket = !bracket;
                    return true;
                case ',' or '.':
                    firstPart = false;
                    return true;
                default:
                    return char.IsWhiteSpace(c);
            }
        }

        private bool Take(ReadOnlySpan<char> word, bool bracket, bool firstPart)
        {
            Count++;
            word = word.TrimEnd('-');
            if (word.IsEmpty)
            {
                return true;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                bool number = TryNumber(word, out int value) && value is (>= 1 and <= 31) or (>= 80 and <= 99) or (>= 1980 and <= 2100);
                _day |= number && value <= 31;
                return number;
            }

            if (DateText.Month(word) != 0 && !(firstPart && Place == 0 && Count == 1 && word.Length < 3))
            {
                _month = true;
                return true;
            }

            if (known.DatelineAgencies.Contains(word) && (Place > 0 || bracket))
            {
                Agency = true;
                return true;
            }

            if (bracket)
            {
                Agency |= char.IsUpper(word[0]);
                return char.IsUpper(word[0]);
            }

            return TakePlace(word, firstPart);
        }

        private bool TakePlace(ReadOnlySpan<char> word, bool firstPart)
        {
            if (known.DatelineSmalls.Contains(word) && Place > 0)
            {
                return true;
            }

            if (!char.IsUpper(word[0]))
            {
                return false;
            }

            // Capitals after place and day are the agency, known or not: "YEREVAN, MARCH 15, ARAXPRESS."
            if (Place > 0 && Date && word.Length > 2 && !word.ContainsAnyInRange('a', 'z'))
            {
                Agency = true;
                return true;
            }

            Place++;
            foreach (char c in word)
            {
                Capitals &= !firstPart || !char.IsLower(c);
            }

            return Place <= 8;
        }

        private static bool TryNumber(ReadOnlySpan<char> word, out int value)
            => int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
