namespace Sitrep.Times;

/// <summary>Reads lengths without a place in the calendar and repetitions: "for almost 30 years", "a 72-hour ceasefire", "every night", "twice a week".</summary>
internal static class DurationReader
{
    /// <summary>Reads a repetition at piece <paramref name="i"/>.</summary>
    public static TimeSense? Set(TimeView v, int i, out int next)
    {
        next = i + 1;
        switch (v.Kind(i))
        {
            case TimeWordKind.Set:
                bool name = v.Upos(i) is Languages.Upos.Propn && i > 0 && v.Value(i) == 0;
                return name ? null : Repeated("set") with
                {
                    Length = v.Value(i) >= TimeLexicon.SetUnit ? ((TimeUnit)(v.Value(i) - TimeLexicon.SetUnit), 1) : null,
                    Repeats = v.Value(i) is > 0 and < TimeLexicon.SetUnit ? Weekly(v.Value(i)) : null,
                };
            case TimeWordKind.Every:
                return Every(v, i, out next);
            case TimeWordKind.Once:
                return Rate(v, i + 1, out next);
        }

        // "$33 million a year", "two meals a day"
        if (v.Is(i, TimeWordKind.A) && v.Upos(i - 1) is Languages.Upos.Noun or Languages.Upos.Sym or Languages.Upos.Num && Rate(v, i, out next) is { } price
            && v.Pieces[i + 1].Text[^1] is not 's' && v.Kind(next) is not (TimeWordKind.After or TimeWordKind.Before or TimeWordKind.Ago or TimeWordKind.Earlier or TimeWordKind.Later or TimeWordKind.From or TimeWordKind.Of or TimeWordKind.And)
            && !v.Mark(next, '-'))
        {
            return price;
        }

        if (v.Is(i, TimeWordKind.Per) && Rate(v, i, out next) is { } per)
        {
            return per;
        }

        return v.Lexicon.Numbers.TryRead(v.Pieces, i, out _, out int j) && v.Is(j, TimeWordKind.Times) && Rate(v, j + 1, out next) is { } rate ? rate : null;
    }

