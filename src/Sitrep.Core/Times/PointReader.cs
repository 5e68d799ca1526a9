namespace Sitrep.Times;

/// <summary>Reads a point: a day, a time of day, or both in either order: "Wednesday evening", "23:40 on July 8", "the night of 9 to 10 February", "last night".</summary>
internal static class PointReader
{
    /// <summary>The rule of "late on Wednesday": a part of the day that no word names.</summary>
    public const string EdgeOfDay = "edge-of-day";

    /// <summary>Reads what begins at piece <paramref name="i"/>.</summary>
    /// <param name="v">The sentence.</param>
    /// <param name="i">The first piece; an article or a hedge counts.</param>
    /// <param name="certain">Whether a bare year or part of day needs no support here (inside a range).</param>
    /// <param name="next">One past the last piece.</param>
    public static TimeSense? Read(TimeView v, int i, bool certain, out int next)
    {
        TimeSense? sense = ShiftedPart(v, i, out next) ?? EdgedDay(v, i, out next);
        if (sense is not null)
        {
            return WithClock(v, sense, ref next);
        }

        TimeSense? hour = HourFirst(v, i, certain, out int hourNext);
        TimeSense? day = DayFirst(v, i, certain, out next);
        if (hour is null || (day is not null && next > hourNext))
        {
            return day;
        }

        next = hourNext;
        return hour;
    }

