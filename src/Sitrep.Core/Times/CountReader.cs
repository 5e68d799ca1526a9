using Sitrep.Languages;

namespace Sitrep.Times;

/// <summary>Reads lengths: "three days", "a couple of weeks", "two and a half years", "44-day", "half an hour".</summary>
internal static class CountReader
{
    /// <summary>Reads a count and its unit at piece <paramref name="i"/>.</summary>
    /// <param name="v">The sentence.</param>
    /// <param name="i">The first piece.</param>
    /// <param name="count">How many; NaN for "several".</param>
    /// <param name="unit">The unit.</param>
    /// <param name="next">One past the unit.</param>
    public static bool Read(TimeView v, int i, out double count, out TimeUnit unit, out int next)
    {
        unit = default;
        next = i;
        if (!Count(v, i, out count, out int j))
        {
            return false;
        }

        j = v.Mark(j, '-') ? j + 1 : j;
        j = v.Is(j, TimeWordKind.Filler) || (v.Upos(j) is Upos.Adj && v.Kind(j) is TimeWordKind.None && v.Is(j + 1, TimeWordKind.Unit) && v.Pieces[j + 1].Text[^1] is 's') ? j + 1 : j;
        if (!v.Is(j, TimeWordKind.Unit))
        {
            return false;
        }

        unit = (TimeUnit)v.Value(j);
        next = j + 1;

        // "a year and a half"
        if (v.Is(next, TimeWordKind.And) && v.Is(next + 1, TimeWordKind.A) && v.Is(next + 2, TimeWordKind.Half) && !v.Is(next + 3, TimeWordKind.Unit))
        {
            count += 0.5;
            next += 3;
        }

        return true;
    }

    private static bool Count(TimeView v, int i, out double count, out int next)
    {
        count = 1;
        next = i + 1;
        if (i >= v.Count)
        {
            return false;
        }

        if (v.Is(i, TimeWordKind.Half))
        {
            count = 0.5;
            next = v.Is(i + 1, TimeWordKind.A) ? i + 2 : i + 1;
            return next > i + 1 || v.Mark(i + 1, '-') || v.Is(i + 1, TimeWordKind.Unit);
        }

        bool article = v.Is(i, TimeWordKind.A);
        int at = article ? i + 1 : i;
        if (article && v.Is(at, TimeWordKind.Half))
        {
            count = 0.5;
            next = at + 1;
            return true;
        }

        if (v.Digits(at) && (!v.FreeLeft(at) || (v.Pieces[at].Length > 3 && v.Is(at + 1, TimeWordKind.Unit) && v.Pieces[at + 1].Text[^1] is not 's')))
        {
            return false;
        }

        if (v.Lexicon.Numbers.TryRead(v.Pieces, at, out NumberWord number, out int after))
        {
            // "a 72-hour ceasefire": the article belongs to the noun; "a few", "a dozen", "a hundred" are numbers.
            if (article && (v.Digits(at) || (number.Kind is NumberWordKind.Unit && number.Value < 12)))
            {
                return false;
            }

            if (v.Digits(at) && v.Digits(after) && v.Number(after) == 1 && v.Mark(after + 1, '/') && v.Digits(after + 2) && v.Number(after + 2) == 2)
            {
                // "2 1/2 years"
                count = number.Value + 0.5;
                next = after + 3;
                return true;
            }

            count = number.Kind is NumberWordKind.Vague && number.Value != 2 ? double.NaN : number.Value;
            next = number.Kind is NumberWordKind.Vague ? v.Past(after, TimeWordKind.Of) : after;
            int half = v.Past(next + 1, TimeWordKind.A);
            if (v.Is(next, TimeWordKind.And) && v.Is(half, TimeWordKind.Half))
            {
                count += 0.5;
                next = half + 1;
            }

            return true;
        }

        return article;
    }

    /// <summary>The first piece of the hedge before piece <paramref name="i"/> ("more than", "almost", "at least"), or <paramref name="i"/>.</summary>
    public static int HedgeBefore(TimeView v, int i)
    {
        int first = i;
        while (first > 0)
        {
            if (v.Kind(first - 1) is TimeWordKind.Hedge or TimeWordKind.Over)
            {
                first--;
            }
            else if ((v.Says(first - 1, "than") && (v.Says(first - 2, "more") || v.Says(first - 2, "less")))
                || (v.Says(first - 1, "least") && v.Is(first - 2, TimeWordKind.At))
                || (v.Is(first - 1, TimeWordKind.To) && v.Says(first - 2, "up")))
            {
                first -= 2;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    /// <summary>How many days a unit has, on average.</summary>
    public static double Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 1.0 / 86400,
        TimeUnit.Minute => 1.0 / 1440,
        TimeUnit.Hour => 1.0 / 24,
        TimeUnit.Weekend => 2,
        TimeUnit.Week => 7,
        TimeUnit.Fortnight => 14,
        TimeUnit.Month => 30.4375,
        TimeUnit.Quarter => 91.3125,
        TimeUnit.Year => 365.25,
        TimeUnit.Decade => 3652.5,
        TimeUnit.Century => 36525,
        _ => 1,
    };
}
