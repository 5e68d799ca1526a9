using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Says what a party is where its name stays unsaid. Thread-safe.</summary>
internal static class SectorWords
{
    /// <summary>"a civilian", "an armed group": what PLOVER's sector says.</summary>
    internal static string Of(string sector) => sector switch
    {
        "MIL" => "armed forces",
        "COP" => "police",
        "GOV" or "LEG" or "JUD" or "PRE" => "authorities",
        "SPY" => "intelligence service",
        "REB" => "rebel group",
        "PRM" => "paramilitary group",
        "UAF" => "unidentified armed group",
        "CRM" => "criminal group",
        "PTY" => "party",
        "OPP" => "opposition",
        "JRN" => "journalist",
        "MED" => "health worker",
        "EDU" => "education worker",
        "REL" => "religious person or body",
        "BUS" => "business",
        "LAB" => "workers",
        "AGR" => "farmers",
        "REF" => "refugees",
        "SOC" => "organisation",
        "ELI" => "public figure",
        "CVL" => "civilian",
        _ => "unnamed party",
    };

    /// <summary>"civilian (Azerbaijan)".</summary>
    internal static string Of(ToldActor actor, ExportTables tables) => actor.Country is { } country ? $"{Of(actor.Sector)} ({tables.CountryName(country)})" : Of(actor.Sector);
}
