using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;

namespace Sitrep.Incidents;

/// <summary>Weighs two accounts against each other: kind, days, place, parties, toll, words. Thread-safe.</summary>
internal sealed class PairComparer(KinOfKinds kin, WordRarity rarity)
{
    private static readonly Link Unlike = new(-1, ["kinds that are never one event"]);

    internal Link Compare(LinkFacts a, LinkFacts b)
    {
        double kinship = kin.Likeness(a.Kind, b.Kind);
        if (a.Key.Article == b.Key.Article)
        {
            return SameArticle(a, b);
        }

        if (kinship == 0)
        {
            return Unlike;
        }

        var reasons = new List<(double Weight, string Text)> { (0.3 * (kinship - 0.8), a.Kind == b.Kind ? $"same kind ({a.Kind})" : $"kindred kinds ({a.Kind}, {b.Kind})") };
        if (!Days(a, b, reasons) || !PlaceScore.Add(a, b, reasons) || !PartyScore.Add(a, b, reasons))
        {
            reasons.Sort(static (x, y) => x.Weight.CompareTo(y.Weight));
            return new(-1, [.. reasons.Take(1).Select(r => r.Text)]);
        }

        TollScore.Add(a, b, reasons);
        Words(a, b, reasons);
        if (a.IsBackground != b.IsBackground)
        {
            reasons.Add((-0.05, "one retells it as background"));
        }

        double score = Math.Clamp(reasons.Sum(r => r.Weight), -1, 1);
        reasons.Sort(static (x, y) => Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight)));
        return new(score, [.. reasons.Select(r => r.Text)]);
    }

    // The reader has already made one account of what one article tells of one event; only a denial stands beside what it denies.
    private static Link SameArticle(LinkFacts a, LinkFacts b)
        => a.IsDenied != b.IsDenied && (a.RespondsTo == b.Key.Account || b.RespondsTo == a.Key.Account)
            ? new(1, ["a denial of it in the same article"])
            : new(-1, ["two events of one article"]);

    private static bool Days(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        if (a.Days is not { } left || b.Days is not { } right)
        {
            return Undated(a, b, reasons);
        }

        int gap = left.Gap(right);
        if (gap > 1 || (gap == 1 && (left.Length > 3 || right.Length > 3)))
        {
            reasons.Add((-2, $"days {IncidentLinker.Number(gap)} apart"));
            return false;
        }

        if (gap == 1)
        {
            reasons.Add((-0.25, "one day apart"));
            return true;
        }

        int longer = Math.Max(left.Length, right.Length);
        reasons.Add(longer <= 2 ? (0.3, "same day") : longer <= 7 ? (0.15, "same week") : longer <= 31 ? (0.0, "same month") : (-0.1, "times that include each other"));
        if (longer <= 2 && a.Hour is { } one && b.Hour is { } two && left.First == right.First && Math.Abs(one - two) >= 6)
        {
            reasons.Add((-0.15, "hours apart"));
        }

        return true;
    }

    // Where one has no told day, the day it was published stands in for it, loosely.
    private static bool Undated(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        DayRange? left = a.Days ?? Window(a), right = b.Days ?? Window(b);
        if (left is not { } one || right is not { } two)
        {
            reasons.Add((-0.2, "no day is told"));
            return true;
        }

        if (!one.Overlaps(two))
        {
            reasons.Add((-2, "published too far apart"));
            return false;
        }

        reasons.Add(a.IsBackground || b.IsBackground ? (-0.1, "background without a day") : (0.1, "published about the same day"));
        return true;
    }

    internal static DayRange? Window(LinkFacts facts)
        => facts.Published is { } day ? new(day.AddDays(day.DayNumber < 3 ? 0 : -3), day) : null;

    private void Words(LinkFacts a, LinkFacts b, List<(double Weight, string Text)> reasons)
    {
        double likeness = WordScore.Of(a.Words, b.Words, rarity);
        if (a.Words.Count > 0 && b.Words.Count > 0)
        {
            reasons.Add((0.5 * (likeness - 0.2), $"words alike by {IncidentLinker.Number(likeness)}"));
        }
    }
}
