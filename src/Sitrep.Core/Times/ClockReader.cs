using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Reads times of day: "11:40 p.m.", "23:40", "0200 local time", "15 minutes past midnight", "late evening", "overnight".</summary>
internal static class ClockReader
{
    /// <summary>Reads the time that begins at piece <paramref name="i"/>, its hedge included.</summary>
    public static HourSense? Read(TimeView v, int i, out int next)
    {
        int j = v.Is(i, TimeWordKind.Hedge) ? i + 1 : i;
        HourSense? clock = Clock(v, j, out next) ?? PastHour(v, j, out next);
        if (clock is not null)
        {
            int zone = next;
            next = PastZone(v, next);
            return WithPart(v, next > zone ? clock with { Zone = v.Pieces[zone].Text.ToString() } : clock, ref next);
        }

        return Part(v, j, out next);
    }

    /// <summary>A clock time without its meridiem ("from 9 to 11 a.m."), given the hour that ends the range.</summary>
    public static HourSense? BareHour(TimeView v, int i, HourSense to, out int next)
    {
        next = i + 1;
        if (!v.Digits(i, 1, 2) || v.Number(i) > 12 || to.Part is not null || !v.FreeLeft(i))
        {
            return null;
        }

        int hour = v.Number(i) % 12, half = to.Hour >= 12 ? 12 : 0;
        return Exact("clock", half == 12 && hour + 12 > to.Hour ? hour : hour + half, -1);
    }

