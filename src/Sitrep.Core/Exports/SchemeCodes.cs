using System.Collections.Frozen;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Coding;
using Sitrep.Knowledge;

namespace Sitrep.Exports;

/// <summary>Codes an account in PLOVER, CAMEO and ACLED: the row of its kind in <c>kinds.tsv</c>, refined by what the account tells.</summary>
/// <remarks>
/// Immutable, thread-safe. The refinements are the notes of <c>kinds.tsv</c> that follow from fields of the account alone; notes that need a reader stay undone.
/// Sources: PLOVER manual 0.8 (a type with a status that equals another type is that type), CAMEO manual 1.1b3, ACLED codebook.
/// </remarks>
/// <param name="ontology">The kinds.</param>
public sealed class SchemeCodes(Ontology ontology)
{
    private const string Violence = "Violence against civilians";
    private const string Battles = "Battles";
    private const string ArmedClash = "Armed clash";
    private const string Transfer = "Non-violent transfer of territory";

    /// <summary>Kinds of <c>knowledge/weapons/weapons.tsv</c> that CAMEO 194 and PLOVER's mode heavy-weapons mean.</summary>
    internal static readonly FrozenSet<string> HeavyWeapons = FrozenSet.Create(
        StringComparer.Ordinal,
        "mortar", "artillery", "mlrs", "rocket", "missile", "tank", "grenade-launcher", "anti-tank", "armoured-vehicle", "cluster-munition");

    private static readonly FrozenSet<string> NonStateArmed = FrozenSet.Create(StringComparer.Ordinal, "REB", "UAF", "PRM", "CRM");

    // Sectors of people who do not fight. A sector that says nothing of arms (GOV, PTY, UNK) is on neither side.
    private static readonly FrozenSet<string> Unarmed = FrozenSet.Create(
        StringComparer.Ordinal, "CVL", "JRN", "REF", "MED", "EDU", "AGR", "BUS", "LAB", "REL", "SOC", "OPP", "ELI");

    private static readonly FrozenSet<string> Armed = FrozenSet.Create(StringComparer.Ordinal, "MIL", "COP", "REB", "UAF", "PRM", "SPY");

    /// <summary>The account's codes; all null where the ontology does not know its kind.</summary>
    public SchemeCode Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (ontology.Find(account.Kind) is not { } kind)
        {
            return new(null, null, null, null, null);
        }

