using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.Places;
using Sitrep.Times;
using Sitrep.Weapons;

namespace Sitrep.Accounts;

/// <summary>An account while it is being put together from the places in the text that tell of it.</summary>
internal sealed class AccountDraft(ToldEvent first)
{
    internal List<ToldEvent> Told { get; } = [first];

    internal string Kind { get; set; } = first.Event.Kind!;

    internal List<ActorMention> Actors { get; } = [];

    internal List<ActorMention> Targets { get; } = [];

    /// <summary>Things hit that are nobody's as far as the text says: "posts", "a house".</summary>
    internal List<ActorMention> Objects { get; } = [];

    internal List<AccountPlace> From { get; } = [];

    internal List<AccountPlace> At { get; } = [];

    internal List<WeaponMention> Weapons { get; } = [];

    internal List<Casualty> Casualties { get; } = [];

    internal List<Damage> Damage { get; } = [];

    internal List<Claim> Claims { get; } = [];

    internal TimeMention? Time { get; set; }

    internal bool TimeTakenOver { get; set; }

    internal EventCount? Count { get; set; }

    internal AccountDraft? RespondsTo { get; set; }

    internal bool Repeated { get; set; }

    /// <summary>History that the article retells, not its news.</summary>
    internal bool IsBackground { get; set; } = first.IsBackground;

    internal EventStatus Status => Told[0].Event.Status;

    internal bool Responds => Told.Exists(t => t.Event.Responds);

    internal int FirstSentence => Told.Min(t => t.Event.Sentence);

    internal int LastSentence => Told.Max(t => t.Event.Sentence);

    internal HashSet<int> Sentences { get; } = [first.Event.Sentence];

    internal string Family => Kind.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? Kind[..dot] : Kind;

    /// <summary>Adds what one more telling knows.</summary>
    internal void Add(ToldEvent told)
    {
        Sentences.Add(told.Event.Sentence);
        Repeated |= told.Event.Repeated;
        Time = Finer(Time, told.Time);
        foreach (RoleFiller filler in told.Event.Roles)
        {
            switch (filler.Role)
            {
                case Role.Actor or Role.Party when filler.Actor is { Kind: not "object" } or { Country: not null } && filler.Actor is { } actor:
                    AddParty(Actors, Armed(actor, told.Event.Kind!));
                    break;
                case Role.Target or Role.Patient when filler.Actor is { Kind: not "object" } or { Country: not null } && filler.Actor is { } target && (filler.Role is Role.Target || Suffers(told.Event.Kind!)):
                    AddParty(Targets, target);
                    break;
                case Role.Target when filler.Actor is { Kind: "object", Country: null } thing:
                    Objects.Add(thing);
                    break;
                case Role.From when filler.Place is { } from:
                    AddPlace(From, from, filler.Relation);
                    break;
                case Role.At or Role.Toward when filler.Place is { Role: PlaceRole.From } start && (filler.Role is Role.Toward || filler.Relation is "direction"):
                    // "fired in the direction of Zeylik from Sotk": the tree hangs the second place on the first.
                    AddPlace(From, start, "at");
                    break;
                case Role.At or Role.Toward when filler.Place is { } at:
                    AddPlace(At, at, filler.Role is Role.Toward ? "direction" : RelationOf(at, filler.Relation));
                    break;
                case Role.Weapon when filler.Weapon is { } weapon && !Weapons.Exists(w => w.Kind == weapon.Kind):
                    Weapons.Add(weapon);
                    break;
                default:
                    break;
            }
        }

        if (Actors.Count == 0 && !Suffers(told.Event.Kind!) && told.Event.Roles.FirstOrDefault(r => r.Role is Role.Patient && r.Actor is { Country: not null, Kind: not "object" })?.Actor is { } moved)
        {
            // "Russian soldiers were deployed": who is moved acts, where nobody is said to move them.
            AddParty(Actors, Armed(moved, told.Event.Kind!));
        }

        AddClaims(told.Claims);
    }

    /// <summary>Drops what turned out to be one source's same word.</summary>
    internal void PruneClaims()
    {
        for (int i = Claims.Count - 1; i > 0; i--)
        {
            if (Claims.FindIndex(c => SameSource(c, Claims[i])) < i)
            {
                Claims.RemoveAt(i);
            }
        }
    }

