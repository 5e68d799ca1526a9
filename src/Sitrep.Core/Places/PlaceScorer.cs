using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Places;

/// <summary>Scores the readings of a name by what the text says of it and by what else the text names.</summary>
/// <remarks>One scorer a document. Scores are sums of the weights written here; they compare within one name only.</remarks>
internal sealed class PlaceScorer(ArticleCountries countries, PlaceField field, IReadOnlyDictionary<string, PlaceGroup> groups, int mentions)
{
    /// <summary>Scores the readings of a group of mentions.</summary>
    internal void Score(PlaceGroup group, IReadOnlyList<PlaceDraft> inside)
    {
        double[] scores = new double[group.Readings.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            GazetteerMatch match = group.Readings[i];
            scores[i] = Prior(match, group) + Named(match, group.Drafts) + Around(match, group) + (group.IsHint ? 0.0 : group.Drafts.Max(d => Tied(match, d))) + Holds(match, inside);
        }

        group.Take(scores);
    }

    /// <summary>What a reading weighs by itself, before the text says anything of it: its kind, its size, the states spoken of, the spelling.</summary>
    internal double Alone(GazetteerMatch match, PlaceGroup group) => Prior(match, group);

    /// <summary>The readings that a group may have at all.</summary>
    internal static IEnumerable<GazetteerMatch> Readings(IReadOnlyList<PlaceDraft> group, ArticleCountries countries)
    {
        ImmutableArray<GazetteerMatch> all = group[0].Matches;
        // A spelling that is only like a name counts in the theatre and in the states that the text speaks of. "England" is an alias of its state, but a division's name.
        return all.Where(m => m.How != MatchKind.Spelling || ((m.Entry.IsTheatre || m.Likeness >= LeastLikeness) && (countries.Share(m.Entry.Place.Country, group[0].Group) > 0 || (m.Entry.IsTheatre && !countries.Any))))
            .Where(m => m.How == MatchKind.Name || m.Entry.Place.Class != PlaceClass.Country || !all.Any(o => o.How == MatchKind.Name && o.Entry.IsRegion && o.Entry.Place.Country == m.Entry.Place.Country));
    }

