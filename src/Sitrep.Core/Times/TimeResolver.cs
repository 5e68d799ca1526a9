namespace Sitrep.Times;

/// <summary>Places whole expressions in the calendar: days with their hours, ranges, clock times that lean on a day told before.</summary>
internal sealed class TimeResolver(Anchorage anchorage)
{
    private readonly DayResolver _days = new(anchorage);

    /// <summary>Places <paramref name="sense"/>.</summary>
    public Moment Resolve(TimeSense sense, Tense tense)
    {
        Moment origin = sense.Day is { } day ? _days.Resolve(day, tense) : default;
        if (sense.Hour is { } hour)
        {
            origin = sense.Day is null ? HourOnly(hour, tense) : At(origin, hour);
        }

        return sense.IsRange ? Until(origin, sense, tense) : origin;
    }

    private Moment Until(Moment origin, TimeSense sense, Tense tense)
    {
        if (origin.Start is not { } start)
        {
            return origin;
        }

        PartialTime? end;
        if (sense.DayTo is { } last)
        {
            Moment to = last is { Form: DayForm.Weekday, Shift: TimeShift.None } && start.Grain >= TimeGrain.Day
                ? new(new PartialTime(start.Value.Date.AddDays((7 - CalendarMath.Since(start.Value, last.Weekday)) % 7), TimeGrain.Day), null, origin.Anchor, origin.AnchorSpan, origin.Confidence)
                : _days.Resolve(last, tense);
            end = (sense.HourTo is { } hour ? At(to, hour) : to) is { } told ? told.End ?? told.Start : null;
            if (end is { } early && early.Value < start.Value && last is { Form: DayForm.Date, Year: 0, Base: null } && early.Value.AddYears(1) is var next)
            {
                end = early with { Value = next };
            }
        }
        else
        {
            HourSense hour = sense.HourTo!;
            PartialTime same = new(start.Value.Date.AddHours(hour.Hour).AddMinutes(hour.Minute), hour.Grain);
            end = same.Value <= start.Value ? same with { Value = same.Value.AddDays(1) } : same;
        }

        // What ends before it begins was read wrongly: keep the beginning.
        return end is { } good && (good.Value < start.Value || good == start) ? origin with { Confidence = origin.Confidence * 0.5 } : origin with { End = end };
    }

    private Moment At(Moment day, HourSense hour)
    {
        if (day.Start is not { } start || start.Grain < TimeGrain.Day)
        {
            return day;
        }

        // "overnight on Thursday" of a page of Thursday is the night that has just ended.
        bool ended = hour.Part is PartOfDay.Overnight && anchorage.Published is { } now && start.Value.Date >= now;
        DateTime date = ended ? start.Value.Date.AddDays(-1) : start.Value.Date;
        PartialTime? end = day.End is { Grain: TimeGrain.Day } last ? new PartialTime(last.Value.AddHours(hour.Hour).AddMinutes(hour.Minute), hour.Grain) : null;
        return day with { Start = new(date.AddHours(hour.Hour).AddMinutes(hour.Minute), hour.Grain), End = end };
    }

    private Moment HourOnly(HourSense hour, Tense tense)
    {
        Moment? near = anchorage.NearDay();
        if (near is { Start: { } told } day && !(hour.Part is PartOfDay.Overnight && IsNews(told.Value)))
        {
            DateTime at = told.Value.Date.AddHours(hour.Hour).AddMinutes(hour.Minute);

            // "At 23:40 ... At 01:15 ...": the clock has passed midnight.
            bool midnight = told.Grain > TimeGrain.Day && told.Value.Hour >= 18 && hour.Hour < 8;
            return day with { Start = new(midnight ? at.AddDays(1) : at, hour.Grain), Confidence = 0.8 };
        }

        if (anchorage.Now() is not { Start: { } now } published)
        {
            return Moment.Nowhere(TimeAnchor.Published);
        }

        DateTime same = now.Value.Date.AddHours(hour.Hour).AddMinutes(hour.Minute);
        bool ahead = anchorage.PublishedTime is { } time ? same.TimeOfDay > time.ToTimeSpan() : hour.Hour >= 18;
        bool before = hour.Part is PartOfDay.Overnight || (ahead && tense is not Tense.Future);
        return published with
        {
            Start = new(before ? same.AddDays(-1) : same, hour.Grain),
            Confidence = hour.Part is PartOfDay.Overnight ? 0.9 : anchorage.PublishedTime is null ? 0.6 : 0.8,
        };
    }

    private bool IsNews(DateTime told) => anchorage.Published is { } now && (now - told.Date).Days <= 3;
}
