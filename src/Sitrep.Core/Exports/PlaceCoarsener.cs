using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Makes places coarser: the point gives way to its cell or goes, the name to the division that holds it. Thread-safe.</summary>
internal sealed class PlaceCoarsener(Coarsening coarsening, ExportTables tables)
{
    internal Dossier Coarsen(Dossier dossier)
    {
        ImmutableArray<DossierEntry> entries = [.. dossier.Entries.Select(e => e with
        {
            // The end of an address is often a headline, which names the place.
            Article = e.Article with { Source = Addresses.WithoutNames(e.Article.Source, tables.Names, []) },
            Account = e.Account with { From = Coarsen(e.Account.From), At = Coarsen(e.Account.At) },
        })];
        Incident incident = dossier.Incident with { From = Coarsen(dossier.Incident.From), At = Coarsen(dossier.Incident.At) };
        return new()
        {
            Entries = entries,
            Incident = incident with { Disputes = [.. incident.Disputes.Where(d => d.Field != "at")] },
        };
    }

    private ImmutableArray<ToldPlace> Coarsen(ImmutableArray<ToldPlace> places)
        => [.. places.Select(Coarsen).DistinctBy(p => (p.Name, p.Lat, p.Lon))];

    private ToldPlace Coarsen(ToldPlace place)
    {
        string? division = place.Admin1 ?? tables.CountryName(place.Country);
        bool hasPoint = place is { Lat: not null, Lon: not null };
        return place with
        {
            Text = division ?? string.Empty,
            Name = division,
            Names = null,
            Id = null,
            Lat = hasPoint && !coarsening.ToAdmin1 ? Middle(place.Lat!.Value, 90) : null,
            Lon = hasPoint && !coarsening.ToAdmin1 ? Middle(place.Lon!.Value, 180) : null,
            Admin2 = null,
            Precision = place.Precision is { } precision ? Math.Max(precision, coarsening.ToAdmin1 ? 4 : 2) : null,
            Relation = "at",
            Why = $"made coarser: {coarsening}",
            Alternatives = [],
        };
    }

    // The middle of the cell that holds it.
    private double Middle(double degrees, double limit)
        => Math.Round(Math.Clamp((Math.Floor(degrees / coarsening.Grid) + 0.5) * coarsening.Grid, -limit, limit), 4);
}
