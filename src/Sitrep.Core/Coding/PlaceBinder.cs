using Sitrep.Coding.Arguments;
using Sitrep.Coding.Frames;
using Sitrep.Languages;
using Sitrep.Places;

namespace Sitrep.Coding;

/// <summary>Finds the places of an event: those of its slots, those inside its parties, and those that stand loosely in its clause.</summary>
internal sealed class PlaceBinder(SentenceMentions mentions, ArgumentFinder arguments, FillerMaker make, PlaceNouns nouns)
{
    private readonly Sentence _sentence = mentions.Sentence;

    internal bool TryPlace(List<RoleFiller> fillers, Role role, Argument argument, PlaceMention? place)
    {
        string relation = Relation(argument);
        if (place is not null && !mentions.Containers.Contains(place))
        {
            return FillerMaker.Add(fillers, make.Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation });
        }

        bool any = false;
        if (argument.Slot is "subj" or "obj" or "iobj")
        {
            // What lies in a place is not the place: nested places are looked at when the roles are known.
            return place is not null && FillerMaker.Add(fillers, make.Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation });
        }

        foreach (PlaceMention nested in mentions.PlacesUnder(argument.Word).Where(p => !BehindRelative(p.Last, argument.Word)))
        {
            any |= FillerMaker.Add(fillers, make.Filler(role, nested.Last, nested.Span) with { Place = nested, Relation = relation });
        }

        return any || (place is not null && FillerMaker.Add(fillers, make.Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation }));
    }

    /// <summary>"units in Zod fired" tells from where, "positions in Zeylik" where it took effect.</summary>
    internal void AddNestedPlaces(List<RoleFiller> fillers, RoleMap map, int trigger)
    {
        bool ranged = map.Slots.Values.Any(r => r.Contains(Role.From));
        foreach (RoleFiller filler in fillers.Where(f => f.Role is Role.Actor or Role.Party or Role.Target or Role.Patient or Role.Weapon).ToArray())
        {
            // "artillery positioned near Jurin shelled": guns that fire are where the fire comes from.
            bool fires = filler.Role is Role.Actor || (filler is { Role: Role.Weapon, Weapon.Kind: "artillery" or "mortar" or "mlrs" or "tank" } && _sentence[filler.Word].Relation is "nsubj");
            Role role = fires && ranged ? Role.From : Role.At;

            foreach (PlaceMention place in mentions.PlacesUnder(filler.Word).Where(p => (filler.Role is not (Role.Actor or Role.Party) || filler.Actor?.Sector is "JUD" || IsLocative(p, filler.Word)) && (filler.Actor is not { } a || p.IsReference || a.Sector is "JUD" || !(a.First <= p.First && p.Last <= a.Last)) && !BehindRelative(p.Last, filler.Word) && !(_sentence.IsUnder(trigger, filler.Word) && _sentence.IsUnder(p.Last, trigger))))
            {
                FillerMaker.Add(fillers, make.Filler(role, place.Last, place.Span) with { Place = place, Relation = "at" });
            }
        }
    }

    /// <summary>Where nothing says where, a place that hangs loosely in the clause does: "The situation along the border near Sotk is calm".</summary>
    internal void AddLoosePlaces(List<RoleFiller> fillers, RoleMap map, TriggerMatch match)
    {
        if (fillers.Exists(f => f.Place is not null) || !map.Slots.Values.Any(r => r.Contains(Role.At)))
        {
            return;
        }

        foreach (PlaceMention place in mentions.Places.Where(p => !mentions.Containers.Contains(p)))
        {
            int above = _sentence.IsUnder(place.Last, match.Word) ? match.Word : _sentence.IsUnder(place.Last, match.Carrier) ? match.Carrier : -1;
            if (above >= 0 && IsLocative(place, above) && InClause(place.Last, above) && !IsParty(fillers, place) && !IsDisputed(place, map))
            {
                FillerMaker.Add(fillers, make.Filler(Role.At, place.Last, place.Span) with { Place = place, Relation = "at" });
            }
        }
    }

    /// <summary>The place that a word names, itself or as "the village of Kut".</summary>
    internal PlaceMention? PlaceAt(int word)
    {
        if (mentions.Place(word) is { } place)
        {
            return place;
        }

        return nouns.Contains(_sentence[word].Lemma)
            ? mentions.PlacesUnder(word).FirstOrDefault(p => (_sentence[p.Last].Head == word || _sentence[p.First].Head == word) && PrepositionOf(p) is null or "of" or "in" or "near")
            : null;
    }

    /// <summary>Whether no other clause lies between a word and one above it.</summary>
    private string? PrepositionOf(PlaceMention place)
        => Enumerable.Range(place.First, place.Last - place.First + 1).Select(arguments.Preposition).FirstOrDefault(p => p is not null);

    // "fought a war over Karabakh": what is fought over need not be where it is fought.
    private bool IsDisputed(PlaceMention place, RoleMap map) => PrepositionOf(place) is "over" && !map.RolesOf("over").Contains(Role.At);

    // "called on Baku": a capital that is a party of the event is no place of it.
    private static bool IsParty(List<RoleFiller> fillers, PlaceMention place) => fillers.Exists(f => f.Actor is { Kind: "capital" or "state" } actor && actor.First <= place.First && place.Last <= actor.Last);

    private bool InClause(int word, int above)
    {
        for (int i = word; i >= 0 && i != above; i = _sentence[i].Head)
        {
            if (_sentence[i].Relation is "acl:relcl" or "ccomp" or "advcl" or "parataxis" || (_sentence[i].Relation is "conj" && _sentence[i].Upos is Upos.Verb))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a preposition of place stands between a place and a word above it.</summary>
    private bool IsLocative(PlaceMention place, int above)
    {
        if (place.IsReference && _sentence[place.Last].Upos is Upos.Adv)
        {
            // "there"
            return true;
        }

        for (int i = place.Last; i >= 0 && i != above; i = _sentence[i].Head)
        {
            if (arguments.Preposition(i) is { } preposition)
            {
                return preposition is "in" or "at" or "near" or "around" or "outside" or "inside" or "on" or "along" or "across" or "over" or "above" or "off" or "between" or "within" or "close to" or "of" && place.Place?.Class is not Places.PlaceClass.Country;
            }
        }

        return false;
    }

    /// <summary>Whether a relative clause lies between: what it tells is another matter.</summary>
    private bool BehindRelative(int word, int ancestor)
    {
        for (int i = word; i >= 0 && i != ancestor; i = _sentence[i].Head)
        {
            if (_sentence[i].Relation is "acl:relcl")
            {
                return true;
            }
        }

        return false;
    }

    private string Relation(Argument argument) => (argument.Slot, _sentence[argument.Word].Lemma) switch
    {
        ("near" or "outside" or "around" or "close to" or "off", _) => "near",
        (_, "vicinity" or "outskirts" or "neighbourhood" or "area") => "near",
        ("toward" or "towards", _) => "direction",
        (_, "direction") => "direction",
        ("between", _) => "between",
        _ => "at",
    };
}
