namespace Sitrep.Times;

/// <summary>Reads what counts from a reference: "yesterday", "last week", "the next day", "two months later", "the past 24 hours", "recent days".</summary>
internal static class RelativeReader
{
    /// <summary>Reads the expression at piece <paramref name="i"/>, its article included.</summary>
    public static DaySense? Read(TimeView v, int i, out int next)
        => Deictic(v, i, out next) ?? SpanOf(v, i, out next) ?? ShiftedUnit(v, i, out next) ?? Counted(v, i, out next)
            ?? Eve(v, i, out next) ?? Recent(v, i, out next) ?? DuringUnit(v, i, out next) ?? QuarterOf(v, i, out next);

    /// <summary>The unit that a word such as "last" chooses.</summary>
    /// <param name="shift">The word.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="article">Whether "the" stands before: "the next day" counts from the last date told.</param>
    public static DaySense? Shifted(TimeShift shift, TimeUnit unit, bool article)
    {
        if (unit is TimeUnit.Second or TimeUnit.Minute || (unit is TimeUnit.Hour && shift is not TimeShift.Past))
        {
            return null;
        }

        DaySense sense = new() { Form = DayForm.Deictic, Rule = "shifted-unit", Unit = unit, Shift = shift };
        return shift switch
        {
            TimeShift.Last when article && unit is not TimeUnit.Weekend => sense with { Form = DayForm.Span, Rule = "past-span", Count = -1 },
            TimeShift.Last => sense with { Count = -1 },
            TimeShift.Past => sense with { Form = DayForm.Span, Rule = "past-span", Count = -1 },
            TimeShift.Previous => sense with { Count = -1, FromPrevious = true },
            TimeShift.Next => sense with { Count = 1, FromPrevious = article || unit is TimeUnit.Day },
            TimeShift.Coming => sense with { Count = 1 },
            TimeShift.Following => sense with { Count = 1, FromPrevious = true },
            TimeShift.This => sense,
            _ => sense with { FromPrevious = true },
        };
    }

    /// <summary>"last week", "the next day", "this year", "that same day".</summary>
    public static DaySense? ShiftedUnit(TimeView v, int i, out int next)
    {
        next = i;
        bool article = v.Is(i, TimeWordKind.The);
        int j = article ? i + 1 : i;
        if (!v.Is(j, TimeWordKind.Shift))
        {
            return null;
        }

        var shift = (TimeShift)v.Value(j);
        int k = v.Is(j + 1, TimeWordKind.Shift) && shift is TimeShift.This or TimeShift.That or TimeShift.Following ? j + 2 : j + 1;
        shift = k > j + 1 && (TimeShift)v.Value(k - 1) is not TimeShift.Same ? (TimeShift)v.Value(k - 1) : shift;
        next = k + 1;
        if (v.Is(k, TimeWordKind.Weekday) && shift is not TimeShift.Past && !(shift is TimeShift.Coming && article))
        {
            return new() { Form = DayForm.Weekday, Rule = "shifted-weekday", Weekday = v.Value(k), Shift = shift, FromPrevious = IsTold(shift) };
        }

        if (v.Kind(k) is TimeWordKind.Month or TimeWordKind.MonthWord && v.Capital(k) && !v.Digits(k + 1, 1, 2))
        {
            return new() { Form = DayForm.Date, Rule = "shifted-month", Month = v.Value(k), Shift = shift };
        }

        if (v.Is(k, TimeWordKind.Season) && v.Upos(k + 1) is not Languages.Upos.Noun)
        {
            return new() { Form = DayForm.Season, Rule = "shifted-season", Month = v.Value(k), Shift = shift };
        }

        if (v.Is(k, TimeWordKind.Quarter) && !v.Says(k, "quarters") && shift is not TimeShift.Past)
        {
            return Shifted(shift, TimeUnit.Quarter, article);
        }

        if (!v.Is(k, TimeWordKind.Unit))
        {
            return null;
        }

        // "this year's third quarter"
        if ((TimeUnit)v.Value(k) is TimeUnit.Year && v.Mark(k + 1, '\'') && v.Says(k + 2, "s") && YearReader.Ordinal(v, k + 3, out int q) is >= 1 and <= 4 and var number && v.Is(q, TimeWordKind.Quarter))
        {
            next = q + 1;
            return new() { Form = DayForm.Quarter, Rule = "quarter", Month = (number * 3) - 2, Base = Shifted(shift, TimeUnit.Year, article) };
        }

        bool plural = v.Pieces[k].Text[^1] is 's' or 'S';
        return plural ? Vague(shift, (TimeUnit)v.Value(k)) : Shifted(shift, (TimeUnit)v.Value(k), article);
    }

