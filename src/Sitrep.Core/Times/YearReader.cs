using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Reads years, decades, centuries, seasons and quarters: "in 1991", "the 1990s", "the first half of 2020", "summer 2021".</summary>
internal static class YearReader
{
    /// <summary>Reads what begins at piece <paramref name="i"/>; an article before it has been skipped.</summary>
    /// <param name="v">The sentence.</param>
    /// <param name="i">The piece.</param>
    /// <param name="certain">Whether a bare year needs no support here (after "to", "-", an edge).</param>
    /// <param name="next">One past its last piece.</param>
    public static DaySense? Read(TimeView v, int i, bool certain, out int next)
        => Decade(v, i, out next) ?? Year(v, i, certain, out next) ?? Century(v, i, out next) ?? Season(v, i, out next) ?? Part(v, i, out next);

    private static DaySense? Decade(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Is(i, TimeWordKind.DecadeWord))
        {
            bool plain = v.Kind(i - 1) is TimeWordKind.The or TimeWordKind.Edge || v.Mark(i - 1, '-');
            return plain && !v.Says(i - 1, "his") ? Age("decade", v.Value(i), TimeUnit.Decade) : null;
        }

        int j = v.Mark(i, '\'') ? i + 1 : i;
        int s = v.Mark(j + 1, '\'') && v.Glued(j + 1) ? j + 2 : j + 1;
        if (!v.Digits(j) || !v.Glued(s) || !v.Says(s, "s") || v.Number(j) % 10 != 0)
        {
            return null;
        }

        next = s + 1;
        int year = v.Number(j);
        if (v.PastEra(s + 1) is var era && era > s + 1)
        {
            next = era;
            return Age("decade", CalendarMath.Era - year - 9, TimeUnit.Decade) with { Before = true };
        }