    /// <summary>Why a reading was taken.</summary>
    internal string Why(GazetteerMatch match, PlaceDraft draft, IReadOnlyList<PlaceDraft> group)
    {
        string spelled = match.How == MatchKind.Spelling ? $"; spelled like {match.Entry.Place.Name}" : match.How == MatchKind.Part ? $"; named after {match.Entry.Place.Name}" : string.Empty;
        foreach (PlaceDraft tied in group.OrderBy(d => d != draft))
        {
            if (tied.Container is { } container && Chosen(container) is { } outer && ContainerFit.Of(match.Entry, outer, tied.Cue) > 0)
            {
                return ContainerFit.Why(match.Entry, outer, tied.Cue, container.Text) + (tied == draft ? string.Empty : ", as named elsewhere in the text") + spelled;
            }
        }

        int readings = draft.Matches.Length;
        if (match.Entry.Place.Class == PlaceClass.Country)
        {
            return "a state" + spelled;
        }

        if (readings == 1)
        {
            return "the only place known by that name" + spelled;
        }

        (GazetteerEntry? near, double distance) = field.Nearest(match.Entry, draft.Group);
        if (near is not null && distance <= 100)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(distance)} km from {near.Place.Name}, also named; {readings} places of that name") + spelled;
        }

        return countries.Share(match.Entry.Place.Country, draft.Group) > 0
            ? string.Create(CultureInfo.InvariantCulture, $"in {match.Entry.Place.Country}, of which the text speaks; {readings} places of that name") + spelled
            : string.Create(CultureInfo.InvariantCulture, $"the weightiest of {readings} places of that name") + spelled;
    }

    /// <summary>Whether a small place lies in a state that the text says nothing of, far from all else that it names: another place of that name will be meant.</summary>
    internal bool IsStray(GazetteerEntry entry, string group)
        => countries.AnyBut(group) && entry.Place is { Class: PlaceClass.Settlement or PlaceClass.Town, Population: < 100_000 } && !entry.IsTheatre && !entry.IsCapital
            && countries.Share(entry.Place.Country, group) == 0 && field.Nearest(entry, group).Distance > 300;

    /// <summary>What the group of a mention was given, or null.</summary>
    internal GazetteerEntry? Chosen(PlaceDraft draft) => groups.TryGetValue(draft.Group, out PlaceGroup? group) ? group.Chosen : null;

    // A spelling that is less like a name than this is another name, but in a theatre, whose villages are known in many spellings.
    private const double LeastLikeness = 0.85;

    private const double NearWeight = 3.0;
    // Kilometres from the middle of a county to the town that it is named after.
    private const double TownReach = 60.0;
    private const double NamedWeight = 2.5;
    private const double InsideWeight = 1.2;

    private double Prior(GazetteerMatch match, PlaceGroup group)
    {
        GazetteerEntry entry = match.Entry;
        double score = entry.Place.Class switch
        {
            PlaceClass.Country => 6.0,
            PlaceClass.City => 1.2,
            PlaceClass.Town or PlaceClass.Area => 1.0,
            PlaceClass.Region => entry.IsTheatre || entry.Place.Admin1 is not null || HasCity(entry, group) || HasState(entry, group) ? 0.8 : 3.3,
            PlaceClass.FormerRegion => -0.2,
            PlaceClass.Settlement => 0.0,
            _ => -0.3,
        };
        // A town is meant before the county or raion that bears its name, whatever lives in that.
        score -= HasTown(entry, group) ? 2.0 : 0.0;
        // Continents, seas and the like are as well known as states.
        score += entry.IsWorldArea ? 4.8 : 0.0;
        score += 0.33 * Math.Log10(1 + (entry.IsRegion ? entry.Place.Population / 4 : entry.Place.Population));
        score += entry.IsCapital ? 2.2 : entry.IsSeat ? 0.4 : 0.0;
        // "Mexico" is the state, though some call the capital so.
        score -= entry.IsCapital && match.How == MatchKind.Alias && HasState(entry, group) ? 4.0 : 0.0;
        double share = countries.Share(entry.Place.Country, group.Name);
        score += entry.Place.Class == PlaceClass.Country ? share : (2.2 * share) - (countries.Any && share == 0 ? 0.5 : 0.0);
        score += entry.IsTheatre ? share > 0 ? 0.7 : 0.3 : 0.0;
        return score + (match.How == MatchKind.Name ? 0.4 : match.How == MatchKind.Spelling ? -1.0 - (4.0 * (1.0 - match.Likeness)) : -Math.Min(0.8, 0.08 * match.Rank) - (match.How == MatchKind.Part ? 1.5 : 0.0) - (entry.Place.Class == PlaceClass.Country || entry.IsCapital ? 0.0 : entry.IsTheatre ? 0.4 : 0.8));
    }

    // "Luhansk" is the city before it is the region around it, "Washington" the capital.
    private static bool HasCity(GazetteerEntry region, PlaceGroup group)
        => group.Readings.Any(m => m.Entry.Place.Class == PlaceClass.City && m.Entry.Place.Country == region.Place.Country && (m.Entry.IsCapital || m.Entry.Place.Admin1 == region.Place.Name));

    private static bool HasTown(GazetteerEntry region, PlaceGroup group)
        => region is { Place: { Class: PlaceClass.Region, Admin1: not null }, IsTheatre: false }
            && group.Readings.Any(m => m.Entry.IsSettlement && m.Entry.Place.Country == region.Place.Country && Earth.Distance(m.Entry.Place, region.Place) < TownReach);

    // "Mexico" is the state before it is one of its divisions.
    private static bool HasState(GazetteerEntry region, PlaceGroup group)
        => group.Readings.Any(m => m.How == MatchKind.Name && m.Entry.Place.Class == PlaceClass.Country && m.Entry.Place.Country == region.Place.Country);

    // What the words beside the name call it.
    private static double Named(GazetteerMatch match, IReadOnlyList<PlaceDraft> group)
    {
        PlaceCue kind = group.Aggregate(PlaceCue.None, (k, d) => k | d.Kind) & PlaceCue.Kind;
        if (kind == PlaceCue.None)
        {
            return 0.0;
        }

        GazetteerEntry entry = match.Entry;
        bool fits = (kind.HasFlag(PlaceCue.Settlement) && entry.IsSettlement)
            || (kind.HasFlag(PlaceCue.Region) && entry.IsRegion)
            || (kind.HasFlag(PlaceCue.Water) && entry.Place.Class is PlaceClass.River or PlaceClass.Lake)
            || (kind.HasFlag(PlaceCue.Height) && entry.Place.Class == PlaceClass.Height)
            || (kind.HasFlag(PlaceCue.Road) && entry.Place.Class == PlaceClass.Road)
            || (kind.HasFlag(PlaceCue.Crossing) && entry.Place.Class == PlaceClass.Crossing)
            || (kind.HasFlag(PlaceCue.Pass) && entry.Place.Class == PlaceClass.Pass);
        // "the Egypt section of the border": a state stays one, whatever the word.
        if (fits && group.Any(d => d.Kind.HasFlag(PlaceCue.Village)) && entry.IsSettlement)
        {
            return entry.Place.Class switch { PlaceClass.Settlement => 3.5, PlaceClass.Town => 2.0, _ => 1.0 };
        }

        return fits ? 2.5 : entry.Place.Class == PlaceClass.Country ? -0.5 : -2.5;
    }

    private double Around(GazetteerMatch match, PlaceGroup group)
    {
        GazetteerEntry entry = match.Entry;
        if (entry.Place.Class == PlaceClass.Country)
        {
            return 0.0;
        }

        double near = field.Near(entry, group);
        // On a front fire crosses the bounds of divisions: of a village what is near counts there, not what is in its division.
        (double named, double inside) = entry.IsTheatre && !entry.IsRegion ? (0, 0) : field.Division(entry, group);
        return (NearWeight * Full(near)) + (NamedWeight * Full(named)) + (InsideWeight * Full(inside));
    }

    // The first name that speaks for a reading says most, the tenth hardly more.
    private static double Full(double sum) => 1.0 - Math.Exp(-sum);

    private double Tied(GazetteerMatch match, PlaceDraft draft)
    {
        if (draft.Container is not { } container)
        {
            return 0.0;
        }

        double fit = Chosen(container) is { } outer
            ? ContainerFit.Of(match.Entry, outer, draft.Cue)
            : container.Matches.Select(o => ContainerFit.Of(match.Entry, o.Entry, draft.Cue)).DefaultIfEmpty().Max();
        return fit > 0 ? 2.0 + (4.0 * fit) : draft.Cue == ContainerCue.Comma || container.Matches.IsEmpty ? 0.0 : -2.0;
    }

    // A region is the likelier the more of the names said to lie in it do.
    private double Holds(GazetteerMatch match, IReadOnlyList<PlaceDraft> inside)
        => inside.Count == 0 ? 0.0 : Math.Min(mentions, inside.Sum(d => d.Matches.Select(m => 3.0 * ContainerFit.Of(m.Entry, match.Entry, d.Cue)).DefaultIfEmpty().Max()));
}
