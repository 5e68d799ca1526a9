namespace Sitrep.Times;

/// <summary>Places days, months, years and spans in the calendar.</summary>
/// <remarks>Belongs to one thread, as its anchorage does.</remarks>
internal sealed class DayResolver(Anchorage anchorage)
{
    private readonly YearResolver _years = new(anchorage);

    /// <summary>Places <paramref name="sense"/>.</summary>
    public Moment Resolve(DaySense sense, Tense tense)
    {
        Moment moment = sense.Form switch
        {
            DayForm.Date => Date(sense, tense),
            DayForm.Weekday => Weekday(sense, tense),
            DayForm.Age => Moment.Explicit(new(Math.Max(1, sense.Year), 1, 1), TimeGrain.Decade),
            DayForm.Season or DayForm.Quarter => Season(sense, tense),
            DayForm.Deictic when sense is { Unit: TimeUnit.Quarter, FromPrevious: true, Count: 0 } => OwnQuarter(),
            DayForm.Deictic when sense.Unit is TimeUnit.Weekend => Weekend(sense, tense),
            DayForm.Deictic => Deictic(sense),
            DayForm.Counted => Counted(sense, tense),
            DayForm.Span => SpanOf(sense),
            DayForm.Named => Named(sense, tense),
            _ => Moment.Nowhere(TimeAnchor.Published, 1),
        };
        return Halved(moment with { Confidence = moment.Confidence * sense.Confidence }, sense.Edge);
    }

    private Moment Date(DaySense sense, Tense tense)
    {
        if (sense is { Month: 0, Day: > 0 })
        {
            return anchorage.Now() is { Start: { } now } anchor && Back(now.Value, d => d.Day == sense.Day) is { } found ? anchor with { Start = new(found, TimeGrain.Day) } : Moment.Nowhere(TimeAnchor.Published);
        }

        if (sense.Month == 0)
        {
            return Moment.Explicit(new(sense.Year, 1, 1), TimeGrain.Year);
        }

        Moment year = sense.Year > 0 ? Moment.Explicit(new(sense.Year, 1, 1), TimeGrain.Year)
            : sense.Base is { } of ? Resolve(of, tense)
            : _years.YearOf(sense, tense);
        if (year.Start is not { } start)
        {
            return year;
        }

        if (CalendarMath.Day(start.Value.Year, sense.Month, Math.Max(1, sense.Day)) is not { } first)
        {
            return Moment.Nowhere(year.Anchor);
        }

        DateTime? last = sense.LastDay > 0 ? CalendarMath.Day(first.Year, sense.Month, sense.LastDay) : null;
        return year with
        {
            Start = new(first, sense.Day > 0 ? TimeGrain.Day : TimeGrain.Month),
            End = last is { } end ? new PartialTime(end, TimeGrain.Day) : null,
        };
    }

    // The last such day, the day counted from included; a year back there is one of every sort.
    private static DateTime? Back(DateTime from, Func<DateTime, bool> fits)
    {
        for (int back = 0; back < 366 && from.Date.Ticks > TimeSpan.TicksPerDay * back; back++)
        {
            if (fits(from.Date.AddDays(-back)))
            {
                return from.Date.AddDays(-back);
            }
        }

        return null;
    }

    private Moment Weekday(DaySense sense, Tense tense)
    {
        if (sense.Day > 0 && anchorage.Now() is { Start: { } page } here && Back(page.Value, d => d.Day == sense.Day && CalendarMath.Since(d, sense.Weekday) == 0) is { } listed)
        {
            return here with { Start = new(listed, TimeGrain.Day) };
        }

        bool told = sense.FromPrevious || anchorage.Published is null;
        if ((told ? anchorage.Last(TimeGrain.Day, ahead: true) : null) is not { Start: { } at } origin)
        {
            if (anchorage.Now() is not { Start: { } now } published)
            {
                return Moment.Nowhere(TimeAnchor.Published);
            }

            (origin, at) = (published, now);
        }

        int back = CalendarMath.Since(at.Value, sense.Weekday), ahead = (7 - back) % 7;
        int days = sense.Shift switch
        {
            TimeShift.Last or TimeShift.Past or TimeShift.Previous => back == 0 ? -7 : -back,
            TimeShift.Next or TimeShift.Following or TimeShift.Coming => ahead == 0 ? 7 : ahead,
            TimeShift.This when tense is not Tense.Past => ahead,
            _ => tense is Tense.Future ? ahead : -back,
        };
        return origin with { Start = new(at.Value.Date.AddDays(days), TimeGrain.Day) };
    }

