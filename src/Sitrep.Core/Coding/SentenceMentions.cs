using Sitrep.Actors;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Weapons;

namespace Sitrep.Coding;

/// <summary>The parties, places and weapons of one sentence, by word.</summary>
internal sealed class SentenceMentions
{
    private readonly List<ActorMention> _actors;
    private readonly List<PlaceMention> _places;
    private readonly List<WeaponMention> _weapons;

    internal SentenceMentions(Sentence sentence, ActorLayer actors, PlaceLayer places, WeaponLayer weapons)
    {
        Sentence = sentence;
        _actors = [.. actors.Actors.Where(a => a.Sentence == sentence.Index)];
        // A place that only says where another one lies is not a place of the event.
        var containers = places.Places.Where(p => p.Container >= 0).Select(p => places.Places[p.Container]).ToHashSet();
        Containers = containers;
        // "Azerbaijan" in "Azerbaijan army positions" belongs to the party's name.
        // "In the Middle East", "in the Sahel": too wide to be the place of an event.
        _places = [.. places.Places.Where(p => p.Sentence == sentence.Index && !(p.Place is { Class: PlaceClass.Area } area && area.Id.StartsWith("sitrep:area-", StringComparison.Ordinal)) && !_actors.Exists(a => IsInName(p, a)))];
        _weapons = [.. weapons.Weapons.Where(w => w.Sentence == sentence.Index)];
    }

    private static bool IsInName(PlaceMention place, ActorMention actor)
        => actor.Kind is not ("state" or "capital" or "object" or "people") && actor.Sector is not "JUD" && actor.First <= place.First && place.Last <= actor.Last && actor.Last - actor.First > place.Last - place.First && actor.Head != place.Last;

    internal Sentence Sentence { get; }

    internal HashSet<PlaceMention> Containers { get; }

    internal IReadOnlyList<PlaceMention> Places => _places;

    /// <summary>The party whose head is the word, the longest; else the one that covers it.</summary>
    internal IReadOnlyList<WeaponMention> Weapons => _weapons;

    internal ActorMention? Actor(int word)
    {
        ActorMention? best = null;
        foreach (ActorMention actor in _actors)
        {
            if (actor.Head == word && (best is null || actor.Last - actor.First > best.Last - best.First))
            {
                best = actor;
            }
        }

        return best ?? _actors.Find(a => a.First <= word && word <= a.Last);
    }

    /// <summary>Further parties under the same head noun: "the leaders of Russia, Azerbaijan and Armenia".</summary>
    internal IEnumerable<ActorMention> Companions(ActorMention actor)
        => _actors.Where(a => a != actor && a.Head == actor.Head && a.Country is not null && a.Country != actor.Country);

    internal PlaceMention? Place(int word) => _places.Find(p => p.First <= word && word <= p.Last);

    internal WeaponMention? Weapon(int word) => _weapons.Find(w => w.First <= word && word <= w.Last);

    /// <summary>The places beneath a word, containers left out.</summary>
    internal IEnumerable<PlaceMention> PlacesUnder(int word) => _places.Where(p => !Containers.Contains(p) && Sentence.IsUnder(p.Last, word));

    /// <summary>The parties beneath a word.</summary>
    internal IEnumerable<ActorMention> ActorsUnder(int word) => _actors.Where(a => a.Head != word && Sentence.IsUnder(a.Head, word));
}
