using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Times;

/// <summary>Writes time expressions in the values of TIMEX3, the notation of annotated corpora: a range as its two ends, weeks by their ISO number, lengths as ISO 8601 periods.</summary>
/// <remarks>Thread-safe. Source: TimeML 1.2.1 and the TIDES guidelines of 2005.</remarks>
public static class TimexWriter
{
    /// <summary>The tags of an expression: one, or the two ends of a range.</summary>
    /// <param name="mention">What the grammar has read.</param>
    public static ImmutableArray<Timex> Write(TimeMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        TimeSense sense = mention.Sense ?? new() { Kind = mention.Kind };
        if (sense.Day is { Form: DayForm.Named, Named.Yearly: false })
        {
            // The notation takes a war or an accord for an event, not for a time.
            return [];
        }

        PartialTime? at = mention.At, to = mention.Placed?.End ?? mention.End;
        if (mention.Ends is not { } ends)
        {
            return [new(mention.Span, Type(sense), Value(sense, at, mention.Days))];
        }

        if (sense.Day?.LastDay > 0)
        {
            return [new(ends.First, Type(sense), Value(sense, at, null)), new(ends.Last, Type(sense), Value(sense, to ?? at, null))];
        }

        TimeSense first = sense with { DayTo = null, HourTo = null }, last = sense with { Day = sense.DayTo ?? (sense.HourTo is null ? sense.Day : null), Hour = sense.HourTo, DayTo = null, HourTo = null };
        return [new(ends.First, Type(first), Value(first, at, null)), new(ends.Last, Type(last), Value(last, to ?? at, null))];
    }

    private static string Type(TimeSense sense) => sense switch
    {
        { Kind: TimeKind.Duration } => "DURATION",
        { Kind: TimeKind.Set } => "SET",
        { OwnRule: PointReader.EdgeOfDay } => "DATE",
        { Hour: not null } => "TIME",
        { Day.Part: not null } or { Day: { Form: DayForm.Span } } or { Day: { Form: DayForm.Vague, Unit: not TimeUnit.Second, Rule: not "vague-ago" } } => "DURATION",
        _ => "DATE",
    };

    private static string? Value(TimeSense sense, PartialTime? at, double? days) => sense switch
    {
        { Kind: TimeKind.Reference } => sense.OwnRule switch { "present" => "PRESENT_REF", "past" => "PAST_REF", "future" => "FUTURE_REF", _ => null },
        { Kind: TimeKind.Duration } => sense.Length is { } length ? Period(length.Unit, length.Count) : days is { } told ? Period(TimeUnit.Day, told) : null,
        { Kind: TimeKind.Set } => sense.Repeats ?? (sense.Length is { } length ? Period(length.Unit, length.Count) : null),
        { Day.Part: { } part } => Period(part.Unit, part.Count),
        { Day: { Form: DayForm.Span } day } => Period(day.Unit, Math.Abs(day.Count)),
        { Day: { Form: DayForm.Vague } day } => day.Rule is "vague-ago" ? "PAST_REF" : Period(day.Unit, double.NaN),
        { Day: { Form: DayForm.Counted, Count: double.NaN } day } => day.Count < 0 ? "PAST_REF" : "FUTURE_REF",
        _ => at is { } start ? Placed(sense, start) : null,
    };

    // "480 BC" is kept as the year 9520.
    private static string Placed(TimeSense sense, PartialTime at)
    {
        if (at.Value.Year <= CalendarMath.LastYear)
        {
            return Place(sense, at);
        }

        int year = CalendarMath.Era - at.Value.Year;
        PartialTime mirrored = at with { Value = new(year, at.Value.Month, Math.Min(at.Value.Day, DateTime.DaysInMonth(year, at.Value.Month))) };
        return "BC" + Place(sense, mirrored);
    }

    private static string Place(TimeSense sense, PartialTime at)
    {
        DateTime day = at.Value;
        if (sense is { Hour: { } hour, OwnRule: not PointReader.EdgeOfDay })
        {
            string date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return hour.Part is { } part ? date + Part(part) : day.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        }

        string year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        return sense.Day switch
        {
            { Unit: TimeUnit.Century } => Digits(day.Year, 100, "00"),
            { Unit: TimeUnit.Decade } => Digits(day.Year, 10, "000"),
            { Unit: TimeUnit.Weekend } => Week(day) + "-WE",
            { Unit: TimeUnit.Week, Form: not DayForm.Date } when at.Grain is TimeGrain.Week => Week(day),
            { Edge: not (TimeEdge.FirstHalf or TimeEdge.SecondHalf) } when at.Grain is TimeGrain.Season && day.Month % 3 == 1 => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(day.Month + 2) / 3}"),
            { Edge: TimeEdge.FirstHalf } when at.Grain is TimeGrain.Season => year + "-H1",
            { Edge: TimeEdge.SecondHalf } when at.Grain is TimeGrain.Season => year + "-H2",
            { Form: DayForm.Season } => year + "-" + Season(day.Month),
            _ => at.Grain switch
            {
                TimeGrain.PartOfDay => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeGrain.Week => Week(day),
                TimeGrain.Decade => Digits(day.Year, 10, "000"),
                _ => at.ToString(),
            },
        };
    }

    /// <summary>The letters of a season that begins in <paramref name="month"/>.</summary>
    internal static string Season(int month) => month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" };

    /// <summary>The letters of a part of the day.</summary>
    internal static string Part(PartOfDay part) => part switch
    {
        PartOfDay.Morning or PartOfDay.SmallHours => "TMO",
        PartOfDay.Afternoon => "TAF",
        PartOfDay.Evening => "TEV",
        _ => "TNI",
    };

    private static string Digits(int year, int by, string format) => (year / by).ToString(format, CultureInfo.InvariantCulture);

    private static string Week(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");

    private static (string Letter, int Each)? Below(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => ("S", 60),
        TimeUnit.Hour => ("M", 60),
        TimeUnit.Year => ("M", 12),
        _ => null,
    };

    private static string Period(TimeUnit unit, double count)
    {
        (string letter, int by) = unit switch
        {
            TimeUnit.Second => ("S", 1),
            TimeUnit.Minute => ("M", 1),
            TimeUnit.Hour => ("H", 1),
            TimeUnit.Weekend => ("D", 2),
            TimeUnit.Week => ("W", 1),
            TimeUnit.Fortnight => ("W", 2),
            TimeUnit.Month => ("M", 1),
            TimeUnit.Quarter => ("M", 3),
            TimeUnit.Year => ("Y", 1),
            TimeUnit.Decade => ("Y", 10),
            TimeUnit.Century => ("Y", 100),
            _ => ("D", 1),
        };
        string head = unit <= TimeUnit.Hour ? "PT" : "P";
        if (count != Math.Floor(count) && !double.IsNaN(count) && Below(unit) is var (small, each))
        {
            // "two and a half years" = two years and six months
            return string.Create(CultureInfo.InvariantCulture, $"{head}{(count >= 1 ? Math.Floor(count) + letter : string.Empty)}{Math.Round((count - Math.Floor(count)) * each)}{small}");
        }

        return head + (double.IsNaN(count) ? "X" : (count * by).ToString("0.##", CultureInfo.InvariantCulture)) + letter;
    }
}
