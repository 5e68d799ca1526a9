using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Incidents;

/// <summary>The keys under which accounts of one incident meet. Thread-safe.</summary>
internal static class LinkBlocks
{
    // A told span longer than this meets others by its month.
    private const int LongestSpan = 4;

    // Half-open cells of half a degree (about 55 km): an account stands in its own and in those its place's neighbourhood of a quarter degree reaches into.
    private const double Cell = 0.5;
    private const double Reach = 0.25;

    internal static ImmutableArray<string> Of(LinkFacts facts, KinOfKinds kin)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        List<string> days = Days(facts);
        foreach (string day in days)
        {
            foreach (LinkPlace place in facts.At.Concat(facts.From))
            {
                Cells(keys, day, place);
            }

            foreach (string name in facts.Unplaced)
            {
                keys.Add($"{day}|{name}");
            }

            // Without a place the parties are what is left to meet by.
            foreach (string party in facts.Actors.Concat(facts.Targets).Where(p => p.Length == 3))
            {
                foreach (string group in kin.GroupsOf(facts.Kind))
                {
                    keys.Add($"{day}|{group}|{party}");
                }
            }
        }

        return [.. keys];
    }

    private static List<string> Days(LinkFacts facts)
    {
        var days = new List<string>();
        if (facts.Days is { } told)
        {
            if (told.Length > LongestSpan)
            {
                days.Add(told.First.ToString("yyyy-MM", CultureInfo.InvariantCulture));
                days.Add(told.Last.ToString("yyyy-MM", CultureInfo.InvariantCulture));
                return days;
            }

            Add(days, told.First.AddDays(told.First == DateOnly.MinValue ? 0 : -1), told.Last);
        }
        else if (facts.Published is { } published)
        {
            Add(days, published.AddDays(published.DayNumber < 3 ? 0 : -3), published);
        }

        return days;
    }

    private static void Add(List<string> days, DateOnly first, DateOnly last)
    {
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            days.Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (day == DateOnly.MaxValue)
            {
                break;
            }
        }

        days.Add(last.ToString("yyyy-MM", CultureInfo.InvariantCulture));
    }

    private static void Cells(SortedSet<string> keys, string day, LinkPlace place)
    {
        // An area has no cell; its accounts meet by their parties.
        if (place.Precision > 4)
        {
            return;
        }

        for (int row = Index(place.Latitude - Reach); row <= Index(place.Latitude + Reach); row++)
        {
            for (int column = Index(place.Longitude - Reach); column <= Index(place.Longitude + Reach); column++)
            {
                keys.Add(string.Create(CultureInfo.InvariantCulture, $"{day}|{row},{column}"));
            }
        }
    }

    private static int Index(double degrees) => (int)Math.Floor(degrees / Cell);
}