    internal void AddClaims(IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims.Where(c => !Claims.Exists(d => SameSource(c, d))))
        {
            // Who admits or confirms states it, too.
            bool weaker = claim.Stance is ClaimStance.States && claim.By is not null && Claims.Exists(d => d.Stance is ClaimStance.Admits or ClaimStance.Confirms && d.By is not null && SameParty(d.By, claim.By));
            if (!weaker)
            {
                Claims.Add(claim);
            }
        }
    }

    /// <summary>Adds what the telling of harm knows: whom it hit, who did it, where and when.</summary>
    internal void AddHarm(ToldEvent told)
    {
        Time = Finer(Time, told.Time);
        foreach (RoleFiller filler in told.Event.Roles)
        {
            if (filler.Role is Role.Patient && filler.Actor is { Kind: not "object" } victim && Targets.Count == 0 && Suffers(Kind))
            {
                AddParty(Targets, victim);
            }
            else if (filler.Role is Role.Actor && filler.Actor is { } actor && Actors.Count == 0)
            {
                AddParty(Actors, Armed(actor, "attack"));
            }
            else if (filler.Role is Role.At && filler.Place is { } at && At.Count == 0)
            {
                AddPlace(At, at, filler.Relation);
            }
            else if (filler.Role is Role.Weapon && filler.Weapon is { } weapon && !Weapons.Exists(w => w.Kind == weapon.Kind))
            {
                Weapons.Add(weapon);
            }
        }
    }

    /// <summary>Takes in another account of the same event; its kind counts only where it is the more specific one.</summary>
    internal void Absorb(AccountDraft part)
    {
        bool finer = Kind is "attack" or "attack.kill" && part.Kind.StartsWith("attack.", StringComparison.Ordinal) && part.Kind is not "attack.kill";
        Kind = finer ? part.Kind : Kind;
        Told.AddRange(part.Told);
        Sentences.UnionWith(part.Sentences);
        Repeated |= part.Repeated;
        AbsorbTime(part);
        Count ??= part.Count;
        part.Actors.ForEach(a => AddParty(Actors, a));
        part.Targets.ForEach(t => AddParty(Targets, t));
        Objects.AddRange(part.Objects);
        From.AddRange(From.Count == 0 ? part.From : []);
        At.AddRange(At.Count == 0 ? part.At : []);
        Weapons.AddRange(part.Weapons.Where(w => !Weapons.Exists(o => o.Kind == w.Kind)));
        // The headline sums up what the text tells one by one.
        Casualties.AddRange(part.Casualties.Where(c => !Casualties.Exists(o => o.Effect == c.Effect)).ToArray());
        Damage.AddRange(part.Damage.Where(d => !Damage.Exists(o => o.What == d.What && o.Effect == d.Effect)));
        Claims.AddRange(part.Claims.Where(c => !Claims.Exists(o => SameSource(c, o))));
        RespondsTo = RespondsTo == part ? null : RespondsTo ?? (part.RespondsTo == this ? null : part.RespondsTo);
    }

    // A time of its own comes before one taken over, unless the latter says the same finer.
    private void AbsorbTime(AccountDraft part)
    {
        if (part.Time is null || (Time is not null && part.TimeTakenOver && !TimeTakenOver))
        {
            return;
        }

        bool own = Time is null || (TimeTakenOver && !part.TimeTakenOver && !AccountMerger.SameTime(Time, part.Time));
        TimeMention best = own ? part.Time : Finer(Time, part.Time)!;
        TimeTakenOver = best == part.Time ? part.TimeTakenOver : TimeTakenOver;
        Time = best;
    }

    /// <summary>Where nobody is named that an attack hits, whose the things are that it hits is asked for.</summary>
    internal void AimAtObjects()
    {
        if (Targets.Count == 0 && Family is "attack" or "violation")
        {
            Objects.Take(1).ToList().ForEach(o => AddParty(Targets, o));
        }
    }

    internal static bool SameParty(ActorMention a, ActorMention b)
        => a.Id is not null && a.Id == b.Id || (a.Country == b.Country && a.Sector == b.Sector && (a.Country is not null || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A state that acts with arms acts through its forces.</summary>
    private static ActorMention Armed(ActorMention actor, string kind)
        => actor is { Sector: "GOV", Country: { Length: 3 } country } && (actor.Kind is "state" or "capital" or "nationality" or "group" || actor.Id == country + ".GOV") && IsArmed(kind)
            ? actor with { Sector = "MIL", Id = country + ".MIL" }
            : actor;

    /// <summary>Whether whoever is sent, moved or killed in such an event is its target: troops that are deployed are not.</summary>
    private static bool Suffers(string kind) => kind.Split('.')[0] is not ("force" or "aid" or "weapons") && kind is not ("territory.withdraw" or "territory.advance");

    private static bool IsArmed(string kind) => kind is "aid.peacekeeping" || (kind is not "territory.hand-over" && kind.Split('.')[0] is "attack" or "clash" or "violation" or "territory" or "force" or "interception" or "blockade");

    private static void AddParty(List<ActorMention> parties, ActorMention party)
    {
        int same = parties.FindIndex(p => SameParty(p, party));
        if (same < 0)
        {
            parties.Add(party);
        }
        else if (parties[same].ResolvedBy is not null && party.ResolvedBy is null)
        {
            parties[same] = party;
        }
    }

    // What the words before the place say, where the slot says nothing: "5 km north of", "between".
    private static string RelationOf(PlaceMention place, string relation)
        => relation is not "at" ? relation : place.Role switch { PlaceRole.Near => "near", PlaceRole.Between => "between", PlaceRole.Toward => "direction", _ => relation };

    private static void AddPlace(List<AccountPlace> places, PlaceMention place, string relation)
    {
        if (!places.Exists(p => p.Mention.Span == place.Span || (p.Mention.Place is { } known && known.Id == place.Place?.Id)))
        {
            places.Add(new(place, relation));
        }
    }

    // Who accuses states, too: one claim.
    private static bool SameSource(Claim a, Claim b)
        => (a.Stance == b.Stance || (a.Stance is ClaimStance.States or ClaimStance.Accuses && b.Stance is ClaimStance.States or ClaimStance.Accuses)) && (a.By is null ? b.By is null : b.By is not null && SameParty(a.By, b.By));

    private static TimeMention? Finer(TimeMention? a, TimeMention? b)
        => a is null ? b : b is null ? a : b.Start is { } start && a.Start is { } own && start.Grain > own.Grain ? b : a;
}
