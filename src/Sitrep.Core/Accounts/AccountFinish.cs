using Sitrep.Actors;
using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>What follows for an account once all that tells of it is known: the kind that its weapons make of it, and whose people stand where it happened.</summary>
internal static class AccountFinish
{
    internal static void Complete(AccountDraft draft)
    {
        draft.Kind = Refined(draft);
        // A district, or its town for it, says less than the village in it.
        draft.At.RemoveAll(p => p.Mention.Place is { Class: PlaceClass.Region or PlaceClass.Town or PlaceClass.City } wide
            && draft.At.Exists(o => o != p && o.Mention.Place is { Class: PlaceClass.Settlement } fine && fine.Country == wide.Country && fine.Admin1 is not null && (fine.Admin1 == wide.Name || fine.Admin1 == wide.Admin1) && wide.Name == wide.Admin1));
        if (Country(draft) is not { } country)
        {
            return;
        }

        // Villagers, police and prosecutors without a nationality are those of the place, unless the act crosses a border.
        for (int i = 0; i < draft.Targets.Count; i++)
        {
            draft.Targets[i] = Local(draft.Targets[i], country);
        }

        for (int i = 0; i < draft.Actors.Count; i++)
        {
            draft.Actors[i] = Local(draft.Actors[i], country);
        }
    }

    private static string Refined(AccountDraft draft)
    {
        if (draft.Kind is not ("attack" or "attack.fire"))
        {
            return draft.Kind;
        }

        foreach (string kind in draft.Weapons.Select(w => w.Kind))
        {
            string? finer = kind switch
            {
                "mortar" or "artillery" or "mlrs" or "rocket" or "tank" or "grenade-launcher" or "cluster-munition" or "incendiary" => "attack.shelling",
                "missile" or "anti-tank" => "attack.missile",
                "drone" or "loitering-munition" => "attack.drone",
                "aircraft" or "helicopter" => "attack.air",
                _ => null,
            };
            if (finer is not null)
            {
                return finer;
            }
        }

        return draft.Weapons.Count == 1 && draft.Weapons[0].Kind is "sniper" ? "attack.sniper" : draft.Kind;
    }

    private static string? Country(AccountDraft draft)
    {
        string[] countries = [.. draft.At.Select(p => p.Mention.Place?.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        return countries.Length == 1 && draft.At.TrueForAll(p => p.Mention.Place?.Class is not PlaceClass.Country) ? countries[0] : null;
    }

    private static ActorMention Local(ActorMention party, string country)
        => party.Country is null && party.Sector is "CVL" or "COP" or "JUD" or "LEG" or "MED" or "OPP"
            ? party with { Country = country, Id = country + "." + party.Sector, ResolvedBy = "country-of-place", Confidence = party.Confidence * 0.7 }
            : party;
}
