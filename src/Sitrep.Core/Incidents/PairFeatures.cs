using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>What two accounts of different articles have in common and what parts them, as named numbers. Thread-safe.</summary>
/// <remarks>Symmetric. Weighed by <c>knowledge/incidents/weights.tsv</c>.</remarks>
internal sealed class PairFeatures(KinOfKinds kin)
{
    private const double FarthestPlaces = 45;

    /// <summary>Gathers how alike the sentences are.</summary>
    internal static void Words(LinkFacts a, LinkFacts b, ref PairTally tally) => tally.Add("words", a.Words, b.Words);

    /// <summary>Gathers how alike the articles' names are.</summary>
    internal static void Names(LinkFacts a, LinkFacts b, ref PairTally tally) => tally.Add("names", a.Names, b.Names);

    /// <summary>Gathers the features but the words, or the one that rules a link out.</summary>
    internal void Gather(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        if (!Kinds(a, b, ref tally) || !Days(a, b, ref tally) || !Place(a, b, ref tally))
        {
            return;
        }

        Parties(a, b, ref tally);
        Tolls(a, b, ref tally);
        if (a.Weapons.Count > 0 && b.Weapons.Count > 0)
        {
            tally.Add(a.Weapons.Overlaps(b.Weapons) ? "weapon.same" : "weapon.other", of: tally.Explains ? a.Weapons.ToString() : string.Empty);
        }

        if (a.IsBackground != b.IsBackground)
        {
            tally.Add("background.one");
        }

        if (a.IsDenied != b.IsDenied)
        {
            tally.Add("denied.one");
        }
    }

    private bool Kinds(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        double likeness = kin.Likeness(a.KindHash, b.KindHash);
        if (likeness == 0)
        {
            tally.Veto("kind.never", tally.Explains ? $"{a.Kind}, {b.Kind}" : string.Empty);
            return false;
        }

        if (a.Kind == b.Kind)
        {
            tally.Add("kind.same", 1, a.Kind);
        }
        else
        {
            tally.Add("kind.kin", likeness, tally.Explains ? $"{a.Kind}, {b.Kind}" : string.Empty);
        }

        return true;
    }

    private static bool Days(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        DayRange? left = a.Days ?? PairComparer.Window(a), right = b.Days ?? PairComparer.Window(b);
        if (left is not { } one || right is not { } two)
        {
            tally.Add("day.none");
            return true;
        }

        bool told = a.Days is not null && b.Days is not null;
        int gap = one.Gap(two), longer = Math.Max(one.Length, two.Length);
        string days = tally.Explains ? $"{one.First:yyyy-MM-dd} {two.First:yyyy-MM-dd}" : string.Empty;
        if (gap > 1 || (gap == 1 && (longer > 3 || !told)))
        {
            tally.Veto("day.apart", days);
            return false;
        }

        tally.Add(!told ? "day.published" : gap == 1 ? "day.next" : longer <= 2 ? "day.same" : longer <= 7 ? "day.week" : "day.long", 1, days);
        if (told && longer <= 2 && a.Hour is { } first && b.Hour is { } second && one.First == two.First)
        {
            double apart = Math.Abs(first - second);
            tally.Add(apart <= 1 ? "hour.same" : apart <= 4 ? "hour.near" : "hour.apart", 1, tally.Explains ? PairTally.Number(apart) : string.Empty);
        }

        return true;
    }

    private static bool Place(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        if (a.Unplaced.Overlaps(b.Unplaced))
        {
            tally.Add("place.name", 1, tally.Explains ? string.Join(' ', a.Unplaced.Names.Where(b.Unplaced.Names.Contains)) : string.Empty);
            return true;
        }

        bool crossed = Near(a.At, b.From) || Near(a.From, b.At) || Near(a.From, b.From);
        if (PlacePair.Nearest(a.At, b.At) is not { } pair)
        {
            if (crossed)
            {
                tally.Add("place.crossed");
            }
            else if (PlacePair.NearestOfAll(a, b) is { Precision: <= 2 } around && around.Kilometres is <= 5 or > FarthestPlaces)
            {
                tally.Add(around.Kilometres <= 5 ? "place.around" : "place.elsewhere", 1, tally.Explains ? around.Name : string.Empty);
            }
            else
            {
                tally.Add("place.unknown");
            }

            return true;
        }

        double distance = pair.Kilometres, reach = pair.Precision switch { <= 2 => 5, 3 => 60, 4 => 150, _ => 700 };
        string name = tally.Explains ? pair.Name : string.Empty;
        if (distance > (pair.Precision > 2 ? 3 * reach : FarthestPlaces))
        {
            tally.Veto("place.far", name);
            return false;
        }

        tally.Add(
            pair.Precision > 2
                ? distance <= reach ? "place.area" : "place.outside"
                : distance == 0 ? "place.same" : distance <= 5 ? "place.near" : crossed ? "place.crossed" : distance <= 15 ? "place.beside" : "place.apart",
            1,
            name);
        return true;
    }

    private static bool Near(ImmutableArray<LinkPlace> left, ImmutableArray<LinkPlace> right) => PlacePair.Nearest(left, right) is { Precision: <= 2, Kilometres: <= 5 };

    private static void Parties(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        int straight = Side(a.Actors, b.Actors) + Side(a.Targets, b.Targets);
        int crossed = Side(a.Actors, b.Targets) + Side(a.Targets, b.Actors);
        if (IsUnknown(a) || IsUnknown(b))
        {
            tally.Add("party.unknown");
        }
        else if (straight > 0 && straight >= crossed)
        {
            tally.Add("party.same", straight);
        }
        else if (crossed > 0)
        {
            tally.Add("party.crossed", crossed);
        }
        else
        {
            tally.Add(Some(a, b) ? "party.some" : "party.other");
        }
    }

    // An account that names no party has those of its company.
    private static bool IsUnknown(LinkFacts facts) => facts.Actors.Count + facts.Targets.Count + facts.Company.Count == 0;

    private static bool Some(LinkFacts a, LinkFacts b)
        => a.Actors.Overlaps(b.Actors) || a.Actors.Overlaps(b.Targets) || a.Targets.Overlaps(b.Actors) || a.Targets.Overlaps(b.Targets)
            || a.Company.Overlaps(b.Company)
            || a.Company.Overlaps(b.Actors) || a.Company.Overlaps(b.Targets) || a.Actors.Overlaps(b.Company) || a.Targets.Overlaps(b.Company);

    // 1 the same, 0 nothing said, -1 different.
    private static int Side(NameSet left, NameSet right)
        => left.Count == 0 || right.Count == 0 ? 0 : left.Overlaps(right) ? 1 : -1;

    private static void Tolls(LinkFacts a, LinkFacts b, ref PairTally tally)
    {
        bool small = false, odd = false, differ = false;
        foreach (LinkToll left in a.Tolls)
        {
            foreach (LinkToll right in b.Tolls)
            {
                // One side's dead and the other's do not contradict each other.
                if (left.Effect == right.Effect && (left.Side is null || right.Side is null || left.Side == right.Side))
                {
                    bool same = left.Low <= right.High && right.Low <= left.High;
                    small |= same && left.High is > 0 and <= 2;
                    odd |= same && left.High > 2;
                    differ |= !same;
                }
            }
        }

        if (odd || small)
        {
            tally.Add(odd ? "toll.odd" : "toll.small");
        }
        else if (differ)
        {
            tally.Add("toll.other");
        }
    }
}