    private Moment Season(DaySense sense, Tense tense)
    {
        Moment year = sense.Year > 0 ? Moment.Explicit(new(sense.Year, 1, 1), TimeGrain.Year)
            : sense.Base is { } of ? Resolve(of, tense)
            : _years.YearOf(sense, tense);
        return year.Start is { } start
            ? year with { Start = new(new(start.Value.Year, Math.Max(1, sense.Month), 1), TimeGrain.Season), End = null }
            : year;
    }

    private Moment Deictic(DaySense sense)
    {
        TimeGrain grain = CalendarMath.Grain(sense.Unit);
        Moment? origin = sense.FromPrevious ? anchorage.Last(Needs(sense.Unit), sense.Count > 0)
            : sense.Rule.StartsWith("own-unit", StringComparison.Ordinal) && anchorage.History(out _) is { Start: { } told } history && told.Grain >= Needs(sense.Unit) ? history
            : null;
        origin ??= anchorage.Now();
        return origin is { Start: { } at } anchor && CalendarMath.Add(CalendarMath.Floor(at.Value, sense.Unit), sense.Unit, sense.Count) is { } day
            ? anchor with { Start = new(CalendarMath.Floor(day, sense.Unit), grain), Confidence = sense.FromPrevious && anchor.Anchor is TimeAnchor.Published ? 0.6 : anchor.Confidence }
            : Moment.Nowhere(TimeAnchor.Published);
    }

    // "the quarter", "the latest quarter": the one told last, else the last one that has ended.
    private Moment OwnQuarter()
        => anchorage.LastQuarter() is { } told ? told
            : anchorage.Now() is { Start: { } at } now && CalendarMath.Add(CalendarMath.Floor(at.Value, TimeUnit.Quarter), TimeUnit.Quarter, -1) is { } last
                ? now with { Start = new(last, TimeGrain.Season), Confidence = 0.5 }
                : Moment.Nowhere(TimeAnchor.Published);

    // A weekend is two days: the last one that has begun, unless the verb or "next" looks ahead.
    private Moment Weekend(DaySense sense, Tense tense)
    {
        Moment? origin = sense.FromPrevious ? anchorage.Last(TimeGrain.Day, sense.Count > 0) : null;
        origin ??= anchorage.Now();
        if (origin is not { Start: { } at } anchor)
        {
            return Moment.Nowhere(TimeAnchor.Published);
        }

        DateTime saturday = CalendarMath.Floor(at.Value, TimeUnit.Weekend).AddDays(7 * sense.Count);
        saturday = sense.Count == 0 && tense is not Tense.Future && saturday > at.Value ? saturday.AddDays(-7) : saturday;
        return anchor with { Start = new(saturday, TimeGrain.Day), End = new PartialTime(saturday.AddDays(1), TimeGrain.Day) };
    }

    // How finely the date that a unit is counted from must be told.
    private static TimeGrain Needs(TimeUnit unit) => unit switch
    {
        TimeUnit.Century or TimeUnit.Decade or TimeUnit.Year => TimeGrain.Year,
        TimeUnit.Month => TimeGrain.Month,
        TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second => TimeGrain.Day,
        _ => TimeGrain.Day,
    };

