using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Store.Sqlite;

/// <summary>Where accounts meet: what the linker's blocks say, in a form that takes a row for each place or party, not for each of its days.</summary>
/// <remarks>
/// A block is <c>DAY|REST</c> or <c>MONTH|REST</c>. An account with days stands in one slot for each rest, from its first day on; it looks for others whose days overlap with its own,
/// and for those that have only months among its months. So two accounts meet exactly if they share a block, but for accounts with days that share nothing but a month: these
/// lie at least two days apart, which the linker never links.
/// </remarks>
/// <param name="Rest">Hash of the rest, in the high bits of the key.</param>
/// <param name="Days">First day and how many follow, or null.</param>
/// <param name="Months">Months, each as its first day; at most two.</param>
internal sealed record Slot(ulong Rest, (int First, int More)? Days, ImmutableArray<int> Months)
{
    private const int MoreBits = 3;
    private const int DayBits = 22;
    private const int LongestMore = (1 << MoreBits) - 1;
    private const int RestShift = 1 + DayBits + MoreBits;

    /// <summary>The keys under which the account stands.</summary>
    internal IEnumerable<long> Keys() => Days is { } days ? [Key(0, days.First, days.More)] : Months.Select(m => Key(1, m, 0));

    /// <summary>Ranges of keys under which those may stand that it meets.</summary>
    internal IEnumerable<(long From, long To)> Ranges()
    {
        if (Days is { } days)
        {
            yield return (Key(0, Math.Max(0, days.First - LongestMore), 0), Key(0, days.First + days.More, LongestMore));
        }

        foreach (int month in Months)
        {
            yield return (Key(1, month, 0), Key(1, month, LongestMore));
            if (Days is null)
            {
                int next = DateOnly.FromDayNumber(month).Month == 12 && DateOnly.FromDayNumber(month).Year == 9999 ? month + 31 : DateOnly.FromDayNumber(month).AddMonths(1).DayNumber;
                yield return (Key(0, Math.Max(0, month - LongestMore), 0), Key(0, next, LongestMore));
            }
        }
    }

    /// <summary>Whether it meets whoever stands under a key of one of its ranges.</summary>
    internal bool Meets(long key)
    {
        int more = (int)(key & LongestMore), first = (int)((key >> MoreBits) & ((1 << DayBits) - 1));
        bool isMonth = ((key >> (MoreBits + DayBits)) & 1) == 1;
        if (isMonth)
        {
            return Months.Contains(first);
        }

        if (Days is { } days)
        {
            return first <= days.First + days.More && days.First <= first + more;
        }

        DateOnly last = DateOnly.FromDayNumber(Math.Min(first + more, DateOnly.MaxValue.DayNumber));
        return Months.Contains(new DateOnly(last.Year, last.Month, 1).DayNumber);
    }

    /// <summary>The slots of an account.</summary>
    /// <param name="blocks">Its blocks, as the linker gives them.</param>
    internal static List<Slot> Of(ImmutableArray<string> blocks)
    {
        var rests = new Dictionary<string, (List<int> Days, List<int> Months)>(StringComparer.Ordinal);
        foreach (string block in blocks)
        {
            int bar = block.IndexOf('|', StringComparison.Ordinal);
            string when = bar < 0 ? string.Empty : block[..bar];
            bool isDay = DateOnly.TryParseExact(when, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
            if (!isDay && !DateOnly.TryParseExact(when, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            {
                throw new InvalidOperationException($"The block '{block}' has neither day nor month before its first bar: the store cannot keep it.");
            }

            string rest = block[(bar + 1)..];
            if (!rests.TryGetValue(rest, out (List<int> Days, List<int> Months) of))
            {
                rests[rest] = of = ([], []);
            }

            (isDay ? of.Days : of.Months).Add(day.DayNumber);
        }

        var slots = new List<Slot>();
        foreach ((string rest, (List<int> days, List<int> months)) in rests)
        {
            ulong hash = Hashes.Of(rest);
            days.Sort();
            if (days.Count == 0)
            {
                slots.Add(new(hash, null, [.. months]));
                continue;
            }

            // Days in a row, cut where they are longer than a key can say.
            for (int i = 0; i < days.Count;)
            {
                int end = i;
                while (end + 1 < days.Count && days[end + 1] == days[end] + 1 && end + 1 - i <= LongestMore)
                {
                    end++;
                }

                slots.Add(new(hash, (days[i], end - i), [.. months]));
                i = end + 1;
            }
        }

        return slots;
    }

    // The highest bit stays free: keys are ordered as signed numbers.
    private long Key(int isMonth, int day, int more)
        => (long)((Rest << RestShift) & long.MaxValue) | ((long)isMonth << (MoreBits + DayBits)) | ((long)day << MoreBits) | (long)more;
}
