namespace Sitrep.Times;

/// <summary>What the words of one expression say, before it is placed in the calendar.</summary>
internal sealed record TimeSense
{
    /// <summary>What it tells.</summary>
    public TimeKind Kind { get; init; }

    /// <summary>Name of the rule, where it is neither the day's nor the hour's.</summary>
    public string? OwnRule { get; init; }

    /// <summary>The day, month, year or span it begins with.</summary>
    public DaySense? Day { get; init; }

    /// <summary>The time of day it begins at.</summary>
    public HourSense? Hour { get; init; }

    /// <summary>The day, month or year it ends with.</summary>
    public DaySense? DayTo { get; init; }

    /// <summary>The time of day it ends at.</summary>
    public HourSense? HourTo { get; init; }

    /// <summary>Whether it goes on without a told end.</summary>
    public bool Open { get; init; }

    /// <summary>Whether it happened at some time between its two ends.</summary>
    public bool Within { get; init; }

    /// <summary>Length of a duration in days.</summary>
    public double? Days { get; init; }

    /// <summary>Unit and count of a length or of what repeats it; NaN for "several".</summary>
    public (TimeUnit Unit, double Count)? Length { get; init; }

    /// <summary>The TIMEX3 value of a repetition that is told by the calendar ("every Thursday": <c>XXXX-WXX-4</c>).</summary>
    public string? Repeats { get; init; }

    /// <summary>Of a range: one past the last piece of its beginning, and the first piece of its end.</summary>
    public (int Past, int First)? Seam { get; init; }

    /// <summary>Whether it has an end of its own.</summary>
    public bool IsRange => DayTo is not null || HourTo is not null;

    /// <summary>The rule's name.</summary>
    public string Rule => OwnRule ?? (Day, Hour) switch
    {
        ({ } day, { } hour) => $"{day.Rule}+{hour.Rule}",
        ({ } day, null) => day.Rule,
        (null, { } hour) => hour.Rule,
        _ => "time",
    };
}
