using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>The keys under which accounts of one incident meet: few to keep an account under, more to look under. Thread-safe.</summary>
/// <remarks>
/// Accounts with a place meet in cells of half a degree and the cells next to them; where one of two has no place, they meet by a party's country. Days meet with the days beside them.
/// </remarks>
internal static class LinkBlocks
{
    // History told by the month or year is not merged: every retelling of a war would be compared with every other.
    private const int LongestSpan = 31;
    private const int LongestByDay = 4;

    // Half-open cells of half a degree (about 55 km); a place looks into the cells that a quarter degree around it reaches.
    private const double Cell = 0.5;
    private const double Reach = 0.25;
    private const int CoarsestPlaced = 4;

    /// <summary>Keys to keep an account under.</summary>
    internal static ImmutableArray<string> Kept(LinkFacts facts)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        bool placed = Places(facts).Any();
        foreach (string day in Days(facts, beside: 0))
        {
            foreach (LinkPlace place in Places(facts))
            {
                keys.Add($"{day}|{Index(place.Latitude)},{Index(place.Longitude)}");
            }

            Add(keys, day, facts, placed ? string.Empty : "?");
        }

        return [.. keys];
    }

    /// <summary>Keys to look for an account's like under.</summary>
    internal static ImmutableArray<string> Sought(LinkFacts facts)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        bool placed = Places(facts).Any();
        foreach (string day in Days(facts, beside: 1))
        {
            foreach (LinkPlace place in Places(facts))
            {
                for (int row = Index(place.Latitude - Reach); row <= Index(place.Latitude + Reach); row++)
                {
                    for (int column = Index(place.Longitude - Reach); column <= Index(place.Longitude + Reach); column++)
                    {
                        keys.Add($"{day}|{row},{column}");
                    }
                }
            }

            Add(keys, day, facts, "?");
            if (!placed)
            {
                Add(keys, day, facts, string.Empty);
            }
        }

        return [.. keys];
    }

    private static void Add(SortedSet<string> keys, string day, LinkFacts facts, string mark)
    {
        foreach (string name in facts.Unplaced)
        {
            keys.Add($"{day}|{name}");
        }

        foreach (string party in Parties(facts).Where(p => p.Length == 3))
        {
            keys.Add($"{day}|{party}{mark}");
        }

        // Neither place nor country: what is left is the other names of parties.
        if (mark.Length > 0 && !Parties(facts).Any(p => p.Length == 3))
        {
            foreach (string party in Parties(facts))
            {
                keys.Add($"{day}|{party}{mark}");
            }
        }
    }

    private static IEnumerable<LinkPlace> Places(LinkFacts facts) => facts.At.Concat(facts.From).Concat(facts.Around).Where(p => p.Precision <= CoarsestPlaced);

    private static IEnumerable<string> Parties(LinkFacts facts) => facts.Actors.Concat(facts.Targets).Concat(facts.Company);

    private static List<string> Days(LinkFacts facts, int beside)
    {
        DayRange? range = facts.Days ?? PairComparer.Window(facts);
        if (range is not { } told || told.Length > LongestSpan)
        {
            return [];
        }

        // A longer span is kept under its months. Whoever seeks looks under days and months both, so either finds the other.
        var days = new List<string>();
        bool isLong = told.Length > LongestByDay;
        if (beside > 0 || !isLong)
        {
            int first = Math.Max(DateOnly.MinValue.DayNumber, told.First.DayNumber - beside), last = Math.Min(DateOnly.MaxValue.DayNumber, told.Last.DayNumber + beside);
            for (int day = first; day <= last; day++)
            {
                days.Add(DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }

        if (beside > 0 || isLong)
        {
            days.Add(Month(told.First));
            days.Add(Month(told.Last));
        }

        return days;
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static int Index(double degrees) => (int)Math.Floor(degrees / Cell);
}
