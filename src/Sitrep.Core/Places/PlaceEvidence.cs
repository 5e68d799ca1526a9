using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Weighs whether a name that the gazetteer knows is a place here at all: "Reading", "March" and "Paris Hilton" are not.</summary>
internal sealed class PlaceEvidence(PlaceLexicon lexicon)
{
    private const double Enough = 1.0;

    /// <summary>Those that are places; a container that is none is forgotten.</summary>
    internal List<PlaceDraft> Places(IReadOnlyList<PlaceDraft> all, ArticleCountries countries)
    {
        ILookup<PlaceDraft, PlaceDraft> inside = all.Where(d => d.Container is not null).ToLookup(d => d.Container!);
        HashSet<PlaceDraft> sure = [.. all.Where(d => IsPlace(d, inside[d], countries))];
        // What is a place once is one again, in words that tell less.
        HashSet<string> known = [.. sure.Select(p => p.Key)];
        List<PlaceDraft> places = [.. all.Where(d => sure.Contains(d) || (known.Contains(d.Key) && d is { IsBlocked: false, IsSomethingElse: false, IsPartOfRun: false }))];
        HashSet<PlaceDraft> kept = [.. places];
        foreach (PlaceDraft place in places.Where(p => p.Container is { } container && !kept.Contains(container)))
        {
            (place.Container, place.Cue) = (null, ContainerCue.None);
        }

        return places;
    }

    // Whether the words are taken for a place.
    private bool IsPlace(PlaceDraft draft, IEnumerable<PlaceDraft> inside, ArticleCountries countries)
    {
        if (draft.IsGiven)
        {
            return true;
        }

        if (draft.IsBlocked)
        {
            return false;
        }

        if (draft.Matches.IsEmpty)
        {
            return draft.IsCued;
        }

        double held = inside.Select(d => Tied(d, draft)).DefaultIfEmpty().Max();
        return Name(draft) + Context(draft) + Math.Min(1.5, held) + draft.Matches.Max(m => Weight(m, countries, draft.Group)) >= Enough;
    }

    // What the place itself brings: a state is named more often than a hamlet.
    private static double Weight(GazetteerMatch match, ArticleCountries countries, string group)
    {
        GazetteerEntry entry = match.Entry;
        double weight = entry.Place.Class switch
        {
            PlaceClass.Country => 2.0,
            _ when entry.IsCapital => 1.5,
            PlaceClass.Region when !entry.IsTheatre && entry.Place.Admin1 is not null => 0.0,
            PlaceClass.Region when !entry.IsTheatre => match.How == MatchKind.Name ? 0.7 : 0.3,
            _ => entry.Place.Population switch { >= 500_000 => 1.2, >= 100_000 => 0.6, >= 15_000 => 0.3, _ => 0.0 },
        };
        if (entry.IsTheatre)
        {
            double known = entry.Place.Class is PlaceClass.Settlement or PlaceClass.Post ? 0.3 : 1.2;
            weight = Math.Max(weight, match.How == MatchKind.Name ? known : known - 0.2) + (countries.Share(entry.Place.Country, group) > 0.2 ? 0.5 : 0.0);
        }

        return match.How == MatchKind.Alias ? weight - 0.1 : match.How == MatchKind.Spelling ? weight - 0.5 : weight;
    }

    private double Name(PlaceDraft draft)
    {
        double weight = draft.IsNamedPlace ? 2.5 : 0.0;
        if (draft.Last > draft.First)
        {
            weight += 0.8;
        }
        else
        {
            Word word = draft.Sentence[draft.First];
            weight -= lexicon.IsCommon(draft.Key) ? 3.0 : 0.0;
            weight -= word.Upos is Upos.Propn or Upos.X ? 0.0 : 0.7;
            weight -= draft.First == 0 && draft.Sentence.Count > 1 ? 0.2 : 0.0;
        }

        return weight;
    }

    private static double Context(PlaceDraft draft)
    {
        double weight = draft.IsAfterPreposition ? 0.7 : 0.0;
        weight += (draft.Kind & PlaceCue.Kind) != PlaceCue.None ? 2.0 : 0.0;
        weight += draft.Sentence.Block == Documents.BlockKind.Dateline ? 2.0 : 0.0;
        weight += draft.Container is { } container ? Tied(draft, container) : 0.0;
        weight -= draft.IsSomethingElse ? 2.5 : 0.0;
        if (draft.IsPartOfRun && !draft.IsNamedPlace)
        {
            weight -= draft.Matches.Any(m => m.Entry.Place.Class == PlaceClass.Country || m.Entry.IsCapital) ? 0.6 : 1.5;
        }

        return weight;
    }

    // "Mobile, Alabama": only one reading of each fits the other.
    // A state holds too much to prove anything of a common word.
    private static double Tied(PlaceDraft draft, PlaceDraft container)
        => draft.Matches.SelectMany(m => container.Matches.Where(o => ContainerFit.Of(m.Entry, o.Entry, draft.Cue) > 0.2))
            .Select(o => o.Entry.Place.Class == PlaceClass.Country ? 1.0 : 4.2)
            .DefaultIfEmpty()
            .Max();
}
