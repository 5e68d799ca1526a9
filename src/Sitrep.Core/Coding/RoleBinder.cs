using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Coding.Arguments;
using Sitrep.Coding.Frames;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Weapons;

namespace Sitrep.Coding;

/// <summary>Gives the words around a trigger their roles: the rule's map says which slot may be what, the filler's type decides.</summary>
internal sealed class RoleBinder(SentenceMentions mentions, ArgumentFinder arguments)
{
    private readonly Sentence _sentence = mentions.Sentence;

    internal ImmutableArray<RoleFiller> Bind(TriggerMatch match)
    {
        var fillers = new List<RoleFiller>();
        RoleMap map = match.Frame.Map;
        foreach (Argument argument in Arguments(match).Where(a => !match.Consumed.Contains(a.Word) && a.Word != match.Word).OrderBy(a => a.Distance))
        {
            ImmutableArray<Role> roles = argument.Forced is { } forced ? [forced] : map.RolesOf(argument.Slot);
            if (roles.IsEmpty)
            {
                // A preposition of several words counts as its last one where the map does not list it: "out of" as "of".
                continue;
            }

            Assign(fillers, argument, roles, match);
        }

        foreach (int consumed in match.Consumed)
        {
            AddConsumed(fillers, map, consumed, match);
        }

        AddNestedPlaces(fillers, map, match.Word);
        AddLoosePlaces(fillers, map, match);
        return [.. fillers];
    }

    private List<Argument> Arguments(TriggerMatch match)
    {
        if (!match.Pattern.IsNoun)
        {
            return arguments.OfVerb(match.Word, match.Pattern.Complements.Any(c => c.Preposition is null));
        }

        List<Argument> all = arguments.OfNoun(match.Word);
        if (match.Light is { } light)
        {
            foreach (Argument argument in arguments.OfVerb(match.Carrier).Where(a => a.Word != match.Word && !_sentence.IsUnder(match.Word, a.Word)))
            {
                bool occurrence = !light.Pattern.Complements.Any(c => c.Any);
                Role? forced = occurrence ? null : argument.Slot switch
                {
                    "subj" => light.Subject,
                    "obj" => light.Object,
                    _ => null,
                };
                if (!occurrence || argument.Slot is not ("subj" or "obj"))
                {
                    all.Add(argument with { Forced = forced, Distance = argument.Distance + 1 });
                }
            }
        }

        return all;
    }

    private void Assign(List<RoleFiller> fillers, Argument argument, ImmutableArray<Role> roles, TriggerMatch match)
    {
        ActorMention? actor = ActorAt(argument.Word);
        if (argument is { Slot: "subj", Distance: > 0 } && actor is null or { Kind: "object" } && roles.Contains(Role.Actor))
        {
            int word = argument.Word;
            actor = Above(ref word) ?? actor;
            argument = argument with { Word = word };
        }

        PlaceMention? place = PlaceAt(argument.Word);
        WeaponMention? weapon = mentions.Weapon(argument.Word);
        if (weapon is not null && roles.Contains(Role.Weapon))
        {
            // "Azerbaijani artillery struck": the weapon is named with whose it is.
            Add(fillers, Filler(Role.Weapon, argument.Word, weapon.Span) with { Weapon = weapon });
            actor ??= roles.Contains(Role.Actor) ? OwnerAt(argument.Word) : null;
        }
        if (actor is { Kind: "object" } && argument.Slot is "subj" && roles.Contains(Role.Actor) && match.Frame.Map.Slots.Values.Any(r => r.Contains(Role.Target)))
        {
            // Things do nothing: "posts fired upon", a headline's passive.
            roles = [Role.Target];
        }

        bool placeWins = place is not null && (actor is null || (actor.Kind is "capital" && argument.Slot is not ("subj" or "by" or "poss")) || argument.Slot is "in" or "near" or "at" or "around" or "outside" or "from" or "inside" or "across" or "over");
        foreach (Role role in roles)
        {
            if (Blocked(fillers, role, argument))
            {
                continue;
            }

            bool done = role switch
            {
                Role.Weapon => Add(fillers, weapon is null ? null : Filler(role, argument.Word, weapon.Span) with { Weapon = weapon }),
                Role.Actor or Role.Party => IsParty(actor, argument.Slot) && !(placeWins && roles.Any(IsPlaceRole)) && AddParties(fillers, role, argument.Word, actor!),
                Role.Target => TryTarget(fillers, argument, actor, placeWins && roles.Any(IsPlaceRole)),
                Role.From or Role.At or Role.Toward => TryPlace(fillers, role, argument, place),
                _ => Add(fillers, Filler(role, argument.Word, null) with { Actor = actor }),
            };
            if (done)
            {
                return;
            }
        }
    }

