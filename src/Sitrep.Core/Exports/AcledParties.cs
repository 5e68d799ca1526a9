using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>The two sides of an event as ACLED names them. Their order says nothing of who did what, but that civilians who were attacked come second.</summary>
/// <param name="Actor1">First side.</param>
/// <param name="Assoc1">Others on it.</param>
/// <param name="Inter1">What it is.</param>
/// <param name="Actor2">Second side; empty where there is none.</param>
/// <param name="Assoc2">Others on it.</param>
/// <param name="Inter2">What it is; empty where there is none.</param>
internal sealed record AcledParties(string Actor1, string Assoc1, string Inter1, string Actor2, string Assoc2, string Inter2)
{
    private const string Civilians = "Civilians";

    private static readonly string[] Inters =
        ["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", Civilians, "External/Other forces"];

    private static readonly FrozenSet<string> ArmedEvents = FrozenSet.Create(StringComparer.Ordinal, "Battles", "Explosions/Remote violence", "Violence against civilians");

    /// <summary>The pair, lower code first: "State forces-Rebel group"; "Rioters only" where one side stands alone.</summary>
    internal string Interaction
        => Inter2.Length == 0 ? $"{Inter1} only"
            : Array.IndexOf(Inters, Inter1) <= Array.IndexOf(Inters, Inter2) ? $"{Inter1}-{Inter2}" : $"{Inter2}-{Inter1}";

    /// <summary>Whether civilians are the main or only target.</summary>
    internal bool HitsCivilians(ToldAcled code)
        => code.Event == "Violence against civilians" || code.SubEvent == "Excessive force against protesters"
            || (code.Event is "Explosions/Remote violence" or "Riots" && Inter2 == Civilians);

    internal static AcledParties Of(IncidentFacts facts, ToldAcled code, string? country, ExportTables tables)
    {
        ImmutableArray<ToldActor> first = facts.Incident.Actors, second = facts.Incident.Targets;
        // All parties of a two-sided event stand among its actors: the first one's side against the rest.
        if (second.IsEmpty && first.Length > 1)
        {
            (first, second) = ([.. first.Where(a => Side(a) == Side(first[0]))], [.. first.Where(a => Side(a) != Side(first[0]))]);
        }

        bool isArmed = ArmedEvents.Contains(code.Event);
        if (first.IsEmpty && !isArmed && !second.IsEmpty)
        {
            (first, second) = (second, []);
        }

        string place = tables.CountryName(country) ?? "unknown country";
        string[] one = [.. first.Select(a => Name(a, code, place, tables)).Distinct(StringComparer.Ordinal)];
        string[] two = [.. second.Select(a => Name(a, code, place, tables)).Distinct(StringComparer.Ordinal)];
        bool hitsUnnamed = two.Length == 0 && (code.Event == "Violence against civilians" || (isArmed && OnlyCiviliansHurt(facts)));
        return new(
            one.Length > 0 ? one[0] : $"Unidentified Armed Group ({place})",
            string.Join("; ", one.Skip(1)),
            first.IsEmpty ? "Political militia" : Inter(first[0], code, country),
            two.Length > 0 ? two[0] : hitsUnnamed ? $"{Civilians} ({place})" : string.Empty,
            string.Join("; ", two.Skip(1)),
            second.IsEmpty ? (hitsUnnamed ? Civilians : string.Empty) : Inter(second[0], code, country));
    }

    private static string Side(ToldActor actor) => actor.Country ?? actor.Id ?? actor.Name;

    private static bool OnlyCiviliansHurt(IncidentFacts facts)
        => facts.Incident.Casualties.Length > 0 && facts.Incident.Casualties.All(c => c.Who is "civilian" or "children" or "journalists" or "aid-workers");

    // Names that an article gives to soldiers, police or people without a name of their own become the scheme's own.
    private static string Name(ToldActor actor, ToldAcled code, string place, ExportTables tables)
    {
        string whose = tables.CountryName(actor.Country) ?? place;
        bool isListed = tables.Names.IsListed(actor) && actor.Id != $"{actor.Country}.MIL";
        return Inter(actor, code, actor.Country) switch
        {
            _ when isListed => actor.Name,
            "State forces" => actor.Sector switch
            {
                "MIL" => $"Military Forces of {whose}",
                "COP" => $"Police Forces of {whose}",
                "SPY" => $"Intelligence Service of {whose}",
                _ => $"Government of {whose}",
            },
            Civilians => $"{Civilians} ({whose})",
            "Protesters" => $"Protesters ({whose})",
            "Rioters" => $"Rioters ({whose})",
            "Political militia" when tables.Names.IsDescription(actor.Name) || actor.Name.StartsWith(SectorWords.Of(actor.Sector), StringComparison.Ordinal) => $"Unidentified Armed Group ({whose})",
            _ => actor.Name,
        };
    }

    // A state's force that acts abroad counts among the external ones.
    private static string Inter(ToldActor actor, ToldAcled code, string? country) => actor.Sector switch
    {
        "MIL" or "COP" or "GOV" or "SPY" or "LEG" or "JUD" when actor.Country is not null && actor.Country == country => "State forces",
        "MIL" or "COP" or "GOV" or "SPY" or "LEG" or "JUD" => actor.Country is null ? "State forces" : "External/Other forces",
        "REB" or "PRE" => "Rebel group",
        "PRM" or "UAF" or "UNK" or "CRM" => "Political militia",
        _ => code.Event switch { "Protests" => "Protesters", "Riots" => "Rioters", _ => Civilians },
    };
}
