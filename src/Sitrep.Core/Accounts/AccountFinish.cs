using Sitrep.Places;

namespace Sitrep.Accounts;

/// <summary>What follows for an account once all that tells of it is known: the kind that its weapons make of it, and the finest of its places.</summary>
internal static class AccountFinish
{
    // From the middle of a district to its farthest villages, in km.
    private const double Around = 60.0;

    internal static void Complete(AccountDraft draft)
    {
        draft.Kind = Refined(draft);
        if (draft.Kind is "accuse" or "condemn" or "support" or "threaten" or "reject" or "deny" or "demand" or "concede")
        {
            // What is done by words alone has no place but the speaker's seat.
            draft.At.Clear();
        }

        if (draft.Family is "displace")
        {
            // Where people flee from is where it happens.
            draft.At.AddRange(draft.From.Where(f => !draft.At.Exists(a => a.Mention == f.Mention)));
            draft.From.Clear();
        }

        // A district, or its town for it, says less than the village in it; so does the road or stretch of land by which it lies.
        draft.At.RemoveAll(p => p.Mention.Place is { } wide && draft.At.Exists(o => o != p && o.Mention.Place is { Class: PlaceClass.Settlement } fine && Holds(wide, fine)));
    }

    private static bool Holds(Place wide, Place fine) => wide.Class switch
    {
        PlaceClass.Region or PlaceClass.FormerRegion or PlaceClass.Area or PlaceClass.Road => fine.Country == wide.Country && Earth.Distance(wide, fine) < Around,
        PlaceClass.Town or PlaceClass.City => fine.Country == wide.Country && fine.Admin1 is not null && (fine.Admin1 == wide.Name || fine.Admin1 == wide.Admin1) && wide.Name == wide.Admin1,
        _ => false,
    };

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
                "bomb" or "ied" or "vehicle-bomb" when !draft.Weapons.Exists(w => w.Kind is "aircraft" or "helicopter" or "drone") => "attack.bomb",
                _ => null,
            };
            if (finer is not null)
            {
                return finer;
            }
        }

        return draft.Weapons.Count == 1 && draft.Weapons[0].Kind is "sniper" ? "attack.sniper" : draft.Kind;
    }
}