    // "this morning", "last night", "the next evening", "tonight", "the night before"
    private static TimeSense? ShiftedPart(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.Tonight))
        {
            return Of(RelativeDay(TimeShift.This, 0, false), PartOfDay.Night);
        }

        int j = v.Past(i, TimeWordKind.The);
        if (j > i && v.Is(j, TimeWordKind.Part) && v.Is(j + 1, TimeWordKind.Before) && !v.Is(j + 2, TimeWordKind.The))
        {
            next = j + 2;
            return Of(RelativeDay(TimeShift.Previous, -1, true), (PartOfDay)v.Value(j));
        }

        if (!v.Is(j, TimeWordKind.Shift))
        {
            return null;
        }

        var shift = (TimeShift)v.Value(j);
        int k = v.Is(j + 1, TimeWordKind.Shift) ? j + 2 : j + 1;
        k = v.Is(k, TimeWordKind.Edge) ? k + 1 : k;
        k = v.Is(k, TimeWordKind.Unit) && (TimeUnit)v.Value(k) is TimeUnit.Day ? v.PastComma(k + 1) : k;
        if (!v.Is(k, TimeWordKind.Part))
        {
            return null;
        }

        next = k + 1;
        var part = (PartOfDay)v.Value(k);
        return shift switch
        {
            TimeShift.This => Of(RelativeDay(shift, 0, false), part),
            TimeShift.Last or TimeShift.Past => Of(RelativeDay(shift, -1, false), part),
            TimeShift.Next or TimeShift.Following => Of(RelativeDay(shift, 1, true), part),
            TimeShift.Previous => Of(RelativeDay(shift, -1, true), part),
            TimeShift.That or TimeShift.Same => Of(RelativeDay(shift, 0, true), part),
            _ => null,
        };
    }

    // "late on Wednesday", "early Thursday", "late yesterday"
    private static TimeSense? EdgedDay(TimeView v, int i, out int next)
    {
        next = i;
        if (!v.Is(i, TimeWordKind.Edge) || (TimeEdge)v.Value(i) is TimeEdge.Mid)
        {
            return null;
        }

        DaySense? day = DayReader.Read(v, v.Past(i + 1, TimeWordKind.On), false, out next);
        if (day is not { IsDay: true } || (day.Form is DayForm.Named))
        {
            return null;
        }

        if (v.Is(next, TimeWordKind.Part))
        {
            return Of(day, (PartOfDay)v.Value(next++));
        }

        return Of(day with { Edge = (TimeEdge)v.Value(i) }, (TimeEdge)v.Value(i) is TimeEdge.Early ? PartOfDay.SmallHours : PartOfDay.Evening) with { OwnRule = EdgeOfDay };
    }

    private static TimeSense? HourFirst(TimeView v, int i, bool certain, out int next)
    {
        int start = v.Past(i, TimeWordKind.The);
        HourSense? hour = ClockReader.Read(v, start, out next);
        if (hour is null)
        {
            return null;
        }

        int k = v.PastComma(next);
        bool comma = k > next, bracket = v.Mark(k, '(');
        bool joined = v.Kind(k) is TimeWordKind.On or TimeWordKind.Of or TimeWordKind.Between or TimeWordKind.From || v.Says(k, "into");
        bool into = v.Says(k, "into");
        bool fromTo = v.Kind(k) is TimeWordKind.Between or TimeWordKind.From;
        k = joined || bracket ? k + 1 : k;
        int dayNext = k;
        DaySense? day = fromTo && hour.Part is not (PartOfDay.Night or PartOfDay.Overnight) ? null : DayReader.Read(v, k, false, out dayNext);
        if (day is { IsDay: true } && !(comma && bracket))
        {
            next = bracket && v.Mark(dayNext, ')') ? dayNext + 1 : dayNext;
            return into && hour.Part is PartOfDay.Night or PartOfDay.Overnight
                ? Of(new() { Form = DayForm.Counted, Rule = "night-into", Unit = TimeUnit.Day, Count = -1, Base = day }, PartOfDay.Night)
                : AcrossNight(v, day, hour, ref next) is var sense && hour.Part is null && v.Is(next, TimeWordKind.Part) ? OfPart(v, sense, ref next) : sense;
        }

        bool alone = hour.Part is null or PartOfDay.Overnight || certain || hour.Rule is "half-of-day" or "first-light" || PartAlone(v, i, start);
        return alone ? new() { Hour = hour } : null;
    }

    // "23:40 on Tuesday night"; "1:30 on Tuesday night" is of the day after.
    private static TimeSense OfPart(TimeView v, TimeSense sense, ref int next)
    {
        var part = (PartOfDay)v.Value(next++);
        HourSense hour = sense.Hour!;
        bool late = part is PartOfDay.Evening or PartOfDay.Afternoon or PartOfDay.Night && hour.Hour is > 5 and < 12;
        return part is PartOfDay.Night && hour.Hour < 6
            ? sense with { Day = new() { Form = DayForm.Counted, Rule = "night-into", Unit = TimeUnit.Day, Count = 1, Base = sense.Day } }
            : late ? sense with { Hour = hour with { Hour = hour.Hour + 12 } } : sense;
    }

    // "the night of 9 to 10 February", "the night between Wednesday and Thursday": one night, told by the day it begins on.
    private static TimeSense AcrossNight(TimeView v, DaySense day, HourSense hour, ref int next)
    {
        if (hour.Part is PartOfDay.Night or PartOfDay.Overnight)
        {
            if (day.LastDay == day.Day + 1)
            {
                return new() { Day = day with { LastDay = 0 }, Hour = HourSense.Of(PartOfDay.Night), OwnRule = "night-across" };
            }

            bool joins = v.Kind(next) is TimeWordKind.To or TimeWordKind.And || v.Mark(next, '-') || v.Says(next, "into");
            if (joins && DayReader.Read(v, v.Past(v.Says(next + 1, "on") ? next + 2 : next + 1, TimeWordKind.The), false, out int after) is { IsDay: true })
            {
                next = after;
                return new() { Day = day, Hour = HourSense.Of(PartOfDay.Night), OwnRule = "night-across" };
            }
        }

        return new() { Day = day, Hour = hour };
    }

    // "in the evening", "at night", "by morning": a part of the day alone counts only behind such words.
    private static bool PartAlone(TimeView v, int i, int start)
    {
        if (start > i)
        {
            return v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.During or TimeWordKind.By or TimeWordKind.On or TimeWordKind.Over or TimeWordKind.Until or TimeWordKind.Since
                && (v.Upos(start + 1) is not (Languages.Upos.Noun or Languages.Upos.Propn) || (i == 1 && v.Is(start, TimeWordKind.Part)));
        }

        return (v.Kind(i - 1) is TimeWordKind.At or TimeWordKind.By or TimeWordKind.Until or TimeWordKind.Since || v.Says(i - 1, "toward") || v.Says(i - 1, "towards") || v.Says(i - 1, "before") || (v.Is(i - 1, TimeWordKind.After) && v.Says(i, "dark"))) && v.Upos(i + 1) is not (Languages.Upos.Noun or Languages.Upos.Propn)
            && !(v.Is(i - 1, TimeWordKind.By) && v.Says(i, "night"));
    }

    private static TimeSense? DayFirst(TimeView v, int i, bool certain, out int next)
    {
        DaySense? day = DayReader.Read(v, i, certain, out next);
        if (day is null)
        {
            return null;
        }

        var sense = new TimeSense { Day = day };
        if (!day.IsDay || day.LastDay > 0)
        {
            return sense;
        }

        // "Wednesday evening", "8 July at 23:40", "Wednesday, in the evening", "2022-02-09T18:00"
        int k = v.PastComma(next);
        bool comma = k > next;
        k = v.Says(k, "T") && v.Glued(k) ? k + 1 : k;
        bool joined = v.Kind(k) is TimeWordKind.At or TimeWordKind.In or TimeWordKind.By;
        k = joined ? k + 1 : k;
        bool article = v.Is(k, TimeWordKind.The);
        if (ClockReader.Read(v, article ? k + 1 : k, out int after) is { } hour && !(comma && !joined && hour.Part is not null) && !(article && hour.Part is null)
            && !(hour.Part is not null && !joined && day.Form is DayForm.Named))
        {
            next = after;
            return WithClock(v, sense with { Hour = hour }, ref next);
        }

        return sense;
    }

    // "Wednesday evening at around 9 p.m.": the clock is nearer.
    private static TimeSense WithClock(TimeView v, TimeSense sense, ref int next)
    {
        int k = v.PastComma(next);
        k = v.Is(k, TimeWordKind.At) ? k + 1 : k;
        if (sense.Hour?.Part is null || k == next || ClockReader.Read(v, k, out int after) is not { Part: null } clock)
        {
            return sense;
        }

        next = after;
        bool late = sense.Hour.Part is PartOfDay.Evening or PartOfDay.Afternoon or PartOfDay.Night && clock.Hour is > 5 and < 12;
        return sense with { Hour = late ? clock with { Hour = clock.Hour + 12 } : clock };
    }

    private static DaySense RelativeDay(TimeShift shift, int days, bool previous)
        => new() { Form = DayForm.Deictic, Rule = "shifted-part", Unit = TimeUnit.Day, Count = days, Shift = shift, FromPrevious = previous };

    private static TimeSense Of(DaySense day, PartOfDay part) => new() { Day = day, Hour = HourSense.Of(part) };
}