    private static HourSense? Clock(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.Noon))
        {
            return Exact("noon", v.Value(i), -1);
        }

        if (!v.Digits(i, 1, 4) || !(v.FreeLeft(i) || v.Mark(i - 1, '-')))
        {
            if (HourNumber(v, i) is > 0 and int told && AtHour(v, i, next))
            {
                return Exact("clock", told % 24, -1);
            }

            return OClock(v, i, out next);
        }

        int number = v.Number(i);
        if (v.Pieces[i].Length == 4)
        {
            return Military(v, i, ref next) ? Exact("clock", number / 100, number % 100) : null;
        }

        if (v.Pieces[i].Length > 2 || number > 24)
        {
            return null;
        }

        bool colon = v.Mark(i + 1, ':') && v.Digits(i + 2, 2, 2), dot = v.Mark(i + 1, '.') && v.Glued(i + 1) && v.Glued(i + 2) && v.Digits(i + 2, 2, 2);
        if ((colon || dot) && v.Number(i + 2) < 60)
        {
            next = v.Mark(i + 3, ':') && v.Digits(i + 4, 2, 2) ? i + 5 : i + 3;
            int meridiem = Meridiem(v, ref next);
            bool certain = colon || meridiem >= 0 || Dotted(v, i, next);
            return certain && !v.Is(next, TimeWordKind.Measure) && !v.Mark(next, '%') ? Exact("clock", Hour(number, meridiem), v.Number(i + 2)) : null;
        }

        int half = Meridiem(v, ref next);
        if (half >= 0 && number is >= 1 and <= 12)
        {
            return Exact("clock", Hour(number, half), -1);
        }

        return AtHour(v, i, next) ? Exact("clock", number % 24, -1) : OClock(v, i, out next);
    }

    // "at 10 in the morning", "at 21 local time"
    private static bool AtHour(TimeView v, int i, int next)
        => (v.Kind(i - 1) is TimeWordKind.At or TimeWordKind.Hedge or TimeWordKind.From or TimeWordKind.To or TimeWordKind.Until or TimeWordKind.By or TimeWordKind.After or TimeWordKind.Before)
            && (PastZone(v, next) > next || (v.Is(next, TimeWordKind.In) && v.Is(next + 1, TimeWordKind.The) && v.Is(next + 2, TimeWordKind.Part))
                || (v.Is(next, TimeWordKind.At) && v.Is(next + 1, TimeWordKind.Part)));

    // "at 21.30" is a time only after a word that clock times follow, and before nothing that is measured.
    private static bool Dotted(TimeView v, int i, int next)
    {
        bool before = v.Kind(i - 1) is TimeWordKind.At or TimeWordKind.From or TimeWordKind.Until
            || (v.Is(i - 1, TimeWordKind.Hedge) && v.Is(i - 2, TimeWordKind.At))
            || (v.Is(i - 1, TimeWordKind.To) && v.Digits(i - 2) && v.Mark(i - 3, '.'));
        bool range = v.Kind(next) is TimeWordKind.To or TimeWordKind.And || v.Mark(next, '-');
        if (range && v.Digits(next + 1) && v.Mark(next + 2, '.') && (v.Is(next + 4, TimeWordKind.Measure) || v.Mark(next + 4, '%') || v.Upos(next + 4) is Upos.Noun or Upos.Sym))
        {
            return false;
        }

        return before && v.Pieces[i].Length == 2 && v.Upos(next) is not (Upos.Noun or Upos.Sym or Upos.Adj) && !v.Says(next, "million");
    }

    private static bool Military(TimeView v, int i, ref int next)
    {
        int number = v.Number(i);
        if (number / 100 > 24 || number % 100 > 59 || !v.FreeRight(next))
        {
            return false;
        }

        if (v.Is(next, TimeWordKind.Unit) && (TimeUnit)v.Value(next) is TimeUnit.Hour)
        {
            next++;
            return true;
        }

        bool zero = v.Pieces[i].Text[0] == '0';
        bool at = v.Kind(i - 1) is TimeWordKind.At or TimeWordKind.Hedge or TimeWordKind.From or TimeWordKind.To or TimeWordKind.By or TimeWordKind.Until or TimeWordKind.Between or TimeWordKind.And;
        return PastZone(v, next) > next || (zero && at && !v.Is(next, TimeWordKind.Measure));
    }

    private static HourSense? OClock(TimeView v, int i, out int next)
    {
        next = i + 4;
        int hour = HourNumber(v, i);
        return hour > 0 && v.Says(i + 1, "o") && v.Mark(i + 2, '\'') && v.Says(i + 3, "clock") ? Exact("clock", hour % 24, -1) : null;
    }

    private static int HourNumber(TimeView v, int i)
    {
        if (v.Digits(i, 1, 2))
        {
            return v.Number(i) <= 24 ? v.Number(i) : 0;
        }

        return (uint)i < (uint)v.Count && v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out NumberWord word) && word is { Kind: NumberWordKind.Unit, Value: <= 12 } ? (int)word.Value : 0;
    }

    // "15 minutes past midnight", "half past ten", "a quarter to nine", "ten minutes before noon"
    private static HourSense? PastHour(TimeView v, int i, out int next)
    {
        next = i;
        int minutes;
        int j;
        if (v.Is(i, TimeWordKind.Half))
        {
            (minutes, j) = (30, i + 1);
        }
        else if (v.Is(v.Past(i, TimeWordKind.A), TimeWordKind.Quarter))
        {
            (minutes, j) = (15, v.Past(i, TimeWordKind.A) + 1);
        }
        else if (CountReader.Read(v, i, out double count, out TimeUnit unit, out j) && unit is TimeUnit.Minute && count is > 0 and < 60)
        {
            minutes = (int)count;
        }
        else if (HourNumber(v, i) is 5 or 10 && v.Kind(i - 1) is TimeWordKind.At or TimeWordKind.Hedge or TimeWordKind.After && v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out _))
        {
            // "at ten past three"
            (minutes, j) = (HourNumber(v, i), i + 1);
        }
        else
        {
            return null;
        }

        bool past = v.Is(j, TimeWordKind.Shift) && (TimeShift)v.Value(j) is TimeShift.Past || v.Is(j, TimeWordKind.After);
        if (!past && v.Kind(j) is not (TimeWordKind.To or TimeWordKind.Before))
        {
            return null;
        }

        int hour = v.Is(j + 1, TimeWordKind.Noon) ? v.Value(j + 1) : HourNumber(v, j + 1) is > 0 and int told && minutes is 5 or 10 or 15 or 30 ? told : -1;
        if (hour < 0)
        {
            return null;
        }

        next = j + 2;
        int meridiem = Meridiem(v, ref next);

        // "half past four" told in words is an hour of the day, not of the small hours.
        meridiem = meridiem < 0 && hour is >= 1 and <= 6 ? 12 : meridiem;
        int total = (Hour(hour, meridiem) * 60) + (past ? minutes : -minutes);
        total = ((total % 1440) + 1440) % 1440;
        return Exact("past-hour", total / 60, total % 60);
    }

    private static int Meridiem(TimeView v, ref int next)
    {
        if (v.Is(next, TimeWordKind.Meridiem))
        {
            int value = v.Value(next);
            next++;
            return value;
        }

        if ((v.Says(next, "a") || v.Says(next, "p")) && v.Mark(next + 1, '.') && v.Says(next + 2, "m"))
        {
            int value = v.Says(next, "p") ? 12 : 0;
            next = v.Mark(next + 3, '.') && v.Glued(next + 3) ? next + 4 : next + 3;
            return value;
        }

        return -1;
    }

    private static int Hour(int hour, int meridiem) => meridiem < 0 ? hour % 24 : (hour % 12) + meridiem;

    private static int PastZone(TimeView v, int next)
    {
        if (v.Is(next, TimeWordKind.Zone))
        {
            return next + 1;
        }

        int j = v.Is(next, TimeWordKind.Local) || v.Capital(next) ? next + 1 : next;
        return j > next && v.Says(j, "time") ? j + 1 : next;
    }

    // "10 in the morning", "11:40 in the evening", "9 at night"
    private static HourSense WithPart(TimeView v, HourSense clock, ref int next)
    {
        bool inThe = v.Is(next, TimeWordKind.In) && v.Is(next + 1, TimeWordKind.The) && v.Is(next + 2, TimeWordKind.Part);
        bool at = v.Is(next, TimeWordKind.At) && v.Is(next + 1, TimeWordKind.Part);
        if (!inThe && !at)
        {
            return clock;
        }

        next += inThe ? 3 : 2;
        bool late = (PartOfDay)v.Value(next - 1) switch
        {
            PartOfDay.Afternoon or PartOfDay.Evening => clock.Hour is >= 1 and < 12,
            PartOfDay.Night => clock.Hour is >= 6 and < 12,
            _ => false,
        };
        return late ? clock with { Hour = clock.Hour + 12 } : clock;
    }

    private static HourSense? Part(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.Part))
        {
            return HourSense.Of((PartOfDay)v.Value(i));
        }

        if (v.Says(i, "first") && v.Says(i + 1, "light") && v.Is(i - 1, TimeWordKind.At))
        {
            next = i + 2;
            return HourSense.Of(PartOfDay.Morning) with { Rule = "first-light" };
        }

        bool early = v.Is(i, TimeWordKind.Edge) || v.Says(i, "small") || v.Says(i, "wee") || v.Says(i, "predawn");
        int j = v.Mark(i + 1, '-') ? i + 2 : i + 1;
        if (early && v.Is(j, TimeWordKind.Part))
        {
            next = j + 1;
            return HourSense.Of((PartOfDay)v.Value(j));
        }

        if (early && v.Says(j, "hours") && (TimeEdge)v.Value(i) is TimeEdge.Early or TimeEdge.None)
        {
            next = v.Is(j + 1, TimeWordKind.Of) && v.Is(j + 2, TimeWordKind.The) && v.Is(j + 3, TimeWordKind.Part) ? j + 4 : j + 1;
            return HourSense.Of(PartOfDay.SmallHours);
        }

        // "the first half of the day"
        int half = YearReader.Ordinal(v, i, out int k);
        if (half is 1 or 2 && v.Is(k, TimeWordKind.Half) && v.Is(k + 1, TimeWordKind.Of) && v.Is(k + 2, TimeWordKind.The) && v.Is(k + 3, TimeWordKind.Unit) && (TimeUnit)v.Value(k + 3) is TimeUnit.Day)
        {
            next = k + 4;
            return HourSense.Of(half == 1 ? PartOfDay.Morning : PartOfDay.Afternoon) with { Rule = "half-of-day" };
        }

        return null;
    }

    private static HourSense Exact(string rule, int hour, int minute)
        => new(rule, minute < 0 ? TimeGrain.Hour : TimeGrain.Minute, hour % 24, Math.Max(minute, 0));
}
