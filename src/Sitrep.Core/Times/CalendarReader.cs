namespace Sitrep.Times;

/// <summary>Reads dates told by numbers and names of the calendar: "Thursday Feb. 10, 2022", "9 to 10 February", "10.02.2022", "March last year".</summary>
internal static class CalendarReader
{
    /// <summary>Reads the date that begins at piece <paramref name="i"/>.</summary>
    public static DaySense? Read(TimeView v, int i, out int next)
        => Numeric(v, i, out next) ?? WeekdayFirst(v, i, out next) ?? Joined(v, MonthFirst(v, i, out next) ?? DayFirst(v, i, out next), next) ?? OfMonth(v, i, out next);

    // "in April and June 1955", "26 June - 4 August 1952": the year stands behind the second.
    private static DaySense? Joined(TimeView v, DaySense? date, int next)
    {
        if (date is not { Year: 0, Month: > 0, Base: null } || !(v.Kind(next) is TimeWordKind.And or TimeWordKind.To or TimeWordKind.Until || v.Mark(next, '-')))
        {
            return date;
        }

        int j = v.Is(v.Past(next + 1, TimeWordKind.The), TimeWordKind.Edge) ? v.Past(next + 1, TimeWordKind.The) + 1 : v.Past(next + 1, TimeWordKind.The);
        DaySense? second = MonthFirst(v, j, out _) ?? DayFirst(v, j, out _);
        return second is { Year: > 0, Month: > 0 } ? date with { Year = second.Year - (second.Month < date.Month ? 1 : 0), Before = second.Before } : date;
    }

    /// <summary>A year of four digits at <paramref name="i"/>, else 0; says nothing of whether a year is meant.</summary>
    public static int YearAt(TimeView v, int i)
        => v.Digits(i, 4, 4) && v.Number(i) is >= 1000 and <= 2100 && v.FreeRight(i + 1) ? v.Number(i) : 0;

    /// <summary>Whether the piece names a month.</summary>
    public static bool IsMonth(TimeView v, int i) => v.Kind(i) is TimeWordKind.Month or TimeWordKind.MonthShort or TimeWordKind.MonthWord;

    private static DaySense? Numeric(TimeView v, int i, out int next)
    {
        next = i + 5;
        if (!v.Digits(i, 1, 4) || !v.FreeLeft(i) || !v.Digits(i + 2, 1, 2) || !v.Digits(i + 4, 1, 4) || !Separators(v, i, out char mark))
        {
            return null;
        }

        int a = v.Number(i), b = v.Number(i + 2), c = v.Number(i + 4);
        if (v.Pieces[i].Length == 4 && v.Pieces[i + 4].Length <= 2)
        {
            return Valid(a, b, c) ? Date("iso-date", a, b, c) : null;
        }

        if (v.Pieces[i].Length > 2 || v.Pieces[i + 4].Length is 1 or 3 || !v.FreeRight(i + 5))
        {
            return null;
        }

        int year = v.Pieces[i + 4].Length == 4 ? c : c + (c < 50 ? 2000 : 1900);
        bool dayFirst = Valid(year, b, a), monthFirst = Valid(year, a, b);

        // "10/02/2022": American papers write the month first, with slashes; where both can be, less is certain.
        return (dayFirst, monthFirst, mark) switch
        {
            (true, false, _) or (true, true, not '/') => Date("numeric-date", year, b, a),
            (_, true, '/') => Date("numeric-date", year, a, b) with { Confidence = dayFirst && a != b ? 0.6 : 1 },
            _ => null,
        };
    }

    private static bool Separators(TimeView v, int i, out char mark)
    {
        mark = v.Mark(i + 1, '-') ? '-' : v.Mark(i + 1, '.') ? '.' : '/';
        if (!v.Mark(i + 1, mark) || !v.Mark(i + 3, mark))
        {
            return false;
        }

        bool glued = v.Glued(i + 1) && v.Glued(i + 2) && v.Glued(i + 3) && v.Glued(i + 4);
        return glued || (mark == '-' && v.Pieces[i].Length == 4);
    }