    private Moment Counted(DaySense sense, Tense tense)
    {
        if (sense is { Base: null, Unit: TimeUnit.Year, Count: -1 } && anchorage.LastQuarter() is { Start: { } quarter } compared)
        {
            // Reports of earnings compare a quarter with the same one of the year before.
            return compared with { Start = quarter with { Value = quarter.Value.AddYears(-1) }, Confidence = 0.7 };
        }

        Moment? origin = sense.Base is { } of ? Resolve(of, tense)
            : sense.FromPrevious ? anchorage.Last(Needs(sense.Unit), sense.Count > 0) ?? Lesser(anchorage.Now())
            : anchorage.Now();
        if (origin is not { Start: { } at } anchor || double.IsNaN(sense.Count))
        {
            return Moment.Nowhere(sense.FromPrevious ? TimeAnchor.PreviousDate : TimeAnchor.Published);
        }

        DateTime start = at.Value;
        if (sense is { FromPrevious: false, Base: null } && sense.Unit <= TimeUnit.Hour)
        {
            if (anchorage.PublishedTime is not { } time)
            {
                return anchor with { Start = new(CalendarMath.Add(start, TimeUnit.Hour, 0) ?? start, TimeGrain.Day), Confidence = 0.6 };
            }

            start = start.Date + time.ToTimeSpan();
        }

        if (CalendarMath.Add(start, sense.Unit, sense.Count) is not { } moved)
        {
            return Moment.Nowhere(anchor.Anchor);
        }

        TimeGrain grain = CalendarMath.Grain(sense.Unit);
        if (sense.Unit <= TimeUnit.Hour && at.Grain < TimeGrain.Hour && (sense.FromPrevious || sense.Base is not null))
        {
            return anchor with { Start = new(moved.Date, TimeGrain.Day), Confidence = 0.5 };
        }

        // Half a year is told in months.
        bool half = sense.Count != Math.Floor(sense.Count) && grain is TimeGrain.Year;
        return anchor with { Start = new(CalendarMath.Floor(moved, half ? TimeUnit.Month : sense.Unit), half ? TimeGrain.Month : grain), End = null };
    }

    private static Moment? Lesser(Moment? moment) => moment is { } told ? told with { Confidence = 0.5 } : null;

    private Moment SpanOf(DaySense sense)
    {
        if (anchorage.Now() is not { Start: { } now } origin)
        {
            return Moment.Nowhere(TimeAnchor.Published);
        }

        // A span told in hours takes in whole days: pages tell the day, seldom the hour, of their publication.
        (TimeUnit unit, double count) = sense.Unit <= TimeUnit.Hour
            ? (TimeUnit.Day, Math.Sign(sense.Count) * Math.Floor((Math.Abs(sense.Count) * CountReader.Days(sense.Unit)) + 0.5))
            : (sense.Unit, sense.Count);
        if (CalendarMath.Add(now.Value, unit, count) is not { } other)
        {
            return Moment.Nowhere(TimeAnchor.Published);
        }

        TimeUnit told = sense.Unit switch
        {
            TimeUnit.Year => TimeUnit.Month,
            TimeUnit.Decade or TimeUnit.Century => TimeUnit.Year,
            _ => TimeUnit.Day,
        };
        PartialTime a = new(CalendarMath.Floor(now.Value, told), CalendarMath.Grain(told)), b = new(CalendarMath.Floor(other, told), CalendarMath.Grain(told));
        return count < 0 ? origin with { Start = b, End = a } : origin with { Start = a, End = a == b ? null : b };
    }

    private Moment Named(DaySense sense, Tense tense)
    {
        NamedPeriod period = sense.Named!;
        if (!period.Yearly)
        {
            return Moment.Explicit(period.Start.Value, period.Start.Grain) with { End = period.End };
        }

        var date = new DaySense { Form = DayForm.Date, Rule = sense.Rule, Year = sense.Year, Month = period.Start.Value.Month, Day = period.Start.Value.Day };
        Moment moment = Date(date, tense);
        return moment.Start is { } start && period.End is { } end && CalendarMath.Day(start.Value.Year, end.Value.Month, end.Value.Day) is { } last
            ? moment with { End = new PartialTime(last, TimeGrain.Day) }
            : moment;
    }

    private static Moment Halved(Moment moment, TimeEdge edge)
    {
        if (edge is not (TimeEdge.FirstHalf or TimeEdge.SecondHalf) || moment.Start is not { } start)
        {
            return moment;
        }

        int second = edge is TimeEdge.SecondHalf ? 1 : 0;
        DateTime at = start.Value;
        return start.Grain switch
        {
            TimeGrain.Year => moment with
            {
                Start = new(new(at.Year, 1 + (6 * second), 1), TimeGrain.Season),
                End = new PartialTime(new(at.Year, 6 + (6 * second), 1), TimeGrain.Month),
            },
            TimeGrain.Month => moment with
            {
                Start = new(at.AddDays(15 * second), TimeGrain.Day),
                End = new PartialTime(at.AddDays(second == 0 ? 14 : DateTime.DaysInMonth(at.Year, at.Month) - 1), TimeGrain.Day),
            },
            _ => moment,
        };
    }
}