    private bool TryTarget(List<RoleFiller> fillers, Argument argument, ActorMention? actor, bool placeWins)
    {
        if (placeWins)
        {
            return false;
        }

        if (actor is not null)
        {
            return AddParties(fillers, Role.Target, argument.Word, actor);
        }

        // "in the direction of Azerbaijani positions", "at the posts of the army": the party stands beneath a noun that only says where.
        if (mentions.Place(argument.Word) is null && argument.Slot is not ("subj" or "by") && mentions.ActorsUnder(argument.Word).FirstOrDefault(a => a.Kind is not "capital") is { } nested)
        {
            return Add(fillers, Filler(Role.Target, nested.Head, nested.Span) with { Actor = nested });
        }

        return argument.Slot is "obj" && _sentence[argument.Word].Upos is Upos.Noun && Add(fillers, Filler(Role.Target, argument.Word, null));
    }

    /// <summary>A noun before the event noun is a party only where it names one: "military conflict" names none.</summary>
    private static bool IsParty(ActorMention? actor, string slot) => actor is not null && (slot is not "mod" || actor.Country is not null || actor.Id is not null);

    /// <summary>"the leaders of Russia and Armenia", "Armenian and Azerbaijani troops": one head, several parties.</summary>
    private bool AddParties(List<RoleFiller> fillers, Role role, int word, ActorMention actor)
    {
        bool added = Add(fillers, Filler(role, word, actor.Span) with { Actor = actor });
        foreach (ActorMention companion in mentions.Companions(actor))
        {
            Add(fillers, Filler(role, companion.First, companion.Span) with { Actor = companion });
        }

        return added;
    }

    private bool TryPlace(List<RoleFiller> fillers, Role role, Argument argument, PlaceMention? place)
    {
        string relation = Relation(argument);
        if (place is not null && !mentions.Containers.Contains(place))
        {
            return Add(fillers, Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation });
        }

