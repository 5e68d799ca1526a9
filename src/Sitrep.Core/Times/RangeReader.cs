namespace Sitrep.Times;

/// <summary>Reads points and what joins two of them: "from 23:40 on July 8 to 06:05 on July 9", "1988-1994", "between 3 and 5 February", "since 1991".</summary>
internal static class RangeReader
{
    /// <summary>Reads what begins at piece <paramref name="i"/>.</summary>
    /// <param name="v">The sentence.</param>
    /// <param name="i">The first piece; "from", "since" and the like count.</param>
    /// <param name="first">The first piece of the expression itself.</param>
    /// <param name="next">One past its last piece.</param>
    public static TimeSense? Read(TimeView v, int i, out int first, out int next)
    {
        TimeWordKind lead = v.Kind(i);
        bool led = lead is TimeWordKind.Since or TimeWordKind.Starting or TimeWordKind.From or TimeWordKind.Between or TimeWordKind.Until
            || (lead is TimeWordKind.EdgeOf && v.Says(i, "beginning"));
        first = led ? i + 1 : i;
        if (led && lead is TimeWordKind.Starting or TimeWordKind.EdgeOf && v.Kind(first) is TimeWordKind.From or TimeWordKind.On or TimeWordKind.At or TimeWordKind.In)
        {
            first++;
        }

        bool certain = lead is TimeWordKind.Between or TimeWordKind.Since;
        TimeSense? a = PointReader.Read(v, first, certain, out next) ?? BareRange(v, first, led, out next);
        if (a is null)
        {
            next = i;
            return null;
        }

        if (!a.IsRange)
        {
            a = To(v, a, lead, ref next) ?? a;
            a = a.IsRange ? a : HoursOfDay(v, a, ref next) ?? a;
        }

        a = lead is TimeWordKind.Between && (a.IsRange || a.Day?.LastDay > 0) ? a with { Within = true } : a;
        return Opened(v, i, a, lead, ref next);
    }

    private static TimeSense Opened(TimeView v, int i, TimeSense a, TimeWordKind lead, ref int next)
    {
        if (v.Is(next, TimeWordKind.Onward) || (v.Is(next, TimeWordKind.On) && v.Is(next + 1, TimeWordKind.Onward)))
        {
            next = v.Is(next, TimeWordKind.On) ? next + 2 : next + 1;
            return a with { Open = true };
        }

        bool placed = a.Day?.Form is not DayForm.Vague;
        return lead switch
        {
            TimeWordKind.Since => a with { Open = placed && !a.IsRange },
            TimeWordKind.Starting or TimeWordKind.EdgeOf => a with { Open = placed && !a.IsRange },
            TimeWordKind.From when !a.IsRange && !a.Open && a.Day is not { LastDay: > 0 } => a with { Open = placed && OpensAlone(v, i) },
            TimeWordKind.Until when !a.IsRange => a with { OwnRule = "until-" + a.Rule },
            _ => a,
        };
    }

    // "shelled from Wednesday evening" goes on; "a photo from November 14" does not.
    private static bool OpensAlone(TimeView v, int origin)
        => origin == 0 || v.Upos(origin - 1) is not (Languages.Upos.Noun or Languages.Upos.Propn or Languages.Upos.Adj);

    private static TimeSense? To(TimeView v, TimeSense a, TimeWordKind lead, ref int next)
    {
        int k = v.PastComma(next);
        bool dash = v.Mark(next, '-');
        bool and = lead is TimeWordKind.Between && v.Is(next, TimeWordKind.And);
        bool to = v.Kind(k) is TimeWordKind.To or TimeWordKind.Until || (v.Says(k, "up") && v.Is(k + 1, TimeWordKind.To));
        if (!dash && !and && !to)
        {
            return null;
        }

        int at = dash || and ? next + 1 : v.Says(k, "up") ? k + 2 : k + 1;
        if (to && v.Is(v.Past(at, TimeWordKind.The), TimeWordKind.Now))
        {
            next = v.Past(at, TimeWordKind.The) + 1;
            return a with { Open = true };
        }

        // "1988-94"
        if (dash && a is { Day: { Form: DayForm.Date, Month: 0, Year: > 0 and var year }, Hour: null } && v.Digits(at, 2, 2) && v.Glued(at)
            && v.FreeRight(at + 1) && v.Number(at) > year % 100)
        {
            next = at + 1;
            return a with { DayTo = a.Day with { Year = (year / 100 * 100) + v.Number(at) }, Seam = (at - 1, at) };
        }

        TimeSense? b = PointReader.Read(v, at, a.Day is not { IsDay: true } || a.Hour is not null, out int after);
        if (b is null || !Joins(a, b, dash, lead))
        {
            return null;
        }

        (int past, next) = (next, after);
        return Join(a, b) with { Seam = (past, at) };
    }

