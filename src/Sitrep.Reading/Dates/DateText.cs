using Sitrep.Spans;

namespace Sitrep.Reading.Dates;

/// <summary>Reads full dates (day, month and year) as pages write them. Invariant, no regular expressions, linear.</summary>
/// <remarks>Never guesses: 03/04/2022 may be March or April and is not read; a two-digit year is read only where asked for.</remarks>
internal static class DateText
{
    private const int FirstYear = 1980;
    private const int LastYear = 2100;
    private const int LongestValue = 200;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The first date of a metadata value such as <c>2022-02-10T14:05:00+04:00</c> or <c>Thu, 10 Feb 2022 14:05:00 GMT</c>.</summary>
    internal static bool TryRead(string? value, out FoundDate found)
    {
        found = default;
        return value is not null && value.Length <= LongestValue && TryFind(value, new TextSpan(0, value.Length), out found, compact: true);
    }

    /// <summary>The first date of a range of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="found">The date with its span in <paramref name="text"/>.</param>
    /// <param name="compact">Whether eight digits (20220210) count.</param>
    /// <param name="shortYears">Whether two-digit years (4 JAN 90) count.</param>
    internal static bool TryFind(string text, TextSpan range, out FoundDate found, bool compact = false, bool shortYears = false)
    {
        ReadOnlySpan<char> s = text.AsSpan(0, range.End);
        for (int i = range.Start; i < range.End; i++)
        {
            if (char.IsAsciiLetterOrDigit(s[i]) && (i == range.Start || !char.IsLetterOrDigit(s[i - 1])) && TryAt(s, i, compact, shortYears, out DateOnly date, out int end))
            {
                TimeOnly? time = ClockText.After(s, end, out int timeEnd);
                found = new FoundDate(date, time ?? ClockText.Before(s, range.Start, i), new TextSpan(i, time is null ? end : timeEnd));
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>A valid date within the years that are believed.</summary>
    internal static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    /// <summary>The number of an English month's name or abbreviation, or 0.</summary>
    internal static int Month(ReadOnlySpan<char> name)
    {
        if (name.Length < 3 || name.Length > 9)
        {
            return 0;
        }

        for (int i = 0; i < Months.Length; i++)
        {
            string month = Months[i];
            if (name.Equals(month, StringComparison.OrdinalIgnoreCase)
                || (name.Length == 3 && name.Equals(month.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase))
                || (i == 8 && name.Equals("sept", StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static bool TryAt(ReadOnlySpan<char> s, int i, bool compact, bool shortYears, out DateOnly date, out int end)
    {
        date = default;
        end = i;
        if (!char.IsAsciiDigit(s[i]))
        {
            return TryMonthFirst(s, i, shortYears, out date, out end);
        }

        int number = Digits(s, i, out int after);
        return (after - i) switch
        {
            4 => TryYearFirst(s, number, after, out date, out end),
            8 when compact => TryMake(number / 10_000, number / 100 % 100, number % 100, out date) && (end = after) > i,
            1 or 2 => TryDayFirst(s, number, after, shortYears, out date, out end),
            _ => false,
        };
    }

    private static bool TryYearFirst(ReadOnlySpan<char> s, int year, int at, out DateOnly date, out int end)
    {
        date = default;
        end = at;
        if (at >= s.Length || s[at] is not ('-' or '/' or '.'))
        {
            return false;
        }

        int month = Digits(s, at + 1, out int afterMonth);
        if (afterMonth - at - 1 is < 1 or > 2 || afterMonth >= s.Length || s[afterMonth] != s[at])
        {
            return false;
        }

        int day = Digits(s, afterMonth + 1, out end);
        return end - afterMonth - 1 is 1 or 2 && TryMake(year, month, day, out date);
    }

    private static bool TryDayFirst(ReadOnlySpan<char> s, int day, int at, bool shortYears, out DateOnly date, out int end)
    {
        date = default;
        end = at;
        if (at < s.Length && s[at] is '.' or '/' or '-' && at + 1 < s.Length && char.IsAsciiDigit(s[at + 1]))
        {
            return TryNumbers(s, day, at, out date, out end);
        }

        int p = at < s.Length && s[at] == '-' ? at + 1 : SkipSpaces(s, SkipOrdinal(s, at));
        if (p + 3 < s.Length && s[p..].StartsWith("of ", StringComparison.OrdinalIgnoreCase))
        {
            p += 3;
        }

        int month = MonthAt(s, p, out p);
        return month != 0 && TryYear(s, SkipYearGap(s, p), shortYears, out int year, out end) && TryMake(year, month, day, out date);
    }

    private static bool TryNumbers(ReadOnlySpan<char> s, int first, int at, out DateOnly date, out int end)
    {
        date = default;
        int second = Digits(s, at + 1, out end);
        if (end - at - 1 > 2 || end >= s.Length || s[end] != s[at])
        {
            return false;
        }

        int yearAt = end + 1;
        int year = Digits(s, yearAt, out end);
        if (end - yearAt != 4)
        {
            return false;
        }

        // Dots are written day first everywhere; slashes and hyphens differ between countries, so only the unmistakable are read.
        if (s[at] == '.' || first == second || first > 12)
        {
            return TryMake(year, second, first, out date);
        }

        return second > 12 && TryMake(year, first, second, out date);
    }

    private static bool TryMonthFirst(ReadOnlySpan<char> s, int at, bool shortYears, out DateOnly date, out int end)
    {
        date = default;
        end = at;
        int month = MonthAt(s, at, out int p);
        if (month == 0)
        {
            return false;
        }

        p = p < s.Length && s[p] == '-' ? p + 1 : SkipSpaces(s, p);
        int day = Digits(s, p, out int afterDay);
        return afterDay - p is 1 or 2 && TryYear(s, SkipYearGap(s, SkipOrdinal(s, afterDay)), shortYears, out int year, out end) && TryMake(year, month, day, out date);
    }

    private static bool TryYear(ReadOnlySpan<char> s, int at, bool shortYears, out int year, out int end)
    {
        year = Digits(s, at, out end);
        int length = end - at;
        if (length == 2 && shortYears && (end == s.Length || s[end] != ':'))
        {
            year += year >= FirstYear % 100 ? 1900 : 2000;
            return true;
        }

        return length == 4;
    }

    private static int MonthAt(ReadOnlySpan<char> s, int at, out int end)
    {
        end = at;
        while (end < s.Length && char.IsAsciiLetter(s[end]) && end - at < 10)
        {
            end++;
        }

        int month = Month(s[at..end]);
        if (month != 0 && end < s.Length && s[end] == '.')
        {
            end++;
        }

        return month;
    }

    /// <summary>The number at a place; <paramref name="end"/> is where its digits end. Longer than nine digits gives -1.</summary>
    private static int Digits(ReadOnlySpan<char> s, int at, out int end)
    {
        int value = 0;
        end = at;
        while (end < s.Length && char.IsAsciiDigit(s[end]))
        {
            value = end - at < 9 ? (value * 10) + (s[end] - '0') : -1;
            end++;
        }

        return value;
    }

    private static int SkipOrdinal(ReadOnlySpan<char> s, int at)
    {
        if (at + 2 <= s.Length && (at + 2 == s.Length || !char.IsLetter(s[at + 2])))
        {
            ReadOnlySpan<char> two = s.Slice(at, 2);
            if (two.Equals("st", StringComparison.OrdinalIgnoreCase) || two.Equals("nd", StringComparison.OrdinalIgnoreCase)
                || two.Equals("rd", StringComparison.OrdinalIgnoreCase) || two.Equals("th", StringComparison.OrdinalIgnoreCase))
            {
                return at + 2;
            }
        }

        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> s, int at)
    {
        for (int most = at + 3; at < s.Length && at < most && s[at] is ' ' or '\u00A0' or '\u202F'; at++)
        {
        }

        return at;
    }

    private static int SkipYearGap(ReadOnlySpan<char> s, int at)
    {
        for (int most = at + 3; at < s.Length && at < most && s[at] is ' ' or '\u00A0' or ',' or '-'; at++)
        {
        }

        return at;
    }
}
