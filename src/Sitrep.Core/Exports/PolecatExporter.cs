using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Tab-separated text with the columns of POLECAT's weekly files, coded in PLOVER.</summary>
/// <remarks>Thread-safe. Source of codes: PLOVER manual 0.8.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class PolecatExporter(ExportTables tables) : Exporter(tables)
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
        "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
        "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    /// <inheritdoc/>
    public override string Format => "polecat";

    /// <inheritdoc/>
    public override string Description => "PLOVER/POLECAT-shaped TSV";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        using var writer = DelimitedWriter.Tsv(target.Open(string.Empty));
        writer.Header(Columns);
        losses.LeaveEmpty("Actor COW", "no table of Correlates of War numbers at hand");
        losses.LeaveEmpty("Recipient COW", "no table of Correlates of War numbers at hand");
        foreach (string column in (string[])["Wikipedia Actor ID", "Wikipedia Recipient ID", "Feature Type", "Story People", "Story Organizations", "Story Locations"])
        {
            losses.LeaveEmpty(column, "not coded");
        }

        if (!options.Names)
        {
            foreach (string column in (string[])["Actor Name Raw", "Recipient Name Raw", "Raw Placename"])
            {
                losses.LeaveEmpty(column, "words of articles may name private persons");
            }
        }

        foreach (string field in (string[])["last day", "origin of fire", "evidence", "claims", "denials", "disputes", "casualties", "weapons", "counts", "damage", "review", "confidence"])
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
                Write(writer, facts, options.Names);
                losses.CountRow();
            }
        }

        return Task.CompletedTask;
    }

    // What is threatened, planned or demanded has become another type in coding, or else is no event.
    private string? Refusal(IncidentFacts facts)
        => facts.Incident.IsBackground ? "background: history that articles retell"
            : facts.Plover is null ? $"no PLOVER type for the kind {facts.Incident.Kind}"
            : !facts.HasHappened && (facts.Incident.Status == "denied" || facts.Plover.Type == Tables.Ontology.Find(facts.Incident.Kind)?.PloverType) ? $"status: {facts.Incident.Status}"
            : facts.Days is null ? "no day known"
            : null;

    private void Write(DelimitedWriter writer, IncidentFacts facts, bool withRaw)
    {
        PloverScore? score = Tables.Score(facts.Plover);
        ToldPlace? place = facts.At;
        writer.Text(facts.Incident.Id).Day(facts.Days!.Value.Range.First)
            .Text(facts.Plover!.Type).Text(facts.Plover.Mode).Number(score?.Score).Number(score?.Quad)
            .Text(string.Join(";", Contexts(facts)));
        Party(writer, facts.Incident.Actors);
        Party(writer, facts.Incident.Targets);
        writer.Text(place?.Name).Text(place is { Precision: null or <= 2 } ? place.Name : null).Text(place?.Admin2).Text(place?.Admin1).Text(place?.Country)
            .Number(place?.Lat).Number(place?.Lon)
            .Text(place?.Id is { } id && id.StartsWith("geonames:", StringComparison.Ordinal) ? id["geonames:".Length..] : null)
            .Text(withRaw ? place?.Text : null).Empty()
            .Text(IncidentFacts.Join(facts.Publishers))
            .Day(facts.Dossier.Entries.Select(e => e.Article.Published?.Date).Min())
            .Empty(3)
            .Text(facts.Lead?.Article.Language ?? "en").Text(RecordWriter.Schema)
            .End();
    }

    private static void Party(DelimitedWriter writer, ImmutableArray<ToldActor> parties)
        => writer.Text(IncidentFacts.Join(parties.Select(a => a.Name)))
            .Text(IncidentFacts.Join(parties.Select(a => a.Country)))
            .Empty()
            .Text(parties.FirstOrDefault()?.Sector)
            .Text(IncidentFacts.Join(parties.Select(a => a.Sector)))
            .Text(IncidentFacts.Join(parties.Select(a => a.Role)))
            .Text(IncidentFacts.Join(parties.Select(a => a.Text)))
            .Empty();

    // Only what fields say; "military" means forces of states.
    private static IEnumerable<string> Contexts(IncidentFacts facts)
    {
        if (facts.Incident.Actors.Concat(facts.Incident.Targets).Any(a => a is { Sector: "MIL", Country: not null }))
        {
            yield return "military";
        }

        string kind = facts.Incident.Kind;
        if (kind.StartsWith("territory.", StringComparison.Ordinal))
        {
            yield return "territory";
        }

        if (kind.StartsWith("talks.", StringComparison.Ordinal) || kind == "expel-official")
        {
            yield return "diplomatic";
        }

        if (kind == "aid.peacekeeping")
        {
            yield return "peacekeeping";
        }

        if (kind == "attack.cyber")
        {
            yield return "cyber";
        }

        if (kind == "attack.chemical")
        {
            yield return "cbrn";
        }
    }
}
