namespace Sitrep.Times;

/// <summary>Reads a day, month, year or span, with its article and its edge: "early March", "the end of 2020", "mid-2019", "the Six-Day War".</summary>
internal static class DayReader
{
    /// <summary>Reads what begins at piece <paramref name="i"/>.</summary>
    /// <param name="v">The sentence.</param>
    /// <param name="i">The first piece; an article counts.</param>
    /// <param name="certain">Whether a bare year needs no support here.</param>
    /// <param name="next">One past the last piece.</param>
    public static DaySense? Read(TimeView v, int i, bool certain, out int next)
    {
        DaySense? named = Named(v, v.Past(i, TimeWordKind.The), out int namedNext);
        named = named?.Named!.Points is null ? named : null;
        DaySense? plain = CountedPart(v, i, out next) ?? Edged(v, i, out next) ?? RelativeReader.Read(v, i, out next) ?? Calendar(v, i, certain, out next);
        if (named is not null && (plain is null || namedNext > next))
        {
            next = namedNext;
            return named.Named == NamedPeriod.Trap ? null : named;
        }

        return plain;
    }

    private static DaySense? Calendar(TimeView v, int i, bool certain, out int next)
    {
        int j = v.Past(i, TimeWordKind.The);
        DaySense? best = CalendarReader.Read(v, j, out next);
        DaySense? year = YearReader.Read(v, j, certain, out int yearNext);
        if (year is not null && (best is null || yearNext > next))
        {
            next = yearNext;
            return year;
        }

        return best;
    }

    private static DaySense? Named(TimeView v, int i, out int next)
    {
        next = i;
        if (i >= v.Count || !(v.Tag(i).Named || v.Digits(i)) || v.Lexicon.Named.Find(v.Pieces, i, v.Text, out next) is not { } period)
        {
            return null;
        }

        var sense = new DaySense { Form = DayForm.Named, Rule = "named-period", Named = period };
        if (period.Yearly && CalendarReader.YearAt(v, v.Past(v.PastComma(next), TimeWordKind.In)) is > 0 and int year)
        {
            next = v.Past(v.PastComma(next), TimeWordKind.In) + 1;
            return sense with { Year = year };
        }

        return sense;
    }

    // "the first ten months of 1915", "the last week of August"
    private static DaySense? CountedPart(TimeView v, int i, out int next)
    {
        next = i;
        int j = v.Past(i, TimeWordKind.The);
        bool first = v.Says(j, "first") || v.Says(j, "opening");
        if (j == i || !(first || v.Says(j, "last") || v.Says(j, "final") || v.Says(j, "closing")))
        {
            return null;
        }

        (double count, int k) = v.Is(j + 1, TimeWordKind.Unit) ? (v.Pieces[j + 1].Text[^1] is 's' ? double.NaN : 1, j + 2) : (0, 0);
        TimeUnit unit = (TimeUnit)v.Value(j + 1);
        if ((k == 0 && !CountReader.Read(v, j + 1, out count, out unit, out k)) || !v.Is(k, TimeWordKind.Of) || unit < TimeUnit.Day)
        {
            return null;
        }

        return Calendar(v, v.Past(k + 1, TimeWordKind.The), true, out next) is { Form: DayForm.Date, Day: 0 } of
            ? of with { Edge = first ? TimeEdge.Early : TimeEdge.Late, Part = (unit, count), Rule = of.Rule + "-part" }
            : null;
    }

    private static DaySense? Edged(TimeView v, int i, out int next)
    {
        next = i;
        int j = v.Past(i, TimeWordKind.The);
        TimeEdge edge;
        int k;
        if (v.Is(j, TimeWordKind.Edge) && !(v.Is(j + 1, TimeWordKind.Of) && !v.Says(j, "middle")))
        {
            edge = (TimeEdge)v.Value(j);
            k = v.Mark(j + 1, '-') ? j + 2 : v.Past(v.Past(j + 1, TimeWordKind.In), TimeWordKind.Of);
        }
        else if (v.Is(j, TimeWordKind.EdgeOf) && v.Is(j + 1, TimeWordKind.Of))
        {
            edge = (TimeEdge)v.Value(j);
            k = j + 2;
        }
        else
        {
            return null;
        }

        int bare = v.Past(k, TimeWordKind.The);
        DaySense? of = v.Is(k, TimeWordKind.Unit) ? null : RelativeReader.Read(v, k, out next) ?? Calendar(v, k, true, out next);
        of ??= bare > k ? RelativeReader.OwnUnit(v, bare, j, out next) : null;
        return of is null || (of.IsDay && !v.Is(j, TimeWordKind.EdgeOf)) || of.Form is DayForm.Vague or DayForm.Counted or DayForm.Span
            ? null
            : of with { Edge = of.IsDay ? TimeEdge.None : edge, Rule = of.Rule + "-edge" };
    }
}
