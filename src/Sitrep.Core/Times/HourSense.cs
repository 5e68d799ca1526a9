namespace Sitrep.Times;

/// <summary>What the words say of the time of day.</summary>
/// <param name="Rule">Name of the rule that read it.</param>
/// <param name="Grain">Part of day, hour or minute.</param>
/// <param name="Hour">From 0 to 23.</param>
/// <param name="Minute">From 0 to 59.</param>
/// <param name="Part">The part of the day, where that is what is told.</param>
/// <param name="Open">Whether it goes on ("from 18:00").</param>
internal sealed record HourSense(string Rule, TimeGrain Grain, int Hour, int Minute, PartOfDay? Part = null, bool Open = false)
{
    /// <summary>The time zone as told.</summary>
    public string? Zone { get; init; }

    /// <summary>A part of the day.</summary>
    public static HourSense Of(PartOfDay part) => new("part-of-day", TimeGrain.PartOfDay, FirstHour(part), 0, part);

    private static int FirstHour(PartOfDay part) => part switch
    {
        PartOfDay.Morning => 6,
        PartOfDay.Afternoon => 12,
        PartOfDay.Evening => 18,
        PartOfDay.SmallHours => 0,
        _ => 22,
    };
}