    private static bool Joins(TimeSense a, TimeSense b, bool dash, TimeWordKind lead)
    {
        if (a.Hour is not null && b.Hour is not null)
        {
            return true;
        }

        if (a.Hour is not null || b.Hour is not null)
        {
            return !dash && lead is TimeWordKind.From or TimeWordKind.Between or TimeWordKind.Since && b.Day is not null;
        }

        bool calendar = Placed(a.Day!) && Placed(b.Day!);
        return calendar && (!dash || a.Day!.IsDay == b.Day!.IsDay);
    }

    private static bool Placed(DaySense day) => day.Form is not (DayForm.Vague or DayForm.Span);

    private static TimeSense Join(TimeSense a, TimeSense b)
    {
        DaySense? origin = a.Day, to = b.Day;
        if (origin is null && to is not null)
        {
            // "from 21:40 to 23:10 on Wednesday": the day stands behind both.
            return b.Hour is not null ? new() { Day = to, Hour = a.Hour, HourTo = b.Hour } : a with { DayTo = to };
        }

        if (origin is { Form: DayForm.Date, Year: 0, Base: null, Month: > 0 } && to is { Form: DayForm.Date, Year: > 0, Month: > 0 })
        {
            bool before = (origin.Month, origin.Day).CompareTo((to.Month, to.Day)) > 0;
            origin = origin with { Year = to.Year - (before ? 1 : 0) };
        }

        return a with
        {
            Day = origin,
            DayTo = to is { Form: DayForm.Date, Month: > 0, Year: 0 } && origin is { Form: DayForm.Date, Year: > 0 }
            ? to with { Year = origin.Year + ((to.Month, to.Day).CompareTo((origin.Month, origin.Day)) < 0 ? 1 : 0) }
            : to,
            HourTo = b.Hour
        };
    }

    // "on February 9 from 10:00 to 18:00", "on Wednesday between 5 and 7 p.m."
    private static TimeSense? HoursOfDay(TimeView v, TimeSense a, ref int next)
    {
        int k = v.PastComma(next);
        if (a is not { Day.IsDay: true, Hour: null } || v.Kind(k) is not (TimeWordKind.From or TimeWordKind.Between))
        {
            return null;
        }

        TimeSense? hours = Read(v, k, out _, out int after);
        if (hours is not { Day: null, Hour: not null, DayTo: null })
        {
            return null;
        }

        next = after;
        return a with { Hour = hours.Hour, HourTo = hours.HourTo, Open = hours.Open, Seam = hours.Seam };
    }

    // "9 to 11 a.m.", "3 and 5 p.m.": the second tells the half of the day; "from 21 to 23 local time".
    private static TimeSense? BareRange(TimeView v, int i, bool led, out int next)
    {
        next = i;
        if (!v.Digits(i, 1, 2) || !v.FreeLeft(i) || !(v.Kind(i + 1) is TimeWordKind.To or TimeWordKind.And or TimeWordKind.Until || v.Mark(i + 1, '-')) || (v.Is(i + 1, TimeWordKind.And) && !led))
        {
            return null;
        }

        if (PointReader.Read(v, i + 2, true, out int after) is not { Hour: { Part: null } to } b || ClockReader.BareHour(v, i, to, out _) is not { } origin)
        {
            return null;
        }

        next = after;
        return new() { Day = b.Day, Hour = origin, HourTo = to, Seam = (i + 1, i + 2) };
    }
}
