using System.Globalization;

namespace Sitrep.Store.Sqlite;

/// <summary>The linker's keys as numbers: what stands under one place or party lies together, day after day, so that days beside each other are sought in one go.</summary>
/// <remarks>A key is <c>DAY|REST</c> or <c>MONTH|REST</c>: a hash of the rest, then whether it is a month, then the day's number.</remarks>
internal static class LinkKeys
{
    private const int DayBits = 22;

    /// <summary>A key as a number.</summary>
    internal static long Of(string key)
    {
        int bar = key.IndexOf('|', StringComparison.Ordinal);
        ReadOnlySpan<char> when = key.AsSpan(0, Math.Max(0, bar));
        bool isDay = DateOnly.TryParseExact(when, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        if (!isDay && !DateOnly.TryParseExact(when, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            throw new InvalidOperationException($"The key '{key}' has neither day nor month before its first bar: the store cannot keep it.");
        }

        ulong rest = Hashes.Of(key.AsSpan(bar + 1)) << (DayBits + 1);
        return (long)(rest & long.MaxValue) | (isDay ? 0L : 1L << DayBits) | (long)day.DayNumber;
    }

    /// <summary>Keys as ranges of numbers, both ends included.</summary>
    internal static List<(long From, long To)> Ranges(IEnumerable<long> keys)
    {
        var ranges = new List<(long From, long To)>();
        foreach (long key in keys.Order())
        {
            if (ranges.Count > 0 && key <= ranges[^1].To + 1)
            {
                ranges[^1] = (ranges[^1].From, key);
            }
            else
            {
                ranges.Add((key, key));
            }
        }

        return ranges;
    }
}
