using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Cli.Exporting;

/// <summary>Says what is amiss with an incident that came from outside: JSON may hold null where the record never does, and numbers that are no places, days or counts.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class DossierCheck
{
    private const double MostPeople = 1e9;

    /// <summary>What is amiss, or null where the incident is whole.</summary>
    internal static string? Fault(Dossier dossier)
    {
        if (dossier.Incident is not { Id: not null, Kind: not null, Status: not null } incident)
        {
            return "it has no incident with an id, a kind and a status";
        }

        return incident.Days is { } days && days.Last < days.First ? "its last day is before its first"
            : incident.Review is not { State: not null, Set: not null } || incident.Review.Set.Values.Any(v => v is null) ? "its review is broken"
            : !All(incident.Actors, IsWhole) || !All(incident.Targets, IsWhole) ? "a party has no name or sector"
            : !All(incident.At, IsWhole) || !All(incident.From, IsWhole) ? "a place is broken, or lies nowhere on the earth"
            : !All(incident.Casualties, IsWhole) || !All(incident.Claimants, IsWhole) || !All(incident.Disputes, IsWhole) ? "its casualties, claimants or disputes are broken"
            : dossier.Entries.Select(Fault).FirstOrDefault(f => f is not null);
    }

    private static string? Fault(DossierEntry entry)
    {
        if (entry is not { Lineage: not null, Article: { Id: not null, Source: not null, Language: not null, Text: not null }, Account: { Id: not null, Kind: not null, Status: not null, Newness: not null } account })
        {
            return "an account or its article is broken";
        }

        return !All(account.Actors, IsWhole) || !All(account.Targets, IsWhole) ? "a party of an account has no name or sector"
            : !All(account.At, IsWhole) || !All(account.From, IsWhole) ? "a place of an account is broken, or lies nowhere on the earth"
            : account.Cameo is { } cameo && (cameo.Length < 2 || !cameo.All(char.IsAsciiDigit)) ? "an account's CAMEO code is no number"
            : account.Plover is { Type: null } || account.Acled is { Event: null } ? "an account's code is broken"
            : account.Time is { Text: null } || account.Trigger is { Text: null } || account.Count is { Unit: null } ? "an account's time, trigger or count is broken"
            : !All(account.Weapons, w => w.Kind is not null) || !All(account.Damage, d => d is { What: not null, Effect: not null }) ? "an account's weapons or damage are broken"
            : !All(account.Casualties, c => c is { Effect: not null, Who: not null, Bound: not null } && IsNumber(c.Low) && IsNumber(c.Best) && IsNumber(c.High)) ? "an account's casualties are broken"
            : !All(account.Claims, c => c.Stance is not null && (c.By is null || IsWhole(c.By)) && (c.Via is null || IsWhole(c.Via))) ? "a claim of an account is broken"
            : null;
    }

    private static bool All<T>(ImmutableArray<T> items, Func<T, bool> isWhole)
        where T : class
        => items.All(i => i is not null && isWhole(i));

    private static bool IsWhole(ToldActor actor) => actor is { Name: not null, Sector: not null };

    private static bool IsWhole(ToldPlace place)
        => place is { Text: not null, Relation: not null, Why: not null }
            && (place.Lat is null || Math.Abs(place.Lat.Value) <= 90)
            && (place.Lon is null || Math.Abs(place.Lon.Value) <= 180);

    private static bool IsWhole(CasualtyRange range)
        => range is { Effect.Length: > 0, Who: not null, ByClaimant.IsDefault: false } && IsNumber(range.Low) && IsNumber(range.High) && All(range.ByClaimant, n => n.Claimant is not null);

    private static bool IsWhole(Claimant claimant)
        => claimant is { Key: not null, Name: not null, Stances.IsDefault: false, Accounts.IsDefault: false } && All(claimant.Stances, _ => true);

    private static bool IsWhole(Dispute dispute)
        => dispute is { Field: not null, Versions.IsDefault: false } && All(dispute.Versions, v => v is { Value: not null, Claimants.IsDefault: false, Accounts.IsDefault: false });

    private static bool IsNumber(double? number) => number is null or (>= 0 and <= MostPeople);
}
