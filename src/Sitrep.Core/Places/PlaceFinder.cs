using System.Collections.Immutable;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;

namespace Sitrep.Places;

/// <summary>Shows what the gazetteers know by a name, and what the resolver would make of it without a text around.</summary>
/// <remarks>Thread-safe. Closes the world gazetteer when disposed.</remarks>
public sealed class PlaceFinder : IDisposable
{
    private static readonly Sentence Nothing = new(0, default, BlockKind.Paragraph, []);

    private readonly Gazetteer _gazetteer;
    private readonly OwnGazetteers? _own;

    private PlaceFinder(Gazetteer gazetteer, OwnGazetteers? own)
    {
        _gazetteer = gazetteer;
        _own = own;
    }

    /// <summary>Opens the built-in places and lays own ones beside them.</summary>
    /// <param name="files">Knowledge.</param>
    /// <param name="own">Imported gazetteers, or null; stay the caller's to close.</param>
    /// <exception cref="InvalidDataException">The world gazetteer is damaged.</exception>
    public static PlaceFinder Open(IKnowledgeFiles files, OwnGazetteers? own = null)
    {
        Gazetteer gazetteer = Gazetteer.Open(files);
        return new(own is null ? gazetteer : gazetteer.With(own), own);
    }

    /// <summary>The places of a name, the weightiest first: by name where there are any, else by spellings that are like it.</summary>
    /// <param name="name">A name as written.</param>
    /// <param name="country">A state (ISO 3166 alpha-3) that the text is taken to speak of, or null; others are left out.</param>
    public ImmutableArray<FoundPlace> Find(string name, string? country = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = NameFolding.Key(name);
        ImmutableArray<GazetteerMatch> named = _gazetteer.FindExact(key);
        ImmutableArray<GazetteerMatch> all = [.. (named.Any(m => country is null || m.Entry.Place.Country == country) ? named : [.. named, .. _gazetteer.FindAlike(key)])
            .Where(m => country is null || m.Entry.Place.Country == country)];
        PlaceDraft draft = new(Nothing, 0, 0, default, name, all);
        var group = new PlaceGroup([draft], all, isHint: false);
        var countries = new ArticleCountries([], country is null ? [] : [new(default, new Place { Id = country, Name = country, Latitude = 0, Longitude = 0, Country = country, Class = PlaceClass.Country })]);
        var scorer = new PlaceScorer(countries, new PlaceField([group]), new Dictionary<string, PlaceGroup>(StringComparer.Ordinal) { [group.Name] = group }, 1);
        ILookup<string, string> further = Further(all);
        return [.. all.Select(m => Found(name, m, scorer.Alone(m, group), further)).OrderByDescending(f => f.Weight)];
    }

    /// <inheritdoc/>
    public void Dispose() => _gazetteer.Dispose();

    private static FoundPlace Found(string name, GazetteerMatch match, double weight, ILookup<string, string> further)
    {
        Place place = match.Entry.Place;
        bool isExact = match.Step == SpellingStep.Folded && (place.Name == name || place.Names.Values.Contains(name, StringComparer.Ordinal));
        string source = match.Entry.IsImported ? match.Entry.Source : match.Entry.IsTheatre ? "theatre" : match.Entry.IsWorldArea ? "areas" : place.Class == PlaceClass.Country ? "states" : "world";
        HashSet<string> told = [place.Name];
        HashSet<string> folded = [NameFolding.Key(place.Name)];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (string other in place.Names.Values.Concat(match.Entry.Keys).Concat(further[place.Id]))
        {
            // A folded name is told where no name in its own letters stands for it.
            bool isNew = folded.Add(NameFolding.Key(other));
            if ((isNew || other.Any(c => !char.IsAscii(c))) && told.Add(other))
            {
                names.Add(other);
            }
        }

        return new(match.Entry, isExact ? SpellingStep.Exact : match.Step, match.Likeness, Math.Round(weight, 2), source, names.ToImmutable());
    }

    // Files of places hold their names for looking up only: these are found by going through all.
    private ILookup<string, string> Further(ImmutableArray<GazetteerMatch> matches)
    {
        HashSet<string> ids = [.. matches.Select(m => m.Entry.Place.Id)];
        List<(string Id, string Key)> found = [];
        foreach (WorldGazetteer file in (_gazetteer.World is null ? [] : new[] { _gazetteer.World }).Concat(_own?.Files ?? []))
        {
            Dictionary<int, string> indices = [];
            foreach (string key in matches.SelectMany(m => m.Entry.Keys).Distinct(StringComparer.Ordinal))
            {
                foreach ((int index, _) in file.Find(key))
                {
                    string id = file.Entry(index).Place.Id;
                    if (ids.Contains(id))
                    {
                        indices[index] = id;
                    }
                }
            }

            found.AddRange(file.KeysOf(indices.Keys.ToHashSet()).SelectMany(g => g.Select(k => (indices[g.Key], k))));
        }

        return found.ToLookup(f => f.Id, f => f.Key, StringComparer.Ordinal);
    }
}
