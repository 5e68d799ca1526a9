using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Actors;
using Sitrep.Coding.Arguments;
using Sitrep.Coding.Frames;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Weapons;

namespace Sitrep.Coding;

/// <summary>Gives the words around a trigger their roles: the rule's map says which slot may be what, the filler's type decides.</summary>
internal sealed class RoleBinder(SentenceMentions mentions, ArgumentFinder arguments, PlaceNouns nouns)
{
    /// <summary>Nouns that only count or part those who stand behind "of".</summary>
    private static readonly FrozenSet<string> Measures = new[]
    {
        "group", "number", "series", "unit", "member", "part", "pair", "couple", "dozen", "side", "ten", "hundred", "thousand", "score", "million", "majority", "handful", "rest", "remainder",
        "crowd", "team", "column", "band", "brass", "treasury", "leadership", "contingent", "representative", "stream", "wave",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Sentence _sentence = mentions.Sentence;
    private readonly FillerMaker _make = new(mentions.Sentence);
    private readonly PlaceBinder _places = new(mentions, arguments, new(mentions.Sentence), nouns);

    internal ImmutableArray<RoleFiller> Bind(TriggerMatch match)
    {
        var fillers = new List<RoleFiller>();
        RoleMap map = match.Frame.Map;
        foreach (Argument argument in Arguments(match).Where(a => !match.Consumed.Contains(a.Word) && a.Word != match.Word).OrderBy(a => a.Distance))
        {
            ImmutableArray<Role> roles = argument.Forced is { } forced ? Forced(forced) : map.RolesOf(argument.Slot);
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

        AddContentTarget(fillers, match);
        _places.AddNestedPlaces(fillers, map, match.Word);
        _places.AddLoosePlaces(fillers, map, match);
        AddLooseWeapons(fillers, map, match);
        return [.. fillers];
    }

    /// <summary>"threatened to break off relations with Russia", "refused to meet the king": whom words are about stands in what they say.</summary>
    private void AddContentTarget(List<RoleFiller> fillers, TriggerMatch match)
    {
        if (match.Frame.Kind is not ("threaten" or "reject" or "agreement.promise") || fillers.Exists(f => f.Role is Role.Target or Role.Party && f.Actor is not null))
        {
            return;
        }

        foreach (int content in _sentence.Children(match.Word))
        {
            if (_sentence[content].Relation is not ("xcomp" or "ccomp" or "obj") || content < match.Word)
            {
                continue;
            }

            ActorMention? about = mentions.ActorsUnder(content)
                .Where(a => a.Country is not null && a.Head > content && !fillers.Exists(f => f.Actor is { } actor && actor.Country == a.Country))
                .Where(a => a.Kind is not "nationality" || a.Head == a.Last)
                .MinBy(a => a.Head);
            if (about is not null)
            {
                FillerMaker.Add(fillers, _make.Filler(Role.Target, about.Head, about.Span) with { Actor = about });
                return;
            }
        }
    }

    /// <summary>"violated the ceasefire, resorting to machine guns and mortars": weapons that stand anywhere beneath the event are its own, where its slots name none.</summary>
    private void AddLooseWeapons(List<RoleFiller> fillers, RoleMap map, TriggerMatch match)
    {
        if (fillers.Exists(f => f.Weapon is not null) || match.Frame.Kind is null || match.Frame.Needs.Any(n => n is [Role.Weapon]) || !map.Slots.Values.Any(r => r.Contains(Role.Weapon)))
        {
            return;
        }

        foreach (WeaponMention weapon in mentions.Weapons.Where(w => _sentence.IsUnder(w.Last, match.Carrier) || _sentence.IsUnder(w.Last, match.Word)))
        {
            FillerMaker.Add(fillers, _make.Filler(Role.Weapon, weapon.Last, weapon.Span) with { Weapon = weapon });
        }
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

    // "Fuzuli came under fire": what comes under fire may be a place.
    private static ImmutableArray<Role> Forced(Role role) => role is Role.Target ? [Role.Target, Role.At] : [role];

    private void Assign(List<RoleFiller> fillers, Argument argument, ImmutableArray<Role> roles, TriggerMatch match)
    {
        ActorMention? actor = ActorAt(argument.Word);
        if (argument is { Slot: "subj", Distance: > 0 } && actor is null or { Kind: "object" } && roles.Contains(Role.Actor))
        {
            int word = argument.Word;
            actor = Above(ref word) ?? actor;
            argument = argument with { Word = word };
        }

        PlaceMention? place = _places.PlaceAt(argument.Word);
        WeaponMention? weapon = mentions.Weapon(argument.Word);
        if (weapon is not null && roles.Contains(Role.Weapon))
        {
            // "Azerbaijani artillery struck": the weapon is named with whose it is.
            FillerMaker.Add(fillers, _make.Filler(Role.Weapon, argument.Word, weapon.Span) with { Weapon = weapon });
            actor ??= roles.Contains(Role.Actor) ? OwnerAt(argument.Word) : null;
        }
        if (actor is { Kind: "object", Country: not null } && argument.Slot is "subj" && IsActive(match))
        {
            // "Azerbaijani posts shot at the village": those who man them did.
            actor = actor with { Kind = "force", Sector = "MIL", Id = actor.Country + ".MIL" };
        }

        if (actor is { Kind: "object" } && argument.Slot is "subj" && roles.Contains(Role.Actor) && match.Frame.Map.Slots.Values.Any(r => r.Contains(Role.Target)))
        {
            // Things do nothing: "posts fired upon", a headline's passive.
            roles = [Role.Target];
        }

        bool placeWins = place is not null && (actor is null || (actor.Kind is "capital" && argument.Slot is not ("subj" or "by" or "poss")) || argument.Slot is "in" or "near" or "at" or "around" or "outside" or "from" or "inside" or "across" or "over");
        foreach (Role role in roles)
        {
            if (FillerMaker.Blocked(fillers, role, argument))
            {
                continue;
            }

            bool done = role switch
            {
                Role.Weapon => FillerMaker.Add(fillers, weapon is null ? null : _make.Filler(role, argument.Word, weapon.Span) with { Weapon = weapon }),
                Role.Actor or Role.Party => IsParty(actor, argument.Slot) && !(placeWins && roles.Any(FillerMaker.IsPlaceRole)) && AddParties(fillers, role, argument.Word, actor!),
                Role.Target => TryTarget(fillers, argument, actor, placeWins && roles.Any(FillerMaker.IsPlaceRole)),
                Role.From or Role.At or Role.Toward => _places.TryPlace(fillers, role, argument, place),
                _ => FillerMaker.Add(fillers, _make.Filler(role, argument.Word, null) with { Actor = actor }),
            };
            if (done)
            {
                return;
            }
        }
    }

    private bool IsActive(TriggerMatch match)
        => !match.Pattern.IsNoun && _sentence.Block is not Documents.BlockKind.Headline && _sentence[match.Word].Xpos is "VBD" or "VBP" or "VBZ" && _sentence.Child(match.Word, "nsubj") is >= 0 and int subject && _sentence[subject].Relation is "nsubj"
            && arguments.OfVerb(match.Word).Exists(a => a.Slot is "at" or "on" or "toward" or "towards" or "upon");

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
            return FillerMaker.Add(fillers, _make.Filler(Role.Target, nested.Head, nested.Span) with { Actor = nested });
        }

        return argument.Slot is "obj" && _sentence[argument.Word].Upos is Upos.Noun && FillerMaker.Add(fillers, _make.Filler(Role.Target, argument.Word, null));
    }

    /// <summary>A noun before the event noun is a party only where it names one: "military conflict" names none.</summary>
    private bool IsParty(ActorMention? actor, string slot) => actor is not null && !(slot is "poss" && actor.ResolvedBy is not null && _sentence[actor.Head].Lemma is "country" or "nation" or "region") && (slot is not "mod" || actor.Country is not null || actor.Id is not null);

    /// <summary>"the leaders of Russia and Armenia", "Armenian and Azerbaijani troops": one head, several parties.</summary>
    private bool AddParties(List<RoleFiller> fillers, Role role, int word, ActorMention actor)
    {
        bool added = FillerMaker.Add(fillers, _make.Filler(role, word, actor.Span) with { Actor = actor });
        foreach (ActorMention companion in mentions.Companions(actor))
        {
            FillerMaker.Add(fillers, _make.Filler(role, companion.First, companion.Span) with { Actor = companion });
        }

        return added;
    }

    /// <summary>Complements may hold what a role needs: "fired mortars", "under Azerbaijani fire".</summary>
    private void AddConsumed(List<RoleFiller> fillers, RoleMap map, int word, TriggerMatch match)
    {
        // A complement may itself be a party: "shot by a sniper", "captured soldiers".
        if (_sentence.RelationIs(word, "obl") && arguments.Preposition(word) is { } preposition && map.RolesOf(preposition is "by" && !match.Pattern.IsNoun ? "subj" : preposition) is { IsEmpty: false } own)
        {
            Assign(fillers, new(preposition is "by" ? "subj" : preposition, word, null, 0), own, match);
        }
        else if ((_sentence.RelationIs(word, "obj") || _sentence.RelationIs(word, "iobj")) && mentions.Actor(word) is not null && map.RolesOf("obj") is { IsEmpty: false } objects)
        {
            Assign(fillers, new("obj", word, null, 0), objects, match);
        }
        if (map.Slots.Values.Any(r => r.Contains(Role.Weapon)) && mentions.Weapon(word) is { } weapon)
        {
            FillerMaker.Add(fillers, _make.Filler(Role.Weapon, word, weapon.Span) with { Weapon = weapon });
        }

        foreach (Argument argument in arguments.OfNoun(word))
        {
            // "died in the war of 2020": what hangs on a word behind a preposition was not hurt.
            ImmutableArray<Role> roles = arguments.Preposition(word) is null ? map.RolesOf(argument.Slot) : [.. map.RolesOf(argument.Slot).Where(r => r is not Role.Patient)];
            if (!roles.IsEmpty)
            {
                Assign(fillers, argument with { Distance = 1 }, roles, match);
            }
        }
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

    private ActorMention? ActorAt(int word, int depth = 0)
    {
        if (mentions.Actor(word) is { } actor)
        {
            return actor;
        }

        bool counted = _sentence[word].Upos is Upos.Num or Upos.Pron or Upos.Det || Measures.Contains(_sentence[word].Lemma);
        bool titled = _sentence[word].Upos is Upos.Propn;
        foreach (int child in _sentence.Children(word))
        {
            // "one of our observation posts", "tens of thousands of people", "Taliban members": the party stands behind "of", or before.
            bool before = child < word && _sentence[child].Relation is "compound" or "amod" or "nmod:poss" && _sentence[word].Lemma is "member" or "side" or "unit" or "brass" or "treasury" or "leadership";
            if (counted && (_sentence.RelationIs(child, "nmod") || before) && (mentions.Actor(child) ?? (depth < 2 && !before ? ActorAt(child, depth + 1) : null)) is { } nested)
            {
                return nested;
            }

            // "US Vice President Mike Pence": the office names him where the name is not known.
            if (titled && child < word && _sentence[child].Relation is "compound" or "nmod" or "appos" && mentions.Actor(child) is { Kind: "person" } office)
            {
                return office;
            }
        }

        return null;
    }
}
