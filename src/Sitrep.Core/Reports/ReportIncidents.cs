using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>Makes the report's view of dossiers. Thread-safe.</summary>
internal static class ReportIncidents
{
    internal static ReportIncident Of(Dossier dossier, ReportWords words)
    {
        Incident incident = dossier.Incident;
        ToldPlace[] places = [.. incident.At, .. incident.From];
        ToldPlace? drawn = places.FirstOrDefault(p => p is { Lat: not null, Lon: not null });
        ImmutableArray<AccountKey> keys = [.. dossier.Entries.Select(e => e.Key).Order(Comparer<AccountKey>.Create(AccountKey.Order))];
        ImmutableArray<ReportTelling> tellings = TellingTable.Of(dossier, words);
        return new()
        {
            Id = incident.Id,
            Kind = incident.Kind,
            IsFighting = words.IsFighting(incident.Kind),
            Status = incident.Status,
            Days = incident.Days,
            Section = places.Select(ReportSection.Of).FirstOrDefault(s => s is not null),
            Point = drawn is null ? null : new(drawn.Name ?? drawn.Text, drawn.Text, drawn.Lat!.Value, drawn.Lon!.Value, drawn.Precision ?? 1),
            Unresolved = [.. places.Where(p => p.Lat is null).Select(p => p.Text).Distinct(StringComparer.Ordinal)],
            Tellings = tellings,
            IndependentSources = new(incident.IndependentSources, incident.IndependentSources, keys),
            Disputes = Disputes(incident, tellings),
            Review = incident.Review.State,
            Accounts = keys,
        };
    }

    // One article that passes on a claim with its denial is a dispute as well as two articles are.
    private static ImmutableArray<Dispute> Disputes(Incident incident, ImmutableArray<ReportTelling> tellings)
    {
        ReportTelling[] tell = [.. tellings.Where(t => !t.IsDenial)], deny = [.. tellings.Where(t => t.IsDenial)];
        return tell.Length == 0 || deny.Length == 0 || incident.Disputes.Any(d => d.Field == "happened")
            ? incident.Disputes
            : incident.Disputes.Insert(0, new("happened", [Version("told", tell), Version("denied", deny)]));
    }

    private static DisputeVersion Version(string value, ReportTelling[] tellings)
        => new(value, [.. tellings.Select(t => t.Claimant.Key)], [.. tellings.SelectMany(t => t.Accounts).Distinct()]);

    internal static ReportAccount Account(DossierEntry entry, string incident, int quoteLength) => new()
    {
        Key = entry.Key,
        Incident = incident,
        Kind = entry.Account.Kind,
        Quotes = Quotes.Of(entry, quoteLength),
        Claims = [.. ClaimantTable.Words(entry)
            .Select(w => w.IsPublisher ? $"{w.Name} by its own word: {w.Stance}" : $"{w.Name}: {w.Stance}")
            .Distinct(StringComparer.Ordinal)],
        Title = entry.Article.Title,
        Publisher = entry.Article.Publisher,
        Source = entry.Article.Source,
        Sha256 = entry.Article.Sha256,
        Published = entry.Article.Published?.Date,
        Read = entry.Read,
        CopyOf = entry.Lineage == entry.Article.Id ? null : entry.Lineage,
        IsBackground = entry.Account.IsBackground,
        Confidence = entry.Account.Confidence,
    };
}
