using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>CSV with the columns of the UCDP Georeferenced Event Dataset: only organised violence with at least one death.</summary>
/// <remarks>Thread-safe. Ids of conflicts, dyads and sides are UCDP's own to give and stay empty. Source of columns and rules: UCDP GED codebook.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class GedExporter(ExportTables tables) : Exporter(tables)
{
    private static readonly string[] Columns =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
        "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
        "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    /// <inheritdoc/>
    public override string Format => "ged";

    /// <inheritdoc/>
    public override string Description => "UCDP GED-shaped CSV, incidents with deaths";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        using var writer = DelimitedWriter.Csv(target.Open(string.Empty));
        writer.Header(Columns);
        foreach (string column in (string[])["conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id"])
        {
            losses.LeaveEmpty(column, "UCDP's own to give");
        }

        losses.LeaveEmpty("active_year", "needs the dyad's deaths of the whole year");
        foreach (string column in (string[])["country_id", "gwnoa", "gwnob"])
        {
            losses.LeaveEmpty(column, "no table of Gleditsch-Ward numbers at hand");
        }

        if (!options.Names)
        {
            losses.LeaveEmpty("source_headline", "headlines may name private persons");
        }

        foreach (string field in (string[])["evidence", "direction", "denials", "disputes", "weapons", "counts", "damage", "wounded", "review", "confidence"])
        {
            losses.Drop(field, "no column; in the jsonl export");
        }

        foreach (Dossier dossier in dossiers)
        {
            var facts = new IncidentFacts(dossier, Tables);
            if (Refusal(facts) is { } reason)
            {
                losses.Skip(reason);
            }
            else
            {
                Write(writer, facts);
                losses.CountRow();
            }
        }

        return Task.CompletedTask;
    }

    private static string? Refusal(IncidentFacts facts)
        => facts.Incident.IsBackground ? "background: history that articles retell"
            : !facts.HasHappened ? $"status: {facts.Incident.Status}"
            : facts.Deaths is null && DeathToll.IsTold(facts.Told) ? "deaths told without a number"
            : facts.Deaths is not { Best: > 0 } ? "no death told"
            : !IsOrganisedViolence(facts) ? $"no organised violence: {facts.Incident.Kind}"
            : facts.Days is null ? "no day known"
            : facts.Days.Value.Range.Length > 366 ? "day known to no better than a year"
            : facts.At is null ? "no place known"
            : null;

    private static bool IsOrganisedViolence(IncidentFacts facts) => facts.Acled switch
    {
        { Event: "Protests" or "Riots" } code => code.SubEvent == "Excessive force against protesters",
        { Event: "Battles" or "Explosions/Remote violence" or "Violence against civilians" } => true,
        _ => facts.Plover is { Type: "ASSAULT" },
    };

    private void Write(DelimitedWriter writer, IncidentFacts facts)
    {
        GedSides sides = GedSides.Of(facts, Tables);
        (DayRange days, bool lasts) = facts.Days!.Value;
        ToldPlace place = facts.At!;
        CountryCodes? country = Tables.Country(place.Country);
        long id = StableNumber.Of(facts.Incident.Id);
        writer.Number(id)
            .Text(string.Create(CultureInfo.InvariantCulture, $"{place.Country ?? "XXX"}-{days.First.Year}-{sides.Type}-{id}"))
            .Number(days.First.Year).Empty()
            .Text(facts.Incident.Review is { State: "accepted", NeedsLook: false } ? "Clear" : "Check review")
            .Number(sides.Type)
            .Empty(3).Empty(2).Text(sides.Dyad)
            .Empty(2).Text(sides.A).Empty(2).Text(sides.B);
        Sources(writer, facts);
        writer.Number(place.Precision ?? 1).Text(place.Name)
            .Text(place.Relation == "at" ? place.Name : $"{place.Relation} {place.Name}")
            .Text(place.Admin1).Text(place.Admin2)
            .Number(place.Lat).Number(place.Lon).Text(Wkt(place)).Number(GridCell(place))
            .Text(country?.Name ?? place.Country).Empty().Text(country?.UcdpRegion)
            .Number(IsAggregate(facts) ? 2 : 1)
            .Number(DatePrecision(days, lasts))
            .Text(Time(days.First)).Text(Time(days.Last));
        (long a, long b, long civilians, long unknown) = sides.Divide(facts.Deaths!);
        writer.Number(a).Number(b).Number(civilians).Number(unknown)
            .Number(facts.Deaths!.Best).Number(facts.Deaths.High).Number(facts.Deaths.Low)
            .Empty(2)
            .End();
    }

    private static void Sources(DelimitedWriter writer, IncidentFacts facts)
    {
        DossierEntry[] articles = [.. facts.Dossier.Entries.DistinctBy(e => e.Article.Id, StringComparer.Ordinal)];
        string Publisher(DossierEntry e) => e.Article.Publisher ?? Addresses.Host(e.Article.Source) ?? e.Article.Source;
        string Date(DossierEntry e) => e.Article.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
        writer.Number(articles.Select(e => e.Lineage).Distinct(StringComparer.Ordinal).Count())
            .Text(string.Join(";", articles.Select(e => IncidentFacts.Join([Publisher(e), Date(e), e.Article.Title is { } title ? $"\"{title}\"" : null], ", "))))
            .Text(string.Join(";", articles.Select(Publisher)))
            .Text(string.Join(";", articles.Select(Date)))
            .Text(string.Join(";", articles.Select(e => e.Article.Title).OfType<string>()))
            .Text(string.Join(";", facts.Incident.Claimants.Where(c => !c.Key.StartsWith("publisher:", StringComparison.Ordinal)).Select(c => c.Name)));
    }

    private static bool IsAggregate(IncidentFacts facts) => facts.Told.Any(e => e.Account.Repeated || e.Account.Count is { Best: > 1 });

    private static int DatePrecision(DayRange days, bool lasts) => lasts ? 1 : days.Length switch { 1 => 1, <= 6 => 2, 7 => 3, <= 31 => 4, _ => 5 };

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00.000";

    private static string? Wkt(ToldPlace place) => IncidentFacts.HasPoint(place) ? string.Create(CultureInfo.InvariantCulture, $"POINT ({place.Lon:0.######} {place.Lat:0.######})") : null;

    // Cells of half a degree, numbered from the south-west corner along the rows.
    private static long? GridCell(ToldPlace place)
        => IncidentFacts.HasPoint(place)
            ? ((long)Math.Min(359, Math.Floor((place.Lat!.Value + 90) / 0.5)) * 720) + (long)Math.Min(719, Math.Floor((place.Lon!.Value + 180) / 0.5)) + 1
            : null;
}
