using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.Exports;

/// <summary>What the formats ask of an incident, worked out once. Immutable.</summary>
internal sealed class IncidentFacts
{
    internal IncidentFacts(Dossier dossier, ExportTables tables)
    {
        Dossier = dossier;
        Incident = dossier.Incident;
        ImmutableArray<DossierEntry> tellers = [.. dossier.Entries.Where(e => !IncidentSummary.Denies(e.Account))];
        Told = tellers.IsEmpty ? dossier.Entries : tellers;
        DossierEntry? coded = Told
            .Where(e => e.Account.Kind == Incident.Kind)
            .OrderByDescending(e => e.Account.Status == Incident.Status)
            .ThenByDescending(e => e.Account.IsBackground == Incident.IsBackground)
            .FirstOrDefault();
        EventKind? kind = tables.Ontology.Find(Incident.Kind);
        // No account has a kind that a person set: the ontology's own row stands for it.
        Plover = coded is not null ? coded.Account.Plover : kind?.PloverType is { } type ? new() { Type = type, Mode = kind.PloverMode } : null;
        Cameo = coded is not null ? coded.Account.Cameo : kind?.Cameo;
        Acled = coded is not null ? coded.Account.Acled : kind?.AcledEvent is { } acled ? new() { Event = acled, SubEvent = kind.AcledSubEvent } : null;
        Lead = coded ?? Told.FirstOrDefault();
        Deaths = DeathToll.Of(Incident, Told);
        Days = EventDays.Of(Incident, Told);
        At = Incident.At.FirstOrDefault(HasPoint) ?? Incident.At.FirstOrDefault(p => p.Name is not null);
    }

    internal Dossier Dossier { get; }

    internal Incident Incident { get; }

    /// <summary>The accounts that tell it, without those that deny it; all where all deny it.</summary>
    internal ImmutableArray<DossierEntry> Told { get; }

    /// <summary>The account whose codes stand for the incident.</summary>
    internal DossierEntry? Lead { get; }

    internal ToldPlover? Plover { get; }

    internal string? Cameo { get; }

    internal ToldAcled? Acled { get; }

    internal DeathToll? Deaths { get; }

    internal EventDays? Days { get; }

    /// <summary>Where it was: the first place with a point, else the first with a name.</summary>
    internal ToldPlace? At { get; }

    /// <summary>Where it came from.</summary>
    internal ToldPlace? From => Incident.From.FirstOrDefault(HasPoint) ?? Incident.From.FirstOrDefault(p => p.Name is not null);

    internal bool HasHappened => Incident.Status is "happened" or "ongoing" or "attempted";

    /// <summary>Names of those who published it, each once, copies of one text among them.</summary>
    internal IEnumerable<string> Publishers
        => Dossier.Entries.Select(e => e.Article.Publisher ?? Addresses.Host(e.Article.Source)).OfType<string>().Distinct(StringComparer.Ordinal);

    internal static bool HasPoint(ToldPlace place) => place is { Lat: not null, Lon: not null };

    internal static string Join(IEnumerable<string?> values, string by = "; ") => string.Join(by, values.Where(v => !string.IsNullOrEmpty(v)).Distinct(StringComparer.Ordinal));
}
