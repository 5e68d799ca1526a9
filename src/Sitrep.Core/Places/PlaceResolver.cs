using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Places;

/// <summary>Gives every name of a document its place, or none and a reason: states and regions first, then what lies in them.</summary>
internal sealed class PlaceResolver(PlaceLexicon lexicon)
{
    // Two readings whose scores differ by less are told, not chosen from.
    private const double Margin = 0.3;

    private const int Rounds = 3;

    // Readings nearer to each other than this are one spot: a town and the district named after it.
    private const double SameSpot = 25.0;

    /// <summary>The mentions in text order.</summary>
    /// <param name="drafts">The names that are places.</param>
    /// <param name="hints">Names that are no places here but speak of some.</param>
    /// <param name="countries">The states that the text speaks of.</param>
    internal ImmutableArray<PlaceMention> Resolve(IReadOnlyList<PlaceDraft> drafts, IReadOnlyList<PlaceDraft> hints, ArticleCountries countries)
    {
        PlaceGroup[] groups = [.. Groups(drafts, countries, isHint: false)];
        HashSet<string> keys = [.. groups.Select(g => g.Key)];
        PlaceGroup[] all = [.. groups, .. Groups(hints.Where(h => !keys.Contains(h.Key)), countries, isHint: true)];
        Dictionary<string, PlaceGroup> byName = groups.ToDictionary(g => g.Name, StringComparer.Ordinal);
        var field = new PlaceField(all);
        var scorer = new PlaceScorer(countries, field, byName, drafts.Count);
        ILookup<string, PlaceDraft> inside = drafts.Where(d => d.Container is not null).ToLookup(d => d.Container!.Group, StringComparer.Ordinal);
        PlaceGroup[] order = [.. all.OrderBy(g => Rank(g, inside))];
        // Each round a name knows better what its neighbours are.
        for (int round = 0; round < Rounds; round++)
        {
            foreach (PlaceGroup group in order)
            {
                scorer.Score(group, group.IsHint ? [] : [.. inside[group.Name]]);
                group.Chosen = Choose(group.Ranked)?.Entry;
            }
        }

        Dictionary<PlaceDraft, int> index = drafts.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i);
        return [.. drafts.Select(d => Mention(d, byName[d.Group], scorer, index))];
    }

    private static IEnumerable<PlaceGroup> Groups(IEnumerable<PlaceDraft> drafts, ArticleCountries countries, bool isHint)
        => drafts.GroupBy(d => d.Group, StringComparer.Ordinal).Select(g => g.ToArray()).Select(g => new PlaceGroup(g, PlaceScorer.Readings(g, countries), isHint));

    // States, then regions and whatever holds another, then names with one reading, then the rest.
    private static int Rank(PlaceGroup group, ILookup<string, PlaceDraft> inside)
    {
        if (group.Readings.Any(m => m.Entry.Place.Class == PlaceClass.Country))
        {
            return 0;
        }

        bool isRegion = group.Drafts.Any(d => d.Kind.HasFlag(PlaceCue.Region));
        int held = group.Drafts.Any(d => d.Container is not null) ? 1 : 0;
        return isRegion || inside[group.Name].Any() ? 1 + held : group.Readings.Length == 1 ? 3 : 5 - held;
    }

    private static GazetteerMatch? Choose(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
        => scores.IsEmpty || MarginOf(scores) < Margin ? null : scores[0].Match;

    private static double MarginOf(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
    {
        foreach ((GazetteerMatch match, double score) in scores.Skip(1))
        {
            Place best = scores[0].Match.Entry.Place, other = match.Entry.Place;
            if (Earth.Distance(best, other) > SameSpot && !IsNamesake(best, other) && !IsNamesake(other, best))
            {
                return scores[0].Score - score;
            }
        }

        return 4.0;
    }

    // Tehran and the province of Tehran: the one lies in the other.
    private static bool IsNamesake(Place inner, Place outer)
        => outer.Class == PlaceClass.Region && inner.Country == outer.Country && (inner.Admin1 == outer.Name || (inner.Admin2 == outer.Name && inner.Admin1 == outer.Admin1));

    private PlaceMention Mention(PlaceDraft draft, PlaceGroup group, PlaceScorer scorer, Dictionary<PlaceDraft, int> index)
    {
        ImmutableArray<(GazetteerMatch Match, double Score)> scores = group.Ranked;
        GazetteerMatch? chosen = Choose(scores);
        ImmutableArray<PlaceCandidate> others = [.. scores.Where(s => s.Match != chosen).DistinctBy(s => s.Match.Entry.Place.Id, StringComparer.Ordinal).Take(4).Select(s => new PlaceCandidate(s.Match.Entry.Place, Math.Round(s.Score, 2)))];
        bool stray = !draft.IsGiven && chosen is not null && scorer.IsStray(chosen.Entry, draft.Group) && (draft.Container is not { } around || scorer.Chosen(around) is not { } outer || outer.Place.Country != chosen.Entry.Place.Country);
        if (chosen is null || stray)
        {
            return new()
            {
                Span = draft.Span,
                Sentence = draft.Sentence.Index,
                First = draft.First,
                Last = draft.Last,
                Why = stray ? $"known only in {chosen!.Entry.Place.Country}, of which the text says nothing" : WhyNone(scores),
                Precision = draft.IsNear ? 2 : 1,
                Container = Container(draft, null, scorer, index),
                Alternatives = others,
                Confidence = 0.0,
            };
        }

        int precision = lexicon.Precision(chosen.Entry.Place);
        double sure = 1.0 - (0.5 * Math.Exp(-MarginOf(scores)));
        return new()
        {
            Span = draft.Span,
            Sentence = draft.Sentence.Index,
            First = draft.First,
            Last = draft.Last,
            Place = chosen.Entry.Place,
            Why = scorer.Why(chosen, draft, group.Drafts),
            Precision = draft.IsNear && precision == 1 ? 2 : precision,
            Container = Container(draft, chosen.Entry, scorer, index),
            Alternatives = others,
            Confidence = Math.Round(sure * chosen.Likeness, 2),
        };
    }

    private static int Container(PlaceDraft draft, GazetteerEntry? entry, PlaceScorer scorer, Dictionary<PlaceDraft, int> index)
    {
        if (draft.Container is not { } container || !index.TryGetValue(container, out int at))
        {
            return -1;
        }

        bool fits = entry is null
            ? draft.Cue == ContainerCue.In
            : scorer.Chosen(container) is { } outer && ContainerFit.Of(entry, outer, draft.Cue) > 0;
        return fits ? at : -1;
    }

    private static string WhyNone(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
        => scores.IsEmpty
            ? "no place of that name is known"
            : string.Create(CultureInfo.InvariantCulture, $"{scores.Length} places of that name and nothing to tell them apart: {string.Join(", ", scores.Take(3).Select(s => Describe(s.Match.Entry.Place)))}");

    private static string Describe(Place place) => place.Admin1 is null ? $"{place.Name} ({place.Country})" : $"{place.Name} ({place.Admin1}, {place.Country})";
}