    private static string Weekly(int weekday) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    /// <summary>Reads a length at piece <paramref name="i"/>.</summary>
    public static TimeSense? Length(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.Unit))
        {
            if (v.Mark(i + 1, '-') && v.Says(i + 2, "long"))
            {
                // "a month-long siege", "the decades-long conflict"
                next = i + 3;
                double one = v.Pieces[i].Text[^1] is 's' or 'S' ? double.NaN : 1;
                return new() { Kind = TimeKind.Duration, OwnRule = "length", Length = ((TimeUnit)v.Value(i), one), Days = double.IsNaN(one) ? null : CountReader.Days((TimeUnit)v.Value(i)) };
            }

            bool bare = v.Kind(i - 1) is TimeWordKind.For or TimeWordKind.Within && v.Pieces[i].Text[^1] is 's' or 'S' && (TimeUnit)v.Value(i) is not TimeUnit.Weekend;
            return bare ? new() { Kind = TimeKind.Duration, OwnRule = "length", Length = ((TimeUnit)v.Value(i), double.NaN) } : null;
        }

        if (!CountReader.Read(v, i, out double count, out TimeUnit unit, out next) || IsAge(v, i, next) || unit is TimeUnit.Weekend)
        {
            return null;
        }

        if (v.Is(i, TimeWordKind.A) && next == i + 2 && !Measured(v, i))
        {
            return null;
        }

        double days = Math.Round(count * CountReader.Days(unit), 6);
        return new() { Kind = TimeKind.Duration, OwnRule = "length", Days = double.IsNaN(days) ? null : days, Length = (unit, count) };
    }

    /// <summary>Whether the length that ends before <paramref name="next"/> is someone's age.</summary>
    public static bool IsAge(TimeView v, int i, int next)
    {
        int j = v.Mark(next, '-') ? next + 1 : next;
        return v.Is(j, TimeWordKind.Old) || v.Says(j, "olds") || (v.Is(next, TimeWordKind.Of) && v.Is(next + 1, TimeWordKind.Aged))
            || v.Is(i - 1, TimeWordKind.Aged) || (v.Is(i - 1, TimeWordKind.Of) && v.Is(i - 2, TimeWordKind.Aged));
    }

    /// <summary>Whether an age stands at piece <paramref name="i"/> ("a 20-year-old", "20 years of age", "aged 20"): no time, and no part of one.</summary>
    public static bool Age(TimeView v, int i, out int next)
    {
        if (CountReader.Read(v, i, out _, out _, out next) && IsAge(v, i, next))
        {
            return true;
        }

        next = i + 1;
        return v.Digits(i, 1, 3) && v.Is(i - 1, TimeWordKind.Aged) && !CalendarReader.IsMonth(v, next);
    }

    // "a day", "an hour": a length only where a word before it measures; otherwise an article before a noun ("a week of attacks").
    private static bool Measured(TimeView v, int i)
        => v.Kind(i - 1) is TimeWordKind.For or TimeWordKind.Within or TimeWordKind.In or TimeWordKind.After or TimeWordKind.Over
            or TimeWordKind.Hedge or TimeWordKind.During || v.Says(i - 1, "under") || v.Says(i - 1, "him") || v.Says(i - 1, "them") || v.Says(i - 1, "took") || v.Says(i - 1, "takes") || v.Says(i - 1, "take") || v.Says(i - 1, "barely") || v.Says(i - 1, "than") || v.Says(i - 1, "lasted") || v.Says(i - 1, "least");

    private static TimeSense? Every(TimeView v, int i, out int next)
    {
        int j = v.Says(i + 1, "other") ? i + 2 : i + 1;
        YearReader.Ordinal(v, j, out int ordinal);
        if (CountReader.Read(v, j, out double count, out TimeUnit counted, out next))
        {
            return Repeated("every") with { Length = (counted, count) };
        }

        j = YearReader.Ordinal(v, j, out _) > 0 ? ordinal : j;
        next = j + 1;
        bool repeats = v.Kind(j) is TimeWordKind.Unit or TimeWordKind.Weekday or TimeWordKind.Part or TimeWordKind.Season || CalendarReader.IsMonth(v, j);
        if (repeats && v.Is(j, TimeWordKind.Weekday) && v.Is(next, TimeWordKind.Part))
        {
            next++;
        }

        return repeats ? Repeated("every") with { Length = v.Is(j, TimeWordKind.Unit) ? ((TimeUnit)v.Value(j), j > i + 1 && v.Says(i + 1, "other") ? 2 : 1) : null, Repeats = Repeats(v, j, next) } : null;
    }

    private static string? Repeats(TimeView v, int j, int next) => v.Kind(j) switch
    {
        TimeWordKind.Weekday => Weekly(v.Value(j)) + (next > j + 1 ? PartTag(v, j + 1) : string.Empty),
        TimeWordKind.Part => "XXXX-XX-XX" + PartTag(v, j),
        TimeWordKind.Season => "XXXX-" + TimexWriter.Season(v.Value(j)),
        TimeWordKind.Unit => null,
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"XXXX-{v.Value(j):00}"),
    };

    private static string PartTag(TimeView v, int j) => TimexWriter.Part((PartOfDay)v.Value(j));

    private static TimeSense? Rate(TimeView v, int i, out int next)
    {
        next = i + 2;
        return !(v.Kind(i) is TimeWordKind.A or TimeWordKind.Per or TimeWordKind.Every && v.Is(i + 1, TimeWordKind.Unit)) ? null
            : Repeated("rate") with { Length = ((TimeUnit)v.Value(i + 1), 1) };
    }

    private static TimeSense Repeated(string rule) => new() { Kind = TimeKind.Set, OwnRule = rule };
}
