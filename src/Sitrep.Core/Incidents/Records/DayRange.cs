using System.Globalization;

namespace Sitrep.Incidents.Records;

/// <summary>Days from a first to a last, both included: what a told time can mean.</summary>
/// <remarks>Immutable, thread-safe. Local days, as told.</remarks>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>How many days it has, at least 1.</summary>
    public int Length => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>Days between the two, 0 where they share one.</summary>
    public int Gap(DayRange other)
        => Overlaps(other) ? 0 : First > other.Last ? First.DayNumber - other.Last.DayNumber : other.First.DayNumber - Last.DayNumber;

    /// <summary>The days that both have, or null.</summary>
    public DayRange? Common(DayRange other)
        => Overlaps(other) ? new(First > other.First ? First : other.First, Last < other.Last ? Last : other.Last) : null;

    /// <summary>The days from the first of either to the last of either.</summary>
    public DayRange Hull(DayRange other) => new(First < other.First ? First : other.First, Last > other.Last ? Last : other.Last);

    /// <summary>The range of a record's time.</summary>
    /// <param name="start">First unit, ISO 8601 cut to the unit told.</param>
    /// <param name="end">Last unit, or null where it is the first.</param>
    /// <param name="grain">Unit of the start, as the record spells it.</param>
    /// <returns>Null where the start is no date.</returns>
    public static DayRange? Of(string? start, string? end, string? grain)
    {
        if (Unit(start, grain) is not { } first)
        {
            return null;
        }

        DateOnly last = Unit(end, null) is { } closing && closing.Last >= first.First ? closing.Last : first.Last;
        // A night that begins late goes on after midnight.
        return end is null && grain == "part-of-day" && start!.EndsWith("T22:00", StringComparison.Ordinal) && last < DateOnly.MaxValue
            ? new(first.First, last.AddDays(1))
            : new(first.First, last);
    }

    private static DayRange? Unit(string? text, string? grain)
    {
        if (text is null)
        {
            return null;
        }

        string day = text.Length > 10 ? text[..10] : text;
        string form = day.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
        if (!DateOnly.TryParseExact(day, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first))
        {
            return null;
        }

        DateTime begin = first.ToDateTime(TimeOnly.MinValue);
        DateTime after = (day.Length, grain) switch
        {
            (4, "decade") when first.Year <= 9989 => begin.AddYears(10),
            (4, _) when first.Year < 9999 => begin.AddYears(1),
            (7, "season") when first.Year < 9999 => begin.AddMonths(3),
            (7, _) when first.Year < 9999 => begin.AddMonths(1),
            (10, "week") when first.Year < 9999 => begin.AddDays(7),
            _ when begin < DateTime.MaxValue.Date => begin.AddDays(1),
            _ => begin.AddHours(1),
        };
        return new(first, DateOnly.FromDateTime(after.AddTicks(-1)));
    }
}
