namespace Sitrep.Reading.Dates;

/// <summary>Reads a time of day that stands beside a date: <c>T14:05:00</c>, <c>, 4:59 PM</c>, <c>14:05, 10 February</c>.</summary>
internal static class ClockText
{
    private const int LongestGap = 5;

    /// <summary>The time right after a date, or null.</summary>
    internal static TimeOnly? After(ReadOnlySpan<char> s, int at, out int end)
    {
        int p = at;
        while (p < s.Length && p - at < LongestGap && s[p] is ' ' or '\u00A0' or ',' or 'T' or '|' or '-' or '–' or '·' or '/' or '(')
        {
            p++;
        }

        if (p + 3 <= s.Length && s[p..].StartsWith("at ", StringComparison.OrdinalIgnoreCase))
        {
            p += 3;
        }

        end = at;
        return p > at && TryClock(s, p, out TimeOnly time, out end) ? time : null;
    }

    /// <summary>The time right before a date, or null.</summary>
    internal static TimeOnly? Before(ReadOnlySpan<char> s, int from, int at)
    {
        int p = at;
        while (p > from && at - p < LongestGap && s[p - 1] is ' ' or '\u00A0' or ',' or '|' or '-' or '–' or '·' or '/')
        {
            p--;
        }

        int start = p;
        while (start > from && p - start < 8 && (char.IsAsciiDigit(s[start - 1]) || s[start - 1] == ':'))
        {
            start--;
        }

        return p < at && start < p && TryClock(s, start, out TimeOnly time, out int end) && end == p ? time : null;
    }

    private static bool TryClock(ReadOnlySpan<char> s, int at, out TimeOnly time, out int end)
    {
        time = default;
        end = at;
        int hour = Pair(s, ref end);
        if (hour < 0 || end >= s.Length || s[end] != ':')
        {
            return false;
        }

        end++;
        int minuteAt = end;
        int minute = Pair(s, ref end);
        if (minute < 0 || end - minuteAt != 2)
        {
            return false;
        }

        if (end + 2 < s.Length && s[end] == ':' && char.IsAsciiDigit(s[end + 1]) && char.IsAsciiDigit(s[end + 2]))
        {
            end += 3;
        }

        hour = HalfDay(s, hour, ref end);
        bool valid = hour is >= 0 and < 24 && minute < 60;
        time = valid ? new TimeOnly(hour, minute) : default;
        return valid;
    }

    private static int HalfDay(ReadOnlySpan<char> s, int hour, ref int end)
    {
        int p = end < s.Length && s[end] is ' ' or '\u00A0' ? end + 1 : end;
        if (p + 1 >= s.Length || hour > 12 || s[p] is not ('a' or 'A' or 'p' or 'P'))
        {
            return hour;
        }

        int m = s[p + 1] == '.' ? p + 2 : p + 1;
        if (m >= s.Length || s[m] is not ('m' or 'M') || (m + 1 < s.Length && char.IsLetter(s[m + 1])))
        {
            return hour;
        }

        end = m + 1;
        return (hour % 12) + (s[p] is 'p' or 'P' ? 12 : 0);
    }

    private static int Pair(ReadOnlySpan<char> s, ref int at)
    {
        int start = at, value = 0;
        while (at < s.Length && at - start < 2 && char.IsAsciiDigit(s[at]))
        {
            value = (value * 10) + (s[at++] - '0');
        }

        return at == start ? -1 : value;
    }
}
