namespace Sitrep.Times;

/// <summary>What the words say of a day, month, year or span, before it is placed in the calendar.</summary>
internal sealed record DaySense
{
    /// <summary>How it is told.</summary>
    public required DayForm Form { get; init; }

    /// <summary>Name of the rule that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Year, 0 where not told.</summary>
    public int Year { get; init; }

    /// <summary>Month 1 to 12, 0 where not told; for a season its first month.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month, 0 where not told.</summary>
    public int Day { get; init; }

    /// <summary>Last day of the month for "9-10 February", 0 otherwise.</summary>
    public int LastDay { get; init; }

    /// <summary>Weekday 1 (Monday) to 7, 0 where not told.</summary>
    public int Weekday { get; init; }

    /// <summary>Which one.</summary>
    public TimeShift Shift { get; init; }

    /// <summary>Unit of a counted or shifted one.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>How many units; signed: before is negative. NaN where the words do not tell.</summary>
    public double Count { get; init; }

    /// <summary>Whether it counts from the last date told, not from the published day.</summary>
    public bool FromPrevious { get; init; }

    /// <summary>Whether it means its future reading only where the verb does ("in two days").</summary>
    public bool NeedsFuture { get; init; }

    /// <summary>What it is counted from, where the words tell ("two days after 5 May"; the year of "February last year").</summary>
    public DaySense? Base { get; init; }

    /// <summary>Whether the year is counted back from the era ("480 BC").</summary>
    public bool Before { get; init; }

    /// <summary>Of two days of one month: one past the last piece of the first, and the first piece of the second.</summary>
    public (int Past, int First)? Seam { get; init; }

    /// <summary>How much of its beginning or end, where that is counted ("the first ten months of 1915").</summary>
    public (TimeUnit Unit, double Count)? Part { get; init; }

    /// <summary>Which part of it.</summary>
    public TimeEdge Edge { get; init; }

    /// <summary>The named period.</summary>
    public NamedPeriod? Named { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether the words tell a single day, so that an hour of it can be told.</summary>
    public bool IsDay => Form switch
    {
        DayForm.Date => Day > 0,
        DayForm.Weekday => true,
        DayForm.Deictic or DayForm.Counted => Unit is TimeUnit.Day,
        DayForm.Named => Named is { } named && named.Start.Grain is TimeGrain.Day && named.End is null,
        _ => false,
    };
}
