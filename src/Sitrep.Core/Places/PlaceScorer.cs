using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Places;

/// <summary>Scores the readings of a name by what the text says of it and by what else the text names.</summary>
/// <remarks>One scorer a document. Scores are sums of the weights written here; they compare within one name only.</remarks>
internal sealed class PlaceScorer(ArticleCountries countries, int mentions)
{
    private readonly Dictionary<string, GazetteerEntry> _resolved = new(StringComparer.Ordinal);

    /// <summary>The reading that each group of mentions was given.</summary>
    internal IReadOnlyDictionary<string, GazetteerEntry> Resolved => _resolved;

    internal void Resolve(string group, GazetteerEntry entry) => _resolved[group] = entry;

    /// <summary>The readings of a group of mentions, the best first.</summary>
    internal ImmutableArray<(GazetteerMatch Match, double Score)> Score(IReadOnlyList<PlaceDraft> group, IReadOnlyList<PlaceDraft> inside)
        => [.. Readings(group).Select(m => (Match: m, Score: Prior(m, group[0].Group) + Named(m, group) + Around(m, group[0].Group) + group.Max(d => Tied(m, d)) + Holds(m, inside))).OrderByDescending(s => s.Score)];

    /// <summary>Why a reading was taken.</summary>
    internal string Why(GazetteerMatch match, PlaceDraft draft, IReadOnlyList<PlaceDraft> group)
    {
        string spelled = match.How == MatchKind.Spelling ? $"; spelled like {match.Entry.Place.Name}" : string.Empty;
        foreach (PlaceDraft tied in group.OrderBy(d => d != draft))
        {
            if (tied.Container is { } container && _resolved.TryGetValue(container.Group, out GazetteerEntry? outer) && ContainerFit.Of(match.Entry, outer, tied.Cue) > 0)
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

        (GazetteerEntry? near, double distance) = Nearest(match.Entry, draft.Group);
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
        => countries.Any && entry.Place is { Class: PlaceClass.Settlement or PlaceClass.Town, Population: < 100_000 } && !entry.IsTheatre && !entry.IsCapital
            && countries.Share(entry.Place.Country, group) == 0 && Nearest(entry, group).Distance > 300;

    // A spelling that is only like a name counts in the theatre and in the states that the text speaks of.
    private IEnumerable<GazetteerMatch> Readings(IReadOnlyList<PlaceDraft> group)
        => group[0].Matches.Where(m => m.How != MatchKind.Spelling || m.Entry.IsTheatre || m.Likeness >= 0.85).Where(m => m.How != MatchKind.Spelling || countries.Share(m.Entry.Place.Country, group[0].Group) > 0 || (m.Entry.IsTheatre && !countries.Any));

    private double Prior(GazetteerMatch match, string group)
    {
        GazetteerEntry entry = match.Entry;
        double score = entry.Place.Class switch
        {
            PlaceClass.Country => 3.0,
            PlaceClass.City => 1.2,
            PlaceClass.Town or PlaceClass.Area => 1.0,
            PlaceClass.Region => 0.8,
            PlaceClass.FormerRegion => -0.2,
            PlaceClass.Settlement => 0.0,
            _ => -0.3,
        };
        score += 0.25 * Math.Log10(1 + (entry.IsRegion ? entry.Place.Population / 4 : entry.Place.Population));
        score += entry.IsCapital ? 1.5 : entry.IsSeat ? 0.4 : 0.0;
        double share = countries.Share(entry.Place.Country, group);
        score += entry.Place.Class == PlaceClass.Country ? share : (2.5 * share) - (countries.Any && share == 0 ? 0.5 : 0.0);
        score += entry.IsTheatre ? share > 0 ? 0.7 : 0.3 : 0.0;
        return score + (match.How == MatchKind.Name ? 0.4 : match.How == MatchKind.Spelling ? -1.0 - (4.0 * (1.0 - match.Likeness)) : -Math.Min(0.8, 0.08 * match.Rank));
    }

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
        return fits ? 2.5 : entry.Place.Class == PlaceClass.Country ? -0.5 : -2.5;
    }

    private double Around(GazetteerMatch match, string group)
        => match.Entry.Place.Class == PlaceClass.Country ? 0.0 : 1.5 * Math.Exp(-Nearest(match.Entry, group).Distance / 100.0);

    private (GazetteerEntry? Entry, double Distance) Nearest(GazetteerEntry entry, string group)
        => _resolved.Where(r => r.Key != group && r.Value.Place.Class != PlaceClass.Country && r.Value.Place.Id != entry.Place.Id)
            .Select(r => ((GazetteerEntry?)r.Value, Earth.Distance(entry.Place, r.Value.Place)))
            .DefaultIfEmpty((null, double.PositiveInfinity))
            .MinBy(r => r.Item2);

    private double Tied(GazetteerMatch match, PlaceDraft draft)
    {
        if (draft.Container is not { } container)
        {
            return 0.0;
        }

        double fit = _resolved.TryGetValue(container.Group, out GazetteerEntry? outer)
            ? ContainerFit.Of(match.Entry, outer, draft.Cue)
            : container.Matches.Select(o => ContainerFit.Of(match.Entry, o.Entry, draft.Cue)).DefaultIfEmpty().Max();
        return fit > 0 ? 2.0 + (4.0 * fit) : draft.Cue == ContainerCue.Comma || container.Matches.IsEmpty ? 0.0 : -2.0;
    }

    // A region is the likelier the more of the names said to lie in it do.
    private double Holds(GazetteerMatch match, IReadOnlyList<PlaceDraft> inside)
        => inside.Count == 0 ? 0.0 : Math.Min(mentions, inside.Sum(d => d.Matches.Select(m => 3.0 * ContainerFit.Of(m.Entry, match.Entry, d.Cue)).DefaultIfEmpty().Max()));
}
