using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Incidents.Records;
using Sitrep.Incidents.Stories;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>What two accounts of different articles have in common and what parts them, as named numbers. Thread-safe.</summary>
/// <remarks>Symmetric. Weighed by <c>knowledge/incidents/weights.tsv</c>.</remarks>
internal sealed class PairFeatures(KinOfKinds kin, WordRarity rarity)
{
    private const double FarthestPlaces = 45;

    /// <summary>The features with what they were made of, or the one that rules a link out.</summary>
    internal List<PairFeature> Of(LinkFacts a, LinkFacts b)
    {
        var found = new List<PairFeature>(12);
        double likeness = kin.Likeness(a.Kind, b.Kind);
        if (likeness == 0)
        {
            return [PairFeature.Veto("kind.never", $"{a.Kind}, {b.Kind}")];
        }

        found.Add(a.Kind == b.Kind ? new("kind.same", 1, a.Kind) : new("kind.kin", likeness, $"{a.Kind}, {b.Kind}"));
        if (!Days(a, b, found) || !Place(a, b, found))
        {
            return [found[^1]];
        }

        Parties(a, b, found);
        Tolls(a, b, found);
        Words(a, b, found);
        if (a.Weapons.Count > 0 && b.Weapons.Count > 0)
        {
            found.Add(new(a.Weapons.Overlaps(b.Weapons) ? "weapon.same" : "weapon.other", 1, string.Join(' ', a.Weapons.Order(StringComparer.Ordinal))));
        }

        if (a.IsBackground != b.IsBackground)
        {
            found.Add(new("background.one", 1, string.Empty));
        }

        if (a.IsDenied != b.IsDenied)
        {
            found.Add(new("denied.one", 1, string.Empty));
        }

        return found;
    }

    private static bool Days(LinkFacts a, LinkFacts b, List<PairFeature> found)
    {
        DayRange? left = a.Days ?? PairComparer.Window(a), right = b.Days ?? PairComparer.Window(b);
        if (left is not { } one || right is not { } two)
        {
            found.Add(new("day.none", 1, string.Empty));
            return true;
        }

        bool told = a.Days is not null && b.Days is not null;
        int gap = one.Gap(two), longer = Math.Max(one.Length, two.Length);
        string days = $"{one.First:yyyy-MM-dd} {two.First:yyyy-MM-dd}";
        if (gap > 1 || (gap == 1 && (longer > 3 || !told)))
        {
            found.Add(PairFeature.Veto("day.apart", days));
            return false;
        }

        found.Add(new(!told ? "day.published" : gap == 1 ? "day.next" : longer <= 2 ? "day.same" : longer <= 7 ? "day.week" : "day.long", 1, days));
        if (told && longer <= 2 && a.Hour is { } first && b.Hour is { } second && one.First == two.First)
        {
            double apart = Math.Abs(first - second);
            found.Add(new(apart <= 1 ? "hour.same" : apart <= 4 ? "hour.near" : "hour.apart", 1, IncidentLinker.Number(apart)));
        }

        return true;
    }

    private static bool Place(LinkFacts a, LinkFacts b, List<PairFeature> found)
    {
        if (a.Unplaced.Overlaps(b.Unplaced))
        {
            found.Add(new("place.name", 1, string.Join(' ', a.Unplaced.Where(b.Unplaced.Contains).Order(StringComparer.Ordinal))));
            return true;
        }

        bool crossed = Near(a.At, b.From) || Near(a.From, b.At) || Near(a.From, b.From);
        if (Nearest(a.At, b.At) is not { } pair)
        {
            if (crossed)
            {
                found.Add(new("place.crossed", 1, string.Empty));
            }
            else if (Nearest([.. a.At, .. a.From, .. a.Around], [.. b.At, .. b.From, .. b.Around]) is { } around)
            {
                found.Add(new(around.Distance <= 5 && around.Precision <= 2 ? "place.around" : around.Distance > FarthestPlaces && around.Precision <= 2 ? "place.elsewhere" : "place.unknown", 1, around.Name));
            }
            else
            {
                found.Add(new("place.unknown", 1, string.Empty));
            }

            return true;
        }

        double reach = pair.Precision switch { <= 2 => 5, 3 => 60, 4 => 150, _ => 700 };
        if (pair.Precision > 2)
        {
            found.Add(new(pair.Distance <= reach ? "place.area" : "place.outside", 1, pair.Name));
            return pair.Distance <= 3 * reach || Ruled(found);
        }

        found.Add(new(pair.Distance == 0 ? "place.same" : pair.Distance <= 5 ? "place.near" : crossed ? "place.crossed" : pair.Distance <= 15 ? "place.beside" : "place.apart", 1, pair.Name));
        return pair.Distance <= FarthestPlaces || Ruled(found);
    }