    private static DaySense? WeekdayFirst(TimeView v, int i, out int next)
    {
        next = i;
        if (v.Kind(i) is not (TimeWordKind.Weekday or TimeWordKind.WeekdayShort))
        {
            return null;
        }

        int j = v.PastComma(v.PastStop(i + 1));
        bool bracket = v.Mark(j, '(');
        j = v.Past(bracket ? j + 1 : v.Past(j, TimeWordKind.On), TimeWordKind.The);
        DaySense? date = Numeric(v, j, out next) ?? MonthFirst(v, j, out next) ?? DayFirst(v, j, out next);
        if (date is { Day: > 0 })
        {
            next = bracket && v.Mark(next, ')') ? next + 1 : next;
            return date with { Weekday = v.Value(i), Rule = "weekday-" + date.Rule };
        }

        if (v.Capital(i) && !bracket && v.Digits(j, 1, 2) && v.FreeLeft(j) && DayNumber(v, j, out next) is > 0 and int day && v.FreeRight(next) && (next >= v.Count || v.Mark(next, '.') || v.Mark(next, ',') || v.Mark(next, ':') || v.Mark(next, ')') || v.Mark(next, '-')))
        {
            // "Wed 21. A mortar shell ...": lists leave the month out.
            return Weekday(v, i) with { Day = day, Rule = "weekday-day" };
        }

        next = i + 1;
        if (v.Is(i, TimeWordKind.WeekdayShort))
        {
            next = v.PastStop(next);
            return next > i + 1 && v.Capital(i) ? Weekday(v, i) : null;
        }

        return Weekday(v, i);
    }

    // "the evening of the fifteenth", "on the 24th", "the sixth of the month": a day whose month goes without saying.
    private static DaySense? OfMonth(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (i >= v.Count || !v.Is(i - 1, TimeWordKind.The) || !v.FreeLeft(i))
        {
            return null;
        }

        bool ending = v.Digits(i, 1, 2) && v.Number(i) is >= 1 and <= 31 && v.Glued(i + 1) && (v.Says(i + 1, "th") || v.Says(i + 1, "st") || v.Says(i + 1, "nd") || v.Says(i + 1, "rd"));
        int day = ending ? v.Number(i) : v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out Languages.NumberWord word) && word is { Kind: Languages.NumberWordKind.Ordinal, Value: >= 1 and <= 31 } ? (int)word.Value : 0;
        next = ending ? i + 2 : i + 1;
        bool month = v.Is(next, TimeWordKind.Of) && v.Is(next + 1, TimeWordKind.The) && v.Says(next + 2, "month");
        bool led = (ending && v.Kind(i - 2) is TimeWordKind.On or TimeWordKind.Since) || (v.Is(i - 2, TimeWordKind.Of) && v.Is(i - 3, TimeWordKind.Part));
        bool noun = v.Is(next, TimeWordKind.Of) || v.Is(next, TimeWordKind.Unit) || v.Upos(next) is Languages.Upos.Noun or Languages.Upos.Adj or Languages.Upos.Propn or Languages.Upos.Num;
        if (day == 0 || !(month || (led && !noun)))
        {
            return null;
        }

