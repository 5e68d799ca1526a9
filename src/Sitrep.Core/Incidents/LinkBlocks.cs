using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>The keys under which accounts of one incident meet: few to keep an account under, more to look under. Thread-safe.</summary>
/// <remarks>
/// Accounts with a place meet in cells of half a degree and the cells next to them; where one of two has no place, they meet by a party's country. Days meet with the days beside them.
/// A key is a number: a hash of the cell, name or party, then whether it is a month, then the day. So one place's days lie side by side.
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

    // Days of the calendar up to year 9999 need 22 bits.
    private const int DayBits = 22;
    private const long Month = 1L << DayBits;

    /// <summary>Keys to keep an account under.</summary>
    internal static ImmutableArray<long> Kept(LinkFacts facts)
    {
        var rests = new HashSet<ulong>();
        bool isPlaced = false;
        foreach (LinkPlace place in Places(facts))
        {
            rests.Add(CellOf(Index(place.Latitude), Index(place.Longitude)));
            isPlaced = true;
        }

        AddParties(rests, facts, isPlaced ? string.Empty : "?");
        return Keys(rests, Times(facts, beside: 0));
    }

    /// <summary>Keys to look for an account's like under.</summary>
    internal static ImmutableArray<long> Sought(LinkFacts facts)
    {
        var rests = new HashSet<ulong>();
        bool isPlaced = false;
        foreach (LinkPlace place in Places(facts))
        {
            isPlaced = true;
            for (int row = Index(place.Latitude - Reach); row <= Index(place.Latitude + Reach); row++)
            {
                for (int column = Index(place.Longitude - Reach); column <= Index(place.Longitude + Reach); column++)
                {
                    rests.Add(CellOf(row, column));
                }
            }
        }

        AddParties(rests, facts, "?");
        if (!isPlaced)
        {
            AddParties(rests, facts, string.Empty);
        }

        return Keys(rests, Times(facts, beside: 1));
    }

    private static ImmutableArray<long> Keys(HashSet<ulong> rests, List<long> times)
    {
        var keys = new HashSet<long>(rests.Count * times.Count);
        foreach (ulong rest in rests)
        {
            foreach (long time in times)
            {
                keys.Add((long)((rest << (DayBits + 1)) & long.MaxValue) | time);
            }
        }

        long[] sorted = [.. keys];
        Array.Sort(sorted);
        return [.. sorted];
    }

    private static void AddParties(HashSet<ulong> rests, LinkFacts facts, string mark)
    {
        foreach (string name in facts.Unplaced)
        {
            rests.Add(StableHash.Of(name));
        }

        bool hasCountry = Parties(facts).Any(IsCountry);
        foreach (string party in Parties(facts))
        {
            // Neither place nor country: what is left is the other names of parties.
            if (IsCountry(party) || (mark.Length > 0 && !hasCountry))
            {
                rests.Add(StableHash.Of(party + mark));
            }
        }
    }

    private static bool IsCountry(string party) => party.Length == 3;

    private static IEnumerable<LinkPlace> Places(LinkFacts facts) => facts.At.Concat(facts.From).Concat(facts.Around).Where(p => p.Precision <= CoarsestPlaced);

    private static IEnumerable<string> Parties(LinkFacts facts) => facts.Actors.Names.Concat(facts.Targets.Names).Concat(facts.Company.Names);

    private static List<long> Times(LinkFacts facts, int beside)
    {
        DayRange? range = facts.Days ?? PairComparer.Window(facts);
        if (range is not { } told || told.Length > LongestSpan)
        {
            return [];
        }

        // A longer span is kept under its months. Whoever seeks looks under days and months both, so either finds the other.
        var times = new List<long>();
        bool isLong = told.Length > LongestByDay;
        if (beside > 0 || !isLong)
        {
            int first = Math.Max(DateOnly.MinValue.DayNumber, told.First.DayNumber - beside), last = Math.Min(DateOnly.MaxValue.DayNumber, told.Last.DayNumber + beside);
            for (int day = first; day <= last; day++)
            {
                times.Add(day);
            }
        }

        if (beside > 0 || isLong)
        {
            times.Add(MonthOf(told.First));
            times.Add(MonthOf(told.Last));
        }

        return times;
    }

    private static long MonthOf(DateOnly day) => Month | (long)new DateOnly(day.Year, day.Month, 1).DayNumber;

    private static ulong CellOf(int row, int column) => StableHash.Of(((ulong)(uint)row << 32) | (uint)column);

    private static int Index(double degrees) => (int)Math.Floor(degrees / Cell);
}
