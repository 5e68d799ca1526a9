using Sitrep.Actors;
using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>
/// Whose the parties without a nationality are: villagers, police and governors those of the place, soldiers those of the side that is hit or that tells of it.
/// What is completed says so (<c>resolvedBy: country-of-place</c>, <c>home-side</c>); a bare noun beside a party that it may well name is dropped.
/// </summary>
internal static class PartyCompleter
{
    internal static void Complete(AccountDraft draft, string? around)
    {
        string? at = Country(draft.At) ?? (draft.At.Count == 0 ? null : Country(draft.At, regions: true)) ?? around;
        for (int i = 0; i < draft.Targets.Count; i++)
        {
            draft.Targets[i] = Own(Local(Person(draft.Targets[i]), at, draft.Family), draft);
        }

        for (int i = 0; i < draft.Actors.Count; i++)
        {
            ActorMention party = Local(draft.Actors[i], at, draft.Family);
            draft.Actors[i] = IsArmy(party) && !draft.Targets.Exists(t => t.Country == at && t.Sector is "MIL") ? Spoken(party, at) : party;
        }

        for (int i = 0; i < draft.Claims.Count; i++)
        {
            if (draft.Claims[i].By is { Country: null } by)
            {
                draft.Claims[i] = draft.Claims[i] with { By = Spoken(Local(by, at, draft.Family), at) };
            }
        }

        Prune(draft);
    }

    /// <summary>Drops parties that say less than those beside them, and things that turned out to be nobody's.</summary>
    internal static void Prune(AccountDraft draft)
    {
        Prune(draft.Actors);
        Prune(draft.Targets);
        draft.Targets.RemoveAll(t => t is { Kind: "object", Country: null });

        // Nobody fires at his own: "Azerbaijani forces attacked their positions".
        draft.Targets.RemoveAll(t => t.ResolvedBy is "coreference" && draft.Family is "attack" && draft.Actors.Exists(a => a.ResolvedBy is null && AccountDraft.SameParty(a, t)));
    }

    /// <summary>The country in which all places lie; a whole country as a place says it only where <paramref name="regions"/> asks for it.</summary>
    private static string? Country(List<AccountPlace> places, bool regions = false)
    {
        string[] countries = [.. places.Where(p => regions || p.Mention.Place?.Class is not PlaceClass.Country).Select(p => p.Mention.Place?.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        return countries.Length == 1 ? countries[0] : null;
    }

    private static ActorMention Local(ActorMention party, string? at, string family)
    {
        // People march against the government of the place, whoever spoke last.
        bool own = family is "protest" && at is not null && party is { ResolvedBy: "home-side", Sector: "GOV" or "LEG" };
        if ((party.Country is not null && !own) || party.Sector is not ("CVL" or "COP" or "JUD" or "LEG" or "MED" or "OPP" or "GOV" or "SOC" or "REF" or "EDU" or "BUS"))
        {
            return party;
        }

        // A government that acts beyond its border is none of the place.
        string? country = family is not "protest" && party is { Sector: "GOV", Kind: "institution" or "body" } ? party.Near ?? at : at ?? party.Near;
        return country is null ? party
            : party with { Country = country, Id = country + "." + party.Sector, ResolvedBy = at is null ? "home-side" : "country-of-place", Confidence = party.Confidence * 0.7 };
    }

    private static bool IsArmy(ActorMention party) => party.Name.ToUpperInvariant() is "ARMY" or "MILITARY" or "AIR FORCE" or "NAVY" or "ARMED FORCES" or "AIR DEFENCE" or "AIR DEFENCES" or "AIR DEFENSE";

    /// <summary>"The army said": that of the country, where only one is spoken of.</summary>
    private static ActorMention Spoken(ActorMention speaker, string? at)
        => speaker is { Country: null, Sector: "MIL", Kind: not "person" } && (speaker.Near ?? at) is { } country
            ? speaker with { Country = country, Id = country + ".MIL", ResolvedBy = "country-of-place", Confidence = speaker.Confidence * 0.6 }
            : speaker;

    /// <summary>A person of whom nothing is known but the name is a civilian, where something is done to him.</summary>
    private static ActorMention Person(ActorMention party) => party is { Kind: "person", Sector: "UNK" } ? party with { Sector = "CVL" } : party;

    /// <summary>"A serviceman was wounded", a ministry says: its own one.</summary>
    private static ActorMention Own(ActorMention party, AccountDraft draft)
        => party is { Country: null, Sector: "MIL", Near: { } country } && !draft.Actors.Exists(a => a.Country == country)
            ? party with { Country = country, Id = country + ".MIL", ResolvedBy = "home-side", Confidence = party.Confidence * 0.7 }
            : party;

    /// <summary>"Serviceman" beside "Azerbaijani soldiers" is no second party.</summary>
    private static void Prune(List<ActorMention> parties)
    {
        for (int i = parties.Count - 1; i > 0; i--)
        {
            if (parties.FindIndex(p => AccountDraft.SameParty(p, parties[i])) < i)
            {
                parties.RemoveAt(i);
            }
        }

        parties.RemoveAll(p => p.Country is null && p.Id is null && parties.Exists(o => o.Country is not null && (o.Sector == p.Sector || p.Sector is "UNK")));
    }
}