    /// <summary>"the year" after "of", "in" and the like: the published day's own.</summary>
    public static DaySense? OwnUnit(TimeView v, int k, int after, out int next)
    {
        next = k + 1;
        bool own = v.Is(k, TimeWordKind.Unit) && v.Is(k - 1, TimeWordKind.The) && k - 1 > after && (TimeUnit)v.Value(k) is >= TimeUnit.Day and <= TimeUnit.Year
            && v.Pieces[k].Text[^1] is not ('s' or 'S');
        return own ? new() { Form = DayForm.Deictic, Rule = "own-unit", Unit = (TimeUnit)v.Value(k), Confidence = 0.7 } : null;
    }

    private static bool IsTold(TimeShift shift) => shift is TimeShift.Previous or TimeShift.Following or TimeShift.That or TimeShift.Same;

    private static DaySense? Vague(TimeShift shift, TimeUnit unit)
        => shift is TimeShift.Last or TimeShift.Past or TimeShift.Coming or TimeShift.Following or TimeShift.Previous or TimeShift.Next
            ? new() { Form = DayForm.Vague, Rule = "vague-span", Unit = unit, Confidence = 0.4 }
            : null;

    private static DaySense? Deictic(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.Deictic))
        {
            return Day("deictic", v.Value(i));
        }

        // "the day before yesterday"
        int j = v.Past(i, TimeWordKind.The);
        if (v.Is(j, TimeWordKind.Unit) && (TimeUnit)v.Value(j) is TimeUnit.Day && v.Is(j + 2, TimeWordKind.Deictic)
            && ((v.Is(j + 1, TimeWordKind.Before) && v.Value(j + 2) < 0) || (v.Is(j + 1, TimeWordKind.After) && v.Value(j + 2) > 0)))
        {
            next = j + 3;
            return Day("deictic", 2 * v.Value(j + 2));
        }

        // "earlier today", "earlier this month", "later that day", "later in the day", "earlier on Wednesday"
        if (v.Kind(i) is TimeWordKind.Earlier or TimeWordKind.Later)
        {
            int k = v.Past(i + 1, TimeWordKind.On);
            int unit = v.Past(v.Past(k, TimeWordKind.In), TimeWordKind.The);
            return Deictic(v, k, out next) ?? ShiftedUnit(v, k, out next) ?? (v.Is(k, TimeWordKind.In) ? OwnUnit(v, unit, k - 1, out next) : null)
                ?? (k > i + 1 || v.Is(k, TimeWordKind.Weekday) ? CalendarReader.Read(v, k, out next) : null);
        }

        return null;
    }

    // "the past 24 hours", "the last three days", "the next two weeks"
    private static DaySense? SpanOf(TimeView v, int i, out int next)
    {
        next = i;
        int j = v.Past(i, TimeWordKind.The);
        j = v.Is(j, TimeWordKind.Shift) && (TimeShift)v.Value(j) is TimeShift.This && v.Is(j + 1, TimeWordKind.Shift) ? j + 1 : j;
        if (!v.Is(j, TimeWordKind.Shift) || v.Is(j + 1, TimeWordKind.A) || !CountReader.Read(v, j + 1, out double count, out TimeUnit unit, out next))
        {
            return null;
        }

        var shift = (TimeShift)v.Value(j);
        int sign = shift switch
        {
            TimeShift.Last or TimeShift.Past or TimeShift.Previous => -1,
            TimeShift.Next or TimeShift.Coming or TimeShift.Following => 1,
            _ => 0,
        };
        return sign == 0 ? null
            : double.IsNaN(count) ? Vague(shift, unit)
            : new() { Form = DayForm.Span, Rule = sign < 0 ? "past-span" : "coming-span", Unit = unit, Count = sign * count };
    }

    // "three days ago", "a day earlier", "two months later", "two days after 5 May", "the day before"
    private static DaySense? Counted(TimeView v, int i, out int next)
    {
        bool article = v.Is(i, TimeWordKind.The);
        double count = 1;
        TimeUnit unit = article && v.Is(i + 1, TimeWordKind.Unit) ? (TimeUnit)v.Value(i + 1) : default;
        next = i + 2;
        if (v.Is(i, TimeWordKind.Unit) && (TimeUnit)v.Value(i) is TimeUnit.Hour or TimeUnit.Minute && v.Is(i + 1, TimeWordKind.Later))
        {
            // "hours later", "minutes later": on the day told before.
            return Day("later", 0) with { FromPrevious = true, Confidence = 0.6 };
        }

        bool bare = v.Is(i, TimeWordKind.Unit) && v.Is(i + 1, TimeWordKind.Ago);
        if (bare)
        {
            next = i + 2;
            return new() { Form = DayForm.Vague, Rule = "vague-ago", Confidence = 0.4 };
        }

        if (article ? !v.Is(i + 1, TimeWordKind.Unit) || v.Pieces[i + 1].Text[^1] is 's' : !CountReader.Read(v, i, out count, out unit, out next))
        {
            return null;
        }

        int j = v.Mark(next, '-') ? next + 1 : next;
        next = j + 1;
        DaySense sense = new() { Form = DayForm.Counted, Rule = "counted", Unit = unit, Count = count };
        switch (v.Kind(j))
        {
            case TimeWordKind.Ago when !article:
                return double.IsNaN(count) ? new() { Form = DayForm.Vague, Rule = "vague-ago", Confidence = 0.4 } : sense with { Count = -count, Rule = "ago" };
            case TimeWordKind.Earlier when !article:
                return sense with { Count = -count, FromPrevious = true, Rule = "earlier" };
            case TimeWordKind.Later when !article:
                return sense with { FromPrevious = true, Rule = "later" };
            case TimeWordKind.Before or TimeWordKind.After:
                return BeforeOrAfter(v, j, sense with { Count = v.Is(j, TimeWordKind.Before) ? -count : count }, out next);
            case TimeWordKind.From when v.Is(j + 1, TimeWordKind.Now):
                next = j + 2;
                return sense with { Rule = "from-now" };
        }

        next = j;
        bool ahead = v.Is(i - 1, TimeWordKind.In) && !article && !v.Mark(j, '-') && !double.IsNaN(count);
        return ahead ? sense with { Rule = "in-length", NeedsFuture = true } : null;
    }

    private static DaySense? BeforeOrAfter(TimeView v, int j, DaySense sense, out int next)
    {
        DaySense? of = CalendarReader.Read(v, v.Past(j + 1, TimeWordKind.The), out next) ?? YearReader.Read(v, j + 1, false, out next);
        if (of is not null)
        {
            return sense with { Base = of, Rule = "counted-from" };
        }

        // "two days after the attack": the date hangs on an event; "two days before." counts from the last date told.
        next = j + 1;
        bool ends = next >= v.Count || v.Mark(next, '.') || v.Mark(next, ',') || v.Mark(next, ')') || v.Mark(next, ';');
        return ends ? sense with { FromPrevious = true, Rule = sense.Count < 0 ? "earlier" : "later" } : null;
    }

    // "on the eve", "on the eve of 9 May"; never "on the eve of the summit".
    private static DaySense? Eve(TimeView v, int i, out int next)
    {
        int eve = v.Past(i, TimeWordKind.The);
        next = eve + 1;
        if (!v.Is(eve, TimeWordKind.Eve) || eve == i)
        {
            return null;
        }

        if (!v.Is(next, TimeWordKind.Of))
        {
            return v.Is(i - 1, TimeWordKind.On) ? Day("eve", -1) : null;
        }

        DaySense? of = CalendarReader.Read(v, v.Past(next + 1, TimeWordKind.The), out int end);
        next = end;
        return of is { Day: > 0 } or { Weekday: > 0 } ? new() { Form = DayForm.Counted, Rule = "eve", Unit = TimeUnit.Day, Count = -1, Base = of } : null;
    }

    private static DaySense? Recent(TimeView v, int i, out int next)
    {
        int j = v.Past(i, TimeWordKind.The);
        next = j + 2;
        return v.Is(j, TimeWordKind.Recent) && v.Is(j + 1, TimeWordKind.Unit) && v.Pieces[j + 1].Text[^1] is 's' or 'S'
            ? new() { Form = DayForm.Vague, Rule = "recent", Unit = (TimeUnit)v.Value(j + 1), Confidence = 0.4 }
            : null;
    }

    // "the quarter", "the year-ago quarter", "the year-earlier period", "year-earlier"
    private static DaySense? QuarterOf(TimeView v, int i, out int next)
    {
        int j = v.Past(i, TimeWordKind.The);
        bool compared = v.Is(j, TimeWordKind.Unit) && (TimeUnit)v.Value(j) is TimeUnit.Year && v.Mark(j + 1, '-') && v.Kind(j + 2) is TimeWordKind.Ago or TimeWordKind.Earlier;
        if (compared)
        {
            next = v.Is(j + 3, TimeWordKind.Quarter) || v.Says(j + 3, "period") ? j + 4 : j + 3;
            return new() { Form = DayForm.Counted, Rule = "year-earlier", Unit = TimeUnit.Year, Count = -1, FromPrevious = v.Is(j + 2, TimeWordKind.Earlier) };
        }

        next = j + 1;
        bool own = j > i && v.Is(j, TimeWordKind.Quarter) && !v.Says(j, "quarters") && !v.Is(next, TimeWordKind.Of) && v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.For or TimeWordKind.During or TimeWordKind.Of;
        return own ? new() { Form = DayForm.Deictic, Rule = "own-unit", Unit = TimeUnit.Quarter, FromPrevious = true, Confidence = 0.5 } : null;
    }

    // "during the day", "over the weekend"; "in the first half of the day" stands with the hours.
    private static DaySense? DuringUnit(TimeView v, int i, out int next)
    {
        next = i + 2;
        if (v.Is(i, TimeWordKind.The) && v.Is(i + 1, TimeWordKind.Unit) && (TimeUnit)v.Value(i + 1) is TimeUnit.Weekend
            && v.Kind(i - 1) is TimeWordKind.Over or TimeWordKind.At or TimeWordKind.On or TimeWordKind.In or TimeWordKind.During or TimeWordKind.By)
        {
            return new() { Form = DayForm.Deictic, Rule = "weekend", Unit = TimeUnit.Weekend };
        }

        return v.Is(i, TimeWordKind.The) && v.Is(i - 1, TimeWordKind.During) ? OwnUnit(v, i + 1, i - 1, out next) is { } own ? own with { FromPrevious = own.Unit is TimeUnit.Day } : null : null;
    }

    private static DaySense Day(string rule, int days) => new() { Form = DayForm.Deictic, Rule = rule, Unit = TimeUnit.Day, Count = days };
}