        bool ofCentury = v.Pieces[j].Length == 2 && (j > i || v.Is(i - 1, TimeWordKind.The));
        return v.Pieces[j].Length == 4 && year is >= 1000 and <= 2100 ? Age("decade", year, TimeUnit.Decade)
            : ofCentury ? Age("decade", 1900 + year, TimeUnit.Decade)
            : null;
    }

    private static DaySense? Year(TimeView v, int i, bool certain, out int next)
    {
        if (BeforeEra(v, i, out next) is > 0 and int back)
        {
            return new() { Form = DayForm.Date, Rule = "year-bc", Year = CalendarMath.Era - back, Before = true };
        }

        if (Spoken(v, i, out next) is > 0 and int spoken)
        {
            return new() { Form = DayForm.Date, Rule = "year", Year = spoken };
        }

        next = i + 1;
        if (v.Is(i, TimeWordKind.Unit) && (TimeUnit)v.Value(i) is TimeUnit.Year && CalendarReader.YearAt(v, i + 1) is > 0 and int named)
        {
            next = i + 2;
            return new() { Form = DayForm.Date, Rule = "year", Year = named };
        }

        if (CalendarReader.YearAt(v, i) is not (> 0 and int year) || !(certain || v.FreeLeft(i)) || !(certain || Supported(v, i, year)) || Counted(v, i, certain))
        {
            return null;
        }

        // "the 1988 third quarter"
        if (Ordinal(v, i + 1, out int part) is >= 1 and <= 4 and var number && v.Is(v.Mark(part, '-') ? part + 1 : part, TimeWordKind.Quarter))
        {
            next = (v.Mark(part, '-') ? part + 1 : part) + 1;
            return new() { Form = DayForm.Quarter, Rule = "quarter", Month = (number * 3) - 2, Year = year };
        }

        return new() { Form = DayForm.Date, Rule = "year", Year = year, Confidence = certain || year is > 1700 and < 2060 ? 1 : 0.7 };
    }

    // "480 BC", "264-241 BC"; in a text that counts so, "in 480".
    private static int BeforeEra(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (!v.Digits(i, 1, 4) || !(v.FreeLeft(i) || v.Mark(i - 1, '-')))
        {
            return 0;
        }

        int end = v.PastEra(i + 1);
        if (end > i + 1)
        {
            next = end;
            return v.Number(i);
        }

        bool range = (v.Mark(i + 1, '-') || v.Kind(i + 1) is TimeWordKind.To or TimeWordKind.And) && v.Digits(i + 2, 1, 4) && v.PastEra(i + 3) > i + 3;
        bool led = v.BeforeEra && v.Digits(i, 3, 3) && v.FreeRight(i + 1) && !v.Is(i + 1, TimeWordKind.Measure) && !v.Is(i + 1, TimeWordKind.Unit) && v.Upos(i + 1) is not Upos.Noun
            && v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.By or TimeWordKind.Since or TimeWordKind.Until or TimeWordKind.From or TimeWordKind.To or TimeWordKind.Of
                or TimeWordKind.Between or TimeWordKind.And or TimeWordKind.During or TimeWordKind.Before or TimeWordKind.After or TimeWordKind.Edge;
        return range || led ? v.Number(i) : 0;
    }

    // "nineteen ninety-six"
    private static int Spoken(TimeView v, int i, out int next)
    {
        next = i + 1;
        if ((uint)i >= (uint)v.Count || v.Pieces[i].Kind is not PieceKind.Letters || !v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out NumberWord hundred)
            || hundred is not { Kind: NumberWordKind.Unit, Value: >= 15 and <= 19 })
        {
            return 0;
        }

        int j = v.Mark(i + 1, '-') ? i + 2 : i + 1;
        return (uint)j < (uint)v.Count && v.Pieces[j].Kind is PieceKind.Letters && v.Lexicon.Numbers.TryRead(v.Pieces, j, out NumberWord rest, out next) && rest is { Kind: NumberWordKind.Unit, Value: >= 10 and < 100 }
            && !v.Is(next, TimeWordKind.Unit)
            ? (int)((hundred.Value * 100) + rest.Value)
            : 0;
    }

    // A bare number of four digits is a year only where a word before it or brackets say so.
    private static bool Supported(TimeView v, int i, int year)
    {
        bool likely = year is >= 1600 and <= 2060;
        TimeWordKind before = v.Kind(i - 1);
        if (StartsPair(v, i, year))
        {
            return true;
        }

        if (before is TimeWordKind.In or TimeWordKind.Since or TimeWordKind.During or TimeWordKind.Until)
        {
            return year >= 1400;
        }

        if (before is TimeWordKind.From or TimeWordKind.To or TimeWordKind.By or TimeWordKind.Of or TimeWordKind.Between
            or TimeWordKind.Before or TimeWordKind.After or TimeWordKind.Edge or TimeWordKind.Starting or TimeWordKind.Shift)
        {
            return likely;
        }

        if (v.Narrative && likely && (v.Upos(i + 1) is not Upos.Noun || !v.Pieces[i + 1].Text.EndsWith("s", StringComparison.Ordinal) || i == 0 || v.Number(i) % 10 != 0) && v.FreeRight(i + 1) && v.Upos(i - 1) is not Upos.Num)
        {
            return true;
        }

        if (likely && v.Says(i - 1, "fiscal"))
        {
            return true;
        }

        if (v.Mark(i - 1, '(') || (v.Mark(i - 1, '-') && v.Is(i - 2, TimeWordKind.Edge)))
        {
            return likely;
        }

        // "the 2020 war", "Armenia's 2018 revolution", "in July, 2020": a determiner before, a noun after.
        bool determined = before is TimeWordKind.The or TimeWordKind.A || v.Mark(i - 1, '\'') || (v.Says(i - 1, "s") && v.Mark(i - 2, '\''))
            || v.Upos(i - 1) is Upos.Det or Upos.Pron or Upos.Adj;
        if (likely && determined && v.Upos(i + 1) is Upos.Noun or Upos.Adj or Upos.Propn)
        {
            bool plural = v.Pieces[i + 1].Text[^1] is 's';
            return !v.Is(i + 1, TimeWordKind.Measure) && !v.Is(i + 1, TimeWordKind.Unit) && (v.Number(i) % 100 != 0 || v.Number(i) == 2000)
                && !(plural && (year < 1900 || v.Upos(i - 1) is Upos.Adj));
        }

        // "into 1941.", "for 2023,": a preposition before and a pause after.
        bool pause = i + 1 >= v.Count || v.Pieces[i + 1].Kind is PieceKind.Mark;
        return likely && pause && year >= 1900 && (before is TimeWordKind.For || v.Upos(i - 1) is Upos.Adp) && !v.Mark(i + 1, '-');
    }

    // "1988-1994", "1992-94": two years that rise tell themselves.
    private static bool StartsPair(TimeView v, int i, int year)
    {
        if (!v.Mark(i + 1, '-') || !v.FreeRight(i + 3))
        {
            return false;
        }

        int last = v.Digits(i + 2, 4, 4) ? v.Number(i + 2) : v.Digits(i + 2, 2, 2) && v.Glued(i + 2) ? (year / 100 * 100) + v.Number(i + 2) : 0;
        return year is >= 1400 and <= 2060 && last > year && last - year < 120 && last <= 2100 && !v.Is(i + 3, TimeWordKind.Measure);
    }

    // "in 2000 homes", "of 1500 soldiers": what follows is counted.
    private static bool Counted(TimeView v, int i, bool certain)
    {
        if (v.Is(i + 1, TimeWordKind.Measure) || (v.Is(i + 1, TimeWordKind.Unit) && v.Kind(i - 1) is not TimeWordKind.The))
        {
            return true;
        }

        bool preposition = v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.Of or TimeWordKind.By or TimeWordKind.To or TimeWordKind.From or TimeWordKind.Between or TimeWordKind.Over;
        return !certain && preposition && v.Upos(i + 1) is Upos.Noun && i + 1 < v.Count && v.Pieces[i + 1].Text.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && v.Number(i) % 50 == 0;
    }

    private static DaySense? Century(TimeView v, int i, out int next)
    {
        next = i;
        int number = Ordinal(v, i, out int j);
        j = v.Mark(j, '-') ? j + 1 : j;
        if (number is < 1 or > 21 || !v.Is(j, TimeWordKind.Unit) || (TimeUnit)v.Value(j) is not TimeUnit.Century || v.Says(j, "centuries"))
        {
            return null;
        }

        next = v.PastEra(j + 1);
        return next > j + 1
            ? Age("century", CalendarMath.Era - ((number - 1) * 100) - 99, TimeUnit.Century) with { Before = true }
            : Age("century", ((number - 1) * 100) + 1, TimeUnit.Century);
    }

    private static DaySense? Season(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (!v.Is(i, TimeWordKind.Season))
        {
            return null;
        }

        var season = new DaySense { Form = DayForm.Season, Rule = "season", Month = v.Value(i) };
        int j = v.PastComma(i + 1);
        j = v.Kind(j) is TimeWordKind.Of or TimeWordKind.In ? j + 1 : j;
        if (CalendarReader.YearAt(v, j) is > 0 and int year)
        {
            next = j + 1;
            return season with { Year = year };
        }

        if (v.Digits(j, 1, 4) && v.PastEra(j + 1) is var era && era > j + 1)
        {
            next = era;
            return season with { Year = CalendarMath.Era - v.Number(j), Before = true };
        }

        j = v.Past(j, TimeWordKind.The);
        if (v.Is(j, TimeWordKind.Shift) && v.Is(j + 1, TimeWordKind.Unit) && (TimeUnit)v.Value(j + 1) is TimeUnit.Year)
        {
            next = j + 2;
            return season with { Base = RelativeReader.Shifted((TimeShift)v.Value(j), TimeUnit.Year, false) };
        }

        // "the spring and early summer of 1943"
        if (v.Is(i + 1, TimeWordKind.And) || v.Mark(i + 1, '-'))
        {
            int k = v.Mark(i + 1, '-') ? i + 2 : v.Past(v.Past(i + 2, TimeWordKind.The), TimeWordKind.Edge);
            if (v.Is(k, TimeWordKind.Season) && Season(v, k, out _) is { Year: > 0 } second)
            {
                return season with { Year = second.Year };
            }
        }

        if (v.Narrative && !v.Says(i, "fall") && !(v.Says(i, "spring") && v.Says(i - 1, "Prague")))
        {
            return season;
        }

        bool told = (v.Kind(i - 1) is TimeWordKind.In or TimeWordKind.During or TimeWordKind.Since or TimeWordKind.Edge
            || (v.Is(i - 1, TimeWordKind.The) && v.Kind(i - 2) is TimeWordKind.In or TimeWordKind.During or TimeWordKind.Since or TimeWordKind.Over or TimeWordKind.By))
            && !v.Says(i, "fall") && v.Upos(i + 1) is not (Upos.Noun or Upos.Propn);
        return told ? season with { Confidence = 0.7 } : null;
    }

    // "the first half of 2020", "the third quarter of last year".
    private static DaySense? Part(TimeView v, int i, out int next)
    {
        next = i;
        int number = Ordinal(v, i, out int j);
        number = v.Says(i, "latter") || (v.Says(i, "last") && v.Is(i + 1, TimeWordKind.Half)) ? 2 : number;
        j = v.Mark(j, '-') ? j + 1 : j;
        bool half = v.Is(j, TimeWordKind.Half) && number is 1 or 2, quarter = v.Is(j, TimeWordKind.Quarter) && number is >= 1 and <= 4;
        if (!half && !quarter)
        {
            return null;
        }

        int k = v.Past(v.Past(j + 1, TimeWordKind.Of), TimeWordKind.The);
        DaySense? of = CalendarReader.YearAt(v, k) is > 0 and int year
            ? new() { Form = DayForm.Date, Rule = "year", Year = year }
            : null;
        if (quarter && of is null && !v.Is(j + 1, TimeWordKind.Of))
        {
            next = j + 1;
            return v.Says(j, "quarters") ? null : new() { Form = DayForm.Quarter, Rule = "quarter", Month = (number * 3) - 2 };
        }

        next = k + 1;
        of ??= half && v.Is(j + 1, TimeWordKind.Of) ? CalendarReader.Read(v, k, out next) : null;
        of ??= RelativeReader.ShiftedUnit(v, k, out next) ?? RelativeReader.OwnUnit(v, k, j + 1, out next);
        if (of is null || of.Unit is TimeUnit.Day)
        {
            return null;
        }

        return half
            ? of with { Rule = of.Rule + "-half", Edge = number == 1 ? TimeEdge.FirstHalf : TimeEdge.SecondHalf }
            : new() { Form = DayForm.Quarter, Rule = "quarter", Month = (number * 3) - 2, Year = of.Year, Base = of.Year > 0 ? null : of };
    }

    /// <summary>An ordinal number at <paramref name="i"/> ("third", "3rd"), else 0.</summary>
    public static int Ordinal(TimeView v, int i, out int next)
    {
        next = i + 1;
        if (v.Digits(i, 1, 2) && v.Glued(next) && (v.Says(next, "th") || v.Says(next, "st") || v.Says(next, "nd") || v.Says(next, "rd")))
        {
            next++;
            return v.Number(i);
        }

        return (uint)i < (uint)v.Count && v.Lexicon.Numbers.TryGet(v.Pieces[i].Text, out NumberWord word) && word.Kind is NumberWordKind.Ordinal ? (int)word.Value : 0;
    }

    private static DaySense Age(string rule, int year, TimeUnit unit) => new() { Form = DayForm.Age, Rule = rule, Year = year, Unit = unit };
}