        var code = new SchemeCode(kind.PloverType, kind.PloverMode, kind.Cameo, kind.AcledEvent, kind.AcledSubEvent);
        return WithStatus(WithVictims(WithMeans(code, account), account), account);
    }

    /// <summary>Weapons, doers and forms that the kind leaves open.</summary>
    private static SchemeCode WithMeans(SchemeCode code, Account account) => account.Kind switch
    {
        "attack.fire" when account.Weapons.IsEmpty => code with { PloverMode = null, Cameo = "190" },
        "attack.fire" when OnlyHeavy(account) => code with { PloverMode = "heavy-weapons", Cameo = "194" },
        "clash" when OnlyHeavy(account) => code with { PloverMode = "heavy-weapons", Cameo = "194" },
        "attack.shelling" when IsExchange(account) => code with { AcledEvent = Battles, AcledSubEvent = ArmedClash },
        "attack.assassinate" when account.Status == EventStatus.Attempted => code with { Cameo = "185" },
        "attack.beat" when account.Weapons.Any(w => w.Kind is "knife") => code with { PloverMode = "primitive" },
        "attack.bomb" when account.Weapons.Any(w => w.Kind == "vehicle-bomb") => code with { Cameo = "1832" },
        "attack.crowd" when Killed(account) => code with { AcledSubEvent = "Excessive force against protesters" },
        "territory.capture" when AllOf(account.Actors, NonStateArmed) => code with { AcledSubEvent = "Non-state actor overtakes territory" },
        "force.deploy" when !account.Weapons.IsEmpty => code with { PloverMode = "weapons" },
        "force.deploy" when account.Actors.Any(a => a.Sector == "COP") => code with { PloverMode = "police" },
        _ => code,
    };

    /// <summary>ACLED tells an attack on people who do not fight from one on those who do.</summary>
    private static SchemeCode WithVictims(SchemeCode code, Account account) => account.Kind switch
    {
        "attack" or "attack.fire" or "attack.sniper" or "attack.ground" when HitsUnarmed(account) => code with { AcledEvent = Violence, AcledSubEvent = "Attack" },
        "attack.take-prisoner" when AllOf(account.Targets, Unarmed) => code with { AcledEvent = Violence, AcledSubEvent = "Abduction/forced disappearance" },
        "attack.kill" or "attack.beat" when AllOf(account.Targets, Armed) => code with { AcledEvent = Battles, AcledSubEvent = ArmedClash },
        _ => code,
    };

    /// <summary>What is not told as happened has another type, or none.</summary>
    private static SchemeCode WithStatus(SchemeCode code, Account account)
    {
        if (account.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Attempted)
        {
            return code;
        }

        // ACLED records what took place, with one exception that it lists as a development: a transfer that is agreed upon.
        SchemeCode plan = code with { AcledEvent = null, AcledSubEvent = null };
        return (account.Status, code.PloverType) switch
        {
            (_, null) => plan,
            (EventStatus.Threatened, "ASSAULT") => plan with { PloverType = "THREATEN", PloverMode = "violence", Cameo = "138" },
            (EventStatus.Threatened, "COERCE" or "SANCTION") => plan with { PloverType = "THREATEN", PloverMode = "restrict", Cameo = "130" },
            (EventStatus.Planned, "RETREAT") => code with
            {
                PloverType = "CONCEDE",
                PloverMode = null,
                AcledEvent = code.AcledSubEvent == Transfer ? code.AcledEvent : null,
                AcledSubEvent = code.AcledSubEvent == Transfer ? Transfer : null,
            },
            (EventStatus.Planned, "CONSULT") => plan with { PloverType = "AGREE", PloverMode = null, Cameo = "036" },
            (EventStatus.Planned, "SUPPORT" or "COOPERATE") => plan with { PloverType = "AGREE", PloverMode = null, Cameo = "030" },
            (EventStatus.Planned, "AID") => plan with { PloverType = "AGREE", PloverMode = null, Cameo = "033" },
            (EventStatus.Demanded, "AID") => plan with { PloverType = "REQUEST", PloverMode = "assist", Cameo = "103" },
            (EventStatus.Demanded, "CONSULT") => plan with { PloverType = "REQUEST", PloverMode = "meet", Cameo = "106" },
            (EventStatus.Demanded, "RETREAT" or "CONCEDE") => plan with { PloverType = "REQUEST", PloverMode = "yield", Cameo = "105" },
            (EventStatus.Demanded, _) => plan with { PloverType = "REQUEST", PloverMode = "change", Cameo = "100" },
            // PLOVER has marks for negated, future and hypothetical events (the record gives the status beside it); CAMEO has none.
            _ => plan with { Cameo = null },
        };
    }

    private static bool HitsUnarmed(Account account)
        => account.Targets.IsEmpty
            ? !account.Casualties.IsEmpty && account.Casualties.All(c => c.Who is "civilian" or "children" or "journalists" or "aid-workers")
            : AllOf(account.Targets, Unarmed);

    private static bool OnlyHeavy(Account account) => !account.Weapons.IsEmpty && account.Weapons.All(w => HeavyWeapons.Contains(w.Kind));

    // A two-sided event puts all parties among the actors and leaves the targets empty.
    private static bool IsExchange(Account account)
        => account.Targets.IsEmpty && account.Actors.Select(a => a.Country ?? a.Name).Distinct(StringComparer.Ordinal).Count() > 1;

    private static bool Killed(Account account) => account.Casualties.Any(c => c.Effect == "killed" && c.Best is not 0);

    private static bool AllOf(IReadOnlyCollection<ActorMention> actors, FrozenSet<string> sectors)
        => actors.Count > 0 && actors.All(a => sectors.Contains(a.Sector));
}
