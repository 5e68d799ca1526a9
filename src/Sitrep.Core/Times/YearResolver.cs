namespace Sitrep.Times;

/// <summary>Finds the year of a month, day or season told without one.</summary>
/// <remarks>In news it is the nearest one to the published day that the verb's tense allows; where the text tells history with years, the next one after the last date told.</remarks>
internal sealed class YearResolver(Anchorage anchorage)
{
    // A day this near before publication is news, whatever history was told just before it.
    private const int NewsDays = 21;
    private const int NewsMonths = 2;
    private const int Back = 180;

    // What lies behind is preferred: what lies ahead must be so many times nearer.
    private const int Nearer = 3;

    /// <summary>The year as a moment: its anchor says what it was counted from.</summary>
    public Moment YearOf(DaySense sense, Tense tense)
    {
        if (anchorage.Narrative && sense.Shift is not TimeShift.Last)
        {
            return anchorage.Last(TimeGrain.Year, ahead: false, aside: false) is { } last ? Following(last, sense) : Moment.Nowhere(TimeAnchor.PreviousDate);
        }

        if (sense.Form is DayForm.Quarter && sense.Shift is TimeShift.None && anchorage.Now() is { Start: { } page, Anchor: TimeAnchor.Published } own)
        {
            return own with { Start = Year(ReportedQuarter(page.Value, sense, tense)) };
        }

        bool steady = false;
        Moment? history = sense.Shift is TimeShift.None or TimeShift.That or TimeShift.Same or TimeShift.Following or TimeShift.Previous ? anchorage.History(out steady) : null;
        if (anchorage.Now() is not { Start: { } now, Anchor: TimeAnchor.Published } published)
        {
            return history is { } told ? After(told, sense) : Moment.Nowhere(TimeAnchor.Published);
        }

        if (FromPublished(now.Value, sense, tense) is not { } year)
        {
            return Moment.Nowhere(TimeAnchor.Published);
        }

        Moment news = published with { Start = Year(year) };
        if (history is { } past && tense is not Tense.Future && !IsNews(now.Value, year, sense, tense, steady))
        {
            Moment after = After(past, sense);
            if (after.Start is { } told && First(told.Value.Year, sense) is { } first && first <= now.Value)
            {
                return after;
            }
        }

        return news;
    }

    private static bool IsNews(DateTime now, int year, DaySense sense, Tense tense, bool steady)
    {
        if (First(year, sense) is not { } day || sense.Form is not DayForm.Date)
        {
            return false;
        }

        int behind = (now - day).Days;
        return sense.Day > 0
            ? behind <= (steady ? NewsDays / 2 : NewsDays) && (behind >= 0 || (tense is not Tense.Past && behind >= -NewsDays))
            : !steady && behind is >= 0 and < NewsMonths * 31;
    }

    private static int? FromPublished(DateTime now, DaySense sense, Tense tense)
    {
        if (sense.Weekday > 0 && sense.Day > 0 && ByWeekday(now, sense) is { } agreed)
        {
            return agreed;
        }

        DateTime from = sense.Day > 0 ? now : new(now.Year, now.Month, 1);
        int? past = null, ahead = null;
        for (int year = from.Year + 1; year >= from.Year - 8; year--)
        {
            if (First(year, sense) is not { } day)
            {
                continue;
            }

            if (day <= from)
            {
                past ??= year;
            }

            if (day >= from)
            {
                ahead = year;
            }
        }

        return sense.Shift switch
        {
            TimeShift.Last or TimeShift.Past => First(past ?? 0, sense) == from ? past - 1 : past,
            TimeShift.Next or TimeShift.Coming => First(ahead ?? 0, sense) == from ? ahead + 1 : ahead,
            TimeShift.This => now.Year,
            _ => (sense.Form is DayForm.Quarter && tense is Tense.Unknown ? Tense.Past : tense) switch
            {
                Tense.Past => past ?? ahead,
                Tense.Future => ahead ?? past,
                _ => Nearest(from, past, ahead, sense),
            },
        };
    }

    private static int? Nearest(DateTime from, int? past, int? ahead, DaySense sense)
        => past is { } p && ahead is { } a && First(p, sense) is { } before && First(a, sense) is { } after && (after - from) * Nearer < (from - before) ? a : past ?? ahead;

    // "Friday, 5 March" fits one year in five or six: the nearest.
    private static int? ByWeekday(DateTime now, DaySense sense)
    {
        int? best = null;
        for (int year = now.Year - 3; year <= now.Year + 1; year++)
        {
            if (First(year, sense) is { } day && CalendarMath.Since(day, sense.Weekday) == 0
                && (best is not { } other || First(other, sense) is not { } rival || Math.Abs((day - now).Days) < Math.Abs((rival - now).Days)))
            {
                best = year;
            }
        }

        return best;
    }

    private static Moment After(Moment told, DaySense sense)
    {
        PartialTime at = told.Start!.Value;
        DateTime floor = at.Grain switch
        {
            TimeGrain.Year => new(at.Value.Year, 1, 1),
            TimeGrain.Season or TimeGrain.Month => new(at.Value.Year, at.Value.Month, 1),
            _ => sense.Day > 0 ? at.Value.Date : new(at.Value.Year, at.Value.Month, 1),
        };

        // A day a little before the last one told belongs to the same story, not to the next year.
        int year = First(at.Value.Year, sense) is { } day && day >= floor.AddDays(-60) ? at.Value.Year : at.Value.Year + 1;
        return told with { Start = Year(year) };
    }

    // The quarter that runs or has ended within four months, as reports tell it; else the last one, or the next where the verb looks ahead.
    private static int ReportedQuarter(DateTime now, DaySense sense, Tense tense)
    {
        for (int year = now.Year; year >= now.Year - 1; year--)
        {
            if (First(year, sense) is { } start && start <= now && (now - start.AddMonths(3)).Days <= 120)
            {
                return year;
            }
        }

        int last = First(now.Year, sense) <= now ? now.Year : now.Year - 1;
        return tense is Tense.Future ? last + 1 : last;
    }

    // A history goes on: a month or day up to half a year behind the last date told is told once more, one further behind is the next year's.
    private static Moment Following(Moment told, DaySense sense)
    {
        PartialTime at = told.Start!.Value;
        int year = at.Value.Year;
        // A winter belongs to the year that most of it lies in.
        DaySense month = sense is { Form: DayForm.Season, Month: 12 } ? sense with { Month = 1 } : sense;
        bool next = at.Grain > TimeGrain.Year && First(year, month) is { } day && (at.Value.Date - day).Days > Back;
        int shift = sense.Shift switch
        {
            TimeShift.Following or TimeShift.Next or TimeShift.Coming => at.Grain > TimeGrain.Year && First(year, sense) > at.Value ? 0 : 1,
            TimeShift.Previous => at.Grain > TimeGrain.Year && First(year, sense) < at.Value ? 0 : -1,
            _ => next ? 1 : 0,
        };
        return told with { Start = Year(year + shift) };
    }

    private static PartialTime Year(int year) => new(new(Math.Clamp(year, 1, 9999), 1, 1), TimeGrain.Year);

    private static DateTime? First(int year, DaySense sense) => CalendarMath.Day(year, Math.Max(1, sense.Month), Math.Max(1, sense.Day));
}
