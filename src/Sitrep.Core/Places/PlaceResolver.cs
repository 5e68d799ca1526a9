using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Places;

/// <summary>Gives every name of a document its place, or none and a reason: states and regions first, then what lies in them.</summary>
internal sealed class PlaceResolver(PlaceLexicon lexicon)
{
    // Two readings whose scores differ by less are told, not chosen from.
    private const double Margin = 0.35;

    // Readings nearer to each other than this are one spot: a town and the district named after it.
    private const double SameSpot = 25.0;

    /// <summary>The mentions in text order.</summary>
    internal ImmutableArray<PlaceMention> Resolve(IReadOnlyList<PlaceDraft> drafts, ArticleCountries countries)
    {
        var scorer = new PlaceScorer(countries, drafts.Count);
        PlaceDraft[][] groups = [.. drafts.GroupBy(d => d.Group, StringComparer.Ordinal).Select(g => g.ToArray())];
        ILookup<string, PlaceDraft> inside = drafts.Where(d => d.Container is not null).ToLookup(d => d.Container!.Group, StringComparer.Ordinal);
        Dictionary<string, ImmutableArray<(GazetteerMatch Match, double Score)>> scores = new(StringComparer.Ordinal);
        foreach (PlaceDraft[] group in groups.OrderBy(g => Rank(g, inside)))
        {
            Settle(group);
        }

        // Once more: by now each knows its neighbours.
        foreach (PlaceDraft[] group in groups.OrderBy(g => Rank(g, inside)))
        {
            Settle(group);
        }

        Dictionary<PlaceDraft, int> index = drafts.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i);
        Dictionary<string, PlaceDraft[]> byGroup = groups.ToDictionary(g => g[0].Group, StringComparer.Ordinal);
        return [.. drafts.Select(d => Mention(d, byGroup[d.Group], scores[d.Group], scorer, index))];

        void Settle(PlaceDraft[] group)
        {
            ImmutableArray<(GazetteerMatch Match, double Score)> found = scorer.Score(group, [.. inside[group[0].Group]]);
            scores[group[0].Group] = found;
            if (Choose(found) is { } chosen)
            {
                scorer.Resolve(group[0].Group, chosen.Entry);
            }
        }
    }

    // States, then regions and whatever holds another, then names with one reading, then the rest.
    private static int Rank(PlaceDraft[] group, ILookup<string, PlaceDraft> inside)
    {
        if (group[0].Matches.Any(m => m.Entry.Place.Class == PlaceClass.Country))
        {
            return 0;
        }

        bool isRegion = group.Any(d => d.Kind.HasFlag(PlaceCue.Region));
        int held = group.Any(d => d.Container is not null) ? 1 : 0;
        return isRegion || inside[group[0].Group].Any() ? 1 + held : group[0].Matches.Length == 1 ? 3 : 5 - held;
    }

    private static GazetteerMatch? Choose(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
        => scores.IsEmpty || MarginOf(scores) < Margin ? null : scores[0].Match;

    private static double MarginOf(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
    {
        foreach ((GazetteerMatch match, double score) in scores.Skip(1))
        {
            if (Earth.Distance(match.Entry.Place, scores[0].Match.Entry.Place) > SameSpot)
            {
                return scores[0].Score - score;
            }
        }

        return 4.0;
    }

    private PlaceMention Mention(PlaceDraft draft, PlaceDraft[] group, ImmutableArray<(GazetteerMatch Match, double Score)> scores, PlaceScorer scorer, Dictionary<PlaceDraft, int> index)
    {
        GazetteerMatch? chosen = Choose(scores);
        ImmutableArray<PlaceCandidate> others = [.. scores.Where(s => s.Match != chosen).DistinctBy(s => s.Match.Entry.Place.Id, StringComparer.Ordinal).Take(4).Select(s => new PlaceCandidate(s.Match.Entry.Place, Math.Round(s.Score, 2)))];
        bool stray = !draft.IsGiven && chosen is not null && scorer.IsStray(chosen.Entry, draft.Group) && (draft.Container is not { } around || !scorer.Resolved.TryGetValue(around.Group, out GazetteerEntry? outer) || outer.Place.Country != chosen.Entry.Place.Country);
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
            Why = scorer.Why(chosen, draft, group),
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
            : scorer.Resolved.TryGetValue(container.Group, out GazetteerEntry? outer) && ContainerFit.Of(entry, outer, draft.Cue) > 0;
        return fits ? at : -1;
    }

    private static string WhyNone(ImmutableArray<(GazetteerMatch Match, double Score)> scores)
        => scores.IsEmpty
            ? "no place of that name is known"
            : string.Create(CultureInfo.InvariantCulture, $"{scores.Length} places of that name and nothing to tell them apart: {string.Join(", ", scores.Take(3).Select(s => Describe(s.Match.Entry.Place)))}");

    private static string Describe(Place place) => place.Admin1 is null ? $"{place.Name} ({place.Country})" : $"{place.Name} ({place.Admin1}, {place.Country})";
}