        bool any = false;
        if (argument.Slot is "subj" or "obj" or "iobj")
        {
            // What lies in a place is not the place: nested places are looked at when the roles are known.
            return place is not null && Add(fillers, Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation });
        }

        foreach (PlaceMention nested in mentions.PlacesUnder(argument.Word))
        {
            any |= Add(fillers, Filler(role, nested.Last, nested.Span) with { Place = nested, Relation = relation });
        }

        return any || (place is not null && Add(fillers, Filler(role, argument.Word, place.Span) with { Place = place, Relation = relation }));
    }

    /// <summary>Complements may hold what a role needs: "fired mortars", "under Azerbaijani fire".</summary>
    private void AddConsumed(List<RoleFiller> fillers, RoleMap map, int word, TriggerMatch match)
    {
        // A complement may itself be a party: "shot by a sniper", "captured soldiers".
        if (_sentence.RelationIs(word, "obl") && arguments.Preposition(word) is { } preposition && map.RolesOf(preposition is "by" && !match.Pattern.IsNoun ? "subj" : preposition) is { IsEmpty: false } own)
        {
            Assign(fillers, new(preposition is "by" ? "subj" : preposition, word, null, 0), own, match);
        }
        else if (_sentence.RelationIs(word, "obj") && mentions.Actor(word) is not null && map.RolesOf("obj") is { IsEmpty: false } objects)
        {
            Assign(fillers, new("obj", word, null, 0), objects, match);
        }
        if (map.Slots.Values.Any(r => r.Contains(Role.Weapon)) && mentions.Weapon(word) is { } weapon)
        {
            Add(fillers, Filler(Role.Weapon, word, weapon.Span) with { Weapon = weapon });
        }

        foreach (Argument argument in arguments.OfNoun(word))
        {
            ImmutableArray<Role> roles = map.RolesOf(argument.Slot);
            if (!roles.IsEmpty)
            {
                Assign(fillers, argument with { Distance = 1 }, roles, match);
            }
        }
    }

    /// <summary>"units in Zod fired" tells from where, "positions in Zeylik" where it took effect.</summary>
    private void AddNestedPlaces(List<RoleFiller> fillers, RoleMap map, int trigger)
    {
        bool ranged = map.Slots.Values.Any(r => r.Contains(Role.From));
        foreach (RoleFiller filler in fillers.Where(f => f.Role is Role.Actor or Role.Party or Role.Target or Role.Patient or Role.Weapon).ToArray())
        {
            Role role = filler.Role is Role.Actor && ranged ? Role.From : Role.At;

            foreach (PlaceMention place in mentions.PlacesUnder(filler.Word).Where(p => (filler.Role is not (Role.Actor or Role.Party) || IsLocative(p, filler.Word)) && (filler.Actor is not { } a || !(a.First <= p.First && p.Last <= a.Last)) && !BehindRelative(p.Last, filler.Word) && !(_sentence.IsUnder(trigger, filler.Word) && _sentence.IsUnder(p.Last, trigger))))
            {
                Add(fillers, Filler(role, place.Last, place.Span) with { Place = place, Relation = "at" });
            }
        }
    }

    /// <summary>Where nothing says where, a place that hangs loosely in the clause does: "The situation along the border near Sotk is calm".</summary>
    private void AddLoosePlaces(List<RoleFiller> fillers, RoleMap map, TriggerMatch match)
    {
        if (fillers.Exists(f => f.Place is not null) || !map.Slots.Values.Any(r => r.Contains(Role.At)))
        {
            return;
        }

        foreach (PlaceMention place in mentions.Places.Where(p => !mentions.Containers.Contains(p)))
        {
            int above = _sentence.IsUnder(place.Last, match.Word) ? match.Word : _sentence.IsUnder(place.Last, match.Carrier) ? match.Carrier : -1;
            if (above >= 0 && IsLocative(place, above) && InClause(place.Last, above))
            {
                Add(fillers, Filler(Role.At, place.Last, place.Span) with { Place = place, Relation = "at" });
            }
        }
    }

    /// <summary>Whether no other clause lies between a word and one above it.</summary>
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
        for (int i = place.Last; i >= 0 && i != above; i = _sentence[i].Head)
        {
            if (arguments.Preposition(i) is { } preposition)
            {
                return preposition is "in" or "at" or "near" or "around" or "outside" or "inside" or "on" or "along" or "across" or "over" or "above" or "off" or "between" or "within" or "close to" or "of" && place.Place?.Class is not Places.PlaceClass.Country;
            }
        }

        return false;
    }

    private static readonly string[] PlaceNouns = ["village", "town", "city", "settlement", "district", "region", "province", "height", "community", "hamlet", "capital", "port", "county", "suburb", "area", "pass", "mountain", "river", "lake"];

    /// <summary>The place that a word names, itself or as "the village of Kut".</summary>
    private PlaceMention? PlaceAt(int word)
    {
        if (mentions.Place(word) is { } place)
        {
            return place;
        }

        return PlaceNouns.Contains(_sentence[word].Lemma, StringComparer.Ordinal)
            ? mentions.PlacesUnder(word).FirstOrDefault(p => _sentence[p.Last].Head == word || _sentence[p.First].Head == word)
            : null;
    }

    /// <summary>"units in the settlement of the region that opened fire": a participle may hang on the nearest noun though it tells of the first.</summary>
    private ActorMention? Above(ref int word)
    {
        for (int i = word; _sentence[i].Relation is "nmod" or "compound" or "flat" or "appos" or "acl" or "obl" && _sentence[i].Head >= 0; i = _sentence[i].Head)
        {
            int head = _sentence[i].Head;
            if (mentions.Actor(head) is { Kind: "force" or "group" or "people" or "institution" } actor && actor.Head == head)
            {
                word = head;
                return actor;
            }
        }

        return null;
    }

    /// <summary>Whose a weapon is: "Russian tanks", "tanks of the Russian army".</summary>
    private ActorMention? OwnerAt(int word)
    {
        foreach (int child in _sentence.Children(word))
        {
            if (_sentence[child].Relation is "amod" or "compound" or "nmod:poss" or "nmod" && mentions.Actor(child) is { Country: not null } owner)
            {
                return owner;
            }
        }

        return null;
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

    private static bool Add(List<RoleFiller> fillers, RoleFiller? filler)
    {
        if (filler is null)
        {
            return false;
        }

        if (filler.Place is { } place && fillers.Exists(f => f.Place == place))
        {
            return true;
        }

        if (filler.Actor is { } actor && fillers.Exists(f => f.Actor == actor))
        {
            return true;
        }

        fillers.Add(filler);
        return true;
    }

    /// <summary>What the trigger has of its own beats what it takes over from a governing clause.</summary>
    private static bool Blocked(List<RoleFiller> fillers, Role role, Argument argument)
        => argument.Distance > 1 && fillers.Exists(f => f.Role == role || (IsPlaceRole(f.Role) && IsPlaceRole(role)));

    private static bool IsPlaceRole(Role role) => role is Role.At or Role.From or Role.Toward;

    private ActorMention? ActorAt(int word)
    {
        if (mentions.Actor(word) is { } actor)
        {
            return actor;
        }

        // "one of our observation posts", "a group of soldiers": the party stands behind "of".
        if (_sentence[word].Upos is Upos.Num or Upos.Pron or Upos.Det || _sentence[word].Lemma is "group" or "number" or "series" or "unit" or "member" or "part" or "pair" or "couple" or "dozen" or "side")
        {
            foreach (int child in _sentence.Children(word))
            {
                if (_sentence.RelationIs(child, "nmod") && mentions.Actor(child) is { } nested)
                {
                    return nested;
                }
            }
        }

        return null;
    }

    private RoleFiller Filler(Role role, int word, TextSpan? span) => new(role, word, span ?? NounPhrase(word), null, null, null);

    /// <summary>The words of a noun with what stands before it.</summary>
    private TextSpan NounPhrase(int word)
    {
        int first = word;
        foreach (int child in _sentence.Children(word))
        {
            if (child < first && _sentence[child].Relation is "amod" or "compound" or "nummod" or "det" or "nmod:poss" or "flat")
            {
                first = child;
            }
        }

        return _sentence.SpanOf(first, word);
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