    private static bool Ruled(List<PairFeature> found)
    {
        found.Add(PairFeature.Veto("place.far", found[^1].Of));
        return false;
    }

    private static bool Near(ImmutableArray<LinkPlace> left, ImmutableArray<LinkPlace> right) => Nearest(left, right) is { Distance: <= 5, Precision: <= 2 };

    private static (double Distance, int Precision, string Name)? Nearest(IReadOnlyList<LinkPlace> left, IReadOnlyList<LinkPlace> right)
    {
        (double Distance, int Precision, string Name)? best = null;
        foreach (LinkPlace a in left)
        {
            foreach (LinkPlace b in right)
            {
                double distance = a.Id == b.Id ? 0 : Earth.Distance(a.Latitude, a.Longitude, b.Latitude, b.Longitude);
                int precision = Math.Max(a.Precision, b.Precision);
                // A pair of precise places says more than a pair with an area that holds both.
                if (best is not { } so || Math.Min(precision, 3) < Math.Min(so.Precision, 3) || (Math.Min(precision, 3) == Math.Min(so.Precision, 3) && distance < so.Distance))
                {
                    best = (distance, precision, a.Name == b.Name ? a.Name : string.CompareOrdinal(a.Name, b.Name) < 0 ? $"{a.Name}, {b.Name}" : $"{b.Name}, {a.Name}");
                }
            }
        }

        return best;
    }

    private static void Parties(LinkFacts a, LinkFacts b, List<PairFeature> found)
    {
        int straight = Side(a.Actors, b.Actors) + Side(a.Targets, b.Targets);
        int crossed = Side(a.Actors, b.Targets) + Side(a.Targets, b.Actors);
        FrozenSet<string> left = All(a), right = All(b);
        if (left.Count == 0 || right.Count == 0)
        {
            found.Add(new("party.unknown", 1, string.Empty));
        }
        else if (straight > 0 && straight >= crossed)
        {
            found.Add(new("party.same", straight, string.Empty));
        }
        else if (crossed > 0)
        {
            found.Add(new("party.crossed", crossed, string.Empty));
        }
        else
        {
            found.Add(new(left.Overlaps(right) ? "party.some" : "party.other", 1, string.Empty));
        }
    }

    private static FrozenSet<string> All(LinkFacts facts)
        => facts.Actors.Count + facts.Targets.Count == 0 ? facts.Company : facts.Actors.Concat(facts.Targets).ToFrozenSet(StringComparer.Ordinal);

    // 1 the same, 0 nothing said, -1 different.
    private static int Side(FrozenSet<string> left, FrozenSet<string> right)
        => left.Count == 0 || right.Count == 0 ? 0 : left.Overlaps(right) ? 1 : -1;

    private static void Tolls(LinkFacts a, LinkFacts b, List<PairFeature> found)
    {
        int small = 0, odd = 0, differ = 0;
        foreach (LinkToll left in a.Tolls)
        {
            foreach (LinkToll right in b.Tolls.Where(r => r.Effect == left.Effect))
            {
                bool same = left.Low <= right.High && right.Low <= left.High;
                small += same && left.High is > 0 and <= 2 ? 1 : 0;
                odd += same && left.High > 2 ? 1 : 0;
                differ += same ? 0 : 1;
            }
        }

        if (odd > 0 || small > 0)
        {
            found.Add(new(odd > 0 ? "toll.odd" : "toll.small", 1, string.Empty));
        }
        else if (differ > 0)
        {
            found.Add(new("toll.other", 1, string.Empty));
        }
    }

    private void Words(LinkFacts a, LinkFacts b, List<PairFeature> found)
    {
        double words = WordScore.Of(a.Words, b.Words, rarity), names = WordScore.Of(a.Names, b.Names, rarity);
        found.Add(new("words", Math.Round(words, 4), IncidentLinker.Number(words)));
        found.Add(new("names", Math.Round(names, 4), IncidentLinker.Number(names)));
    }
}