        next = month ? next + 3 : next;
        return Date("day-of-month", 0, 0, day);
    }

    private static DaySense Weekday(TimeView v, int i) => new() { Form = DayForm.Weekday, Rule = "weekday", Weekday = v.Value(i) };

    private static DaySense? MonthFirst(TimeView v, int i, out int next)
    {
        next = i;
        if (!IsMonth(v, i) || !v.Capital(i))
        {
            return null;
        }

        int month = v.Value(i);
        int j = v.PastStop(i + 1);
        j = v.Mark(j, '-') && v.Digits(j + 1, 1, 2) ? j + 1 : j;
        if (DayNumber(v, j, out int afterDay) is > 0 and int day && v.FreeRight(afterDay) && !Counts(v, afterDay, day))
        {
            int past = afterDay;
            int last = LastDay(v, ref afterDay, day, v.Is(i - 1, TimeWordKind.Between));
            return WithYear(v, afterDay, Date("month-day", 0, month, day) with { LastDay = last, Seam = last > 0 ? (past, past + 1) : null }, out next);
        }

        DaySense bare = new() { Form = DayForm.Date, Rule = "month", Month = month };
        DaySense dated = WithYear(v, j, bare, out next);
        if (dated.Year > 0 || dated.Base is not null)
        {
            return dated;
        }

        next = v.Is(i, TimeWordKind.MonthShort) ? j : i + 1;
        return MonthAlone(v, i, next) ? bare : null;
    }

    // "10 February", "the 10th of February", "9 to 10 February", "3 and 5 February" after "between".
    private static DaySense? DayFirst(TimeView v, int i, out int next)
    {
        next = i;
        if (!v.FreeLeft(i) || DayNumber(v, i, out int j) is not (> 0 and int day))
        {
            return null;
        }

        int last = 0;
        (int, int)? seam = null;
        if ((v.Kind(j) is TimeWordKind.To or TimeWordKind.Until || v.Mark(j, '-') || v.Mark(j, '/') || v.Is(j, TimeWordKind.And))
            && DayNumber(v, j + 1, out int afterLast) is > 0 and int second && second > day && MonthAfter(v, afterLast) > 0)
        {
            if (v.Is(j, TimeWordKind.And) && second != day + 1 && !v.Is(i - 1, TimeWordKind.Between))
            {
                return null;
            }

            last = second;
            seam = (j, j + 1);
            j = afterLast;
        }

        int at = MonthAfter(v, j);
        if (at < 0 || !v.Capital(at))
        {
            return null;
        }

        DaySense date = WithYear(v, v.PastStop(at + 1), Date("day-month", 0, v.Value(at), day) with { LastDay = last, Seam = seam }, out next);

        // "By then 10 May have died": tags decide where nothing else does.
        bool verb = v.Is(at, TimeWordKind.MonthWord) && at == j && date.Year == 0 && v.Upos(at) is Languages.Upos.Aux or Languages.Upos.Verb;
        return verb ? null : date;
    }

    private static int MonthAfter(TimeView v, int j)
    {
        j = v.Past(j, TimeWordKind.Of);
        j = v.Mark(j, '-') && v.Glued(j) ? j + 1 : j;
        return IsMonth(v, j) ? j : -1;
    }

    // "Feb. 9-10", "Sept. 27 to 30", "February 9 and 10".
    private static int LastDay(TimeView v, ref int j, int day, bool between)
    {
        bool and = v.Is(j, TimeWordKind.And);
        if (!and && !v.Mark(j, '-') && !v.Is(j, TimeWordKind.To))
        {
            return 0;
        }

        if (DayNumber(v, j + 1, out int after) is not (> 0 and int last) || last <= day || !v.FreeRight(after)
            || (and && last != day + 1 && !between) || IsMonth(v, after) || v.Is(after, TimeWordKind.Of) || Counts(v, after, last))
        {
            return 0;
        }

        j = after;
        return last;
    }

    // A day of the month: one or two digits, with "th", or an ordinal word before "of".
    private static int DayNumber(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Digits(i, 1, 2) && v.Number(i) is >= 1 and <= 31)
        {
            next = v.Glued(next) && (v.Says(next, "th") || v.Says(next, "st") || v.Says(next, "nd") || v.Says(next, "rd")) ? next + 1 : next;
            return v.Mark(next, ':') && v.Glued(next) && v.Digits(next + 1) ? 0 : v.Number(i);
        }

        return i < v.Count && v.Is(next, TimeWordKind.Of) && IsMonth(v, next + 1)
            && v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out Languages.NumberWord word) && word.Kind is Languages.NumberWordKind.Ordinal
            ? (int)word.Value
            : 0;
    }

    // "In May 10 soldiers": the number counts what follows.
    private static bool Counts(TimeView v, int after, int number)
        => number > 0 && !v.Glued(after) && v.Is(after, TimeWordKind.Measure);

    private static bool MonthAlone(TimeView v, int i, int next)
    {
        if (v.Is(i, TimeWordKind.MonthShort))
        {
            return false;
        }

        bool before = v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.Until or TimeWordKind.From or TimeWordKind.During
            or TimeWordKind.Shift or TimeWordKind.Edge or TimeWordKind.To or TimeWordKind.Between or TimeWordKind.Every or TimeWordKind.Starting
            or TimeWordKind.Before or TimeWordKind.After or TimeWordKind.Of or TimeWordKind.By or TimeWordKind.And
            || (v.Mark(i - 1, '-') && v.Is(i - 2, TimeWordKind.Edge)) || (v.Mark(i - 1, '-') && IsMonth(v, i - 2));
        if (v.Is(i, TimeWordKind.MonthWord))
        {
            bool listed = (v.Kind(i - 1) is TimeWordKind.And or TimeWordKind.To && IsMonth(v, i - 2))
                || ((v.Is(next, TimeWordKind.To) || v.Mark(next, '-')) && IsMonth(v, next + 1) && v.Capital(next + 1));
            return listed || before && v.Kind(i - 1) is not (TimeWordKind.To or TimeWordKind.By or TimeWordKind.And) && !v.Is(next, TimeWordKind.Of)
                || (v.Is(i - 1, TimeWordKind.By) && v.Upos(i) is Languages.Upos.Propn && !v.Capital(next));
        }

        if ((!v.Capital(next) || (v.Narrative && v.Value(i) is not (4 or 6 or 8))) && v.Upos(i) is Languages.Upos.Propn or Languages.Upos.Noun && !(i > 0 && v.Capital(i - 1) && v.Upos(i - 1) is Languages.Upos.Propn && v.Value(i) is 4 or 6 or 8))
        {
            return true;
        }

        bool determined = v.Kind(i - 1) is TimeWordKind.The or TimeWordKind.A || (v.Says(i - 1, "s") && v.Mark(i - 2, '\''));
        return (before && !(v.Kind(i - 1) is TimeWordKind.By or TimeWordKind.And or TimeWordKind.To && v.Capital(next)))
            || (determined && !v.Capital(next)) || (v.Mark(next, '\'') && v.Says(next + 1, "s"));
    }

    private static DaySense WithYear(TimeView v, int j, DaySense date, out int next)
    {
        next = j;
        int k = v.PastComma(j);
        k = v.Kind(k) is TimeWordKind.Of or TimeWordKind.In ? k + 1 : k;
        int quote = v.Mark(k, '\'') ? k + 1 : k;
        if (YearAt(v, k) is > 0 and int year && !(date.Day == 0 && k > j && v.Mark(j, ',') && v.Is(k + 1, TimeWordKind.Measure)))
        {
            next = k + 1;
            next = v.Mark(next, ',') && v.Is(next + 1, TimeWordKind.WeekdayShort) ? next + 2 : next;
            return date with { Year = year, Rule = date.Rule + "-year" };
        }

        if (v.Digits(k, 1, 4) && v.PastEra(k + 1) is var era && era > k + 1)
        {
            next = era;
            return date with { Year = CalendarMath.Era - v.Number(k), Before = true, Rule = date.Rule + "-year" };
        }

        // "August of that year"
        if (v.Is(k, TimeWordKind.Shift) && (TimeShift)v.Value(k) is TimeShift.That or TimeShift.Same && v.Is(k + 1, TimeWordKind.Unit) && (TimeUnit)v.Value(k + 1) is TimeUnit.Year)
        {
            next = k + 2;
            return date with { Base = RelativeReader.Shifted(TimeShift.That, TimeUnit.Year, false), Rule = date.Rule + "-shifted-year" };
        }

        if (quote > k && v.Digits(quote, 2, 2) && v.Glued(quote))
        {
            next = quote + 1;
            return date with { Year = v.Number(quote) + (v.Number(quote) < 50 ? 2000 : 1900), Rule = date.Rule + "-year" };
        }

        int shift = v.Past(k, TimeWordKind.The);
        if (v.Is(shift, TimeWordKind.Shift) && v.Is(shift + 1, TimeWordKind.Unit) && (TimeUnit)v.Value(shift + 1) is TimeUnit.Year
            && RelativeReader.Shifted((TimeShift)v.Value(shift), TimeUnit.Year, shift > k) is { } year2)
        {
            next = shift + 2;
            return date with { Base = year2, Rule = date.Rule + "-shifted-year" };
        }

        return date;
    }

    private static DaySense Date(string rule, int year, int month, int day)
        => new() { Form = DayForm.Date, Rule = rule, Year = year, Month = month, Day = day };

    private static bool Valid(int year, int month, int day)
        => year is >= 1000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
