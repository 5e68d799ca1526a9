namespace Sitrep.Reading.Dates;

/// <summary>Reads the day that an address names: <c>/2022/02/10/</c>, <c>/2022/feb/10/</c>, <c>/news-2022-02-10</c>, <c>/20220210-x</c>.</summary>
internal static class DateUrl
{
    private const int LongestAddress = 2_000;

    internal static bool TryRead(string? address, out DateOnly date)
    {
        date = default;
        if (address is null || address.Length > LongestAddress)
        {
            return false;
        }

        ReadOnlySpan<char> path = Path(address);
        for (int i = 0; i < path.Length; i++)
        {
            if (char.IsAsciiDigit(path[i]) && (i == 0 || !char.IsAsciiDigit(path[i - 1])) && TryAt(path[i..], out date))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Path(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        int slash = address.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? default : address.AsSpan(slash);
    }

    private static bool TryAt(ReadOnlySpan<char> s, out DateOnly date)
    {
        date = default;
        int digits = 0;
        while (digits < s.Length && char.IsAsciiDigit(s[digits]))
        {
            digits++;
        }

        if (digits == 8)
        {
            return DateText.TryMake(Number(s[..4]), Number(s.Slice(4, 2)), Number(s.Slice(6, 2)), out date);
        }

        if (digits != 4 || s.Length < 8 || s[4] is not ('/' or '-' or '_'))
        {
            return false;
        }

        int second = s[5..].IndexOf(s[4]);
        if (second is < 1 or > 9)
        {
            return false;
        }

        ReadOnlySpan<char> month = s.Slice(5, second);
        ReadOnlySpan<char> rest = s[(5 + second + 1)..];
        int dayDigits = 0;
        while (dayDigits < rest.Length && char.IsAsciiDigit(rest[dayDigits]))
        {
            dayDigits++;
        }

        int monthNumber = month.Length <= 2 ? Number(month) : DateText.Month(month);
        return dayDigits is 1 or 2 && DateText.TryMake(Number(s[..4]), monthNumber, Number(rest[..dayDigits]), out date);
    }

    private static int Number(ReadOnlySpan<char> s)
    {
        int value = 0;
        foreach (char c in s)
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
