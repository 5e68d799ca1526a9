using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>CSV with the columns of an ACLED event file.</summary>
/// <remarks>
/// Thread-safe. One row an incident a day; deaths divided over the days, the remainder on the first. The mapping is our own and not endorsed by ACLED.
/// Source of columns and rules: ACLED codebook.
/// </remarks>
/// <param name="tables">Codes and words.</param>
public sealed class AcledExporter(ExportTables tables) : Exporter(tables)
{
    private static readonly string[] Columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2",
        "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
        "source_scale", "notes", "fatalities", "tags", "timestamp",
    ];

    /// <inheritdoc/>
    public override string Format => "acled";

    /// <inheritdoc/>
    public override string Description => "ACLED-shaped CSV, one row an incident a day";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        using var writer = DelimitedWriter.Csv(target.Open(string.Empty));
        writer.Header(Columns);
        foreach (string field in (string[])["evidence", "confidence", "direction", "claims", "weapons", "counts", "damage", "wounded", "review"])
        {
            losses.Drop(field, field is "evidence" or "confidence" or "review" ? "no column; in the jsonl export" : "in the notes");
        }

        losses.LeaveEmpty("admin3", "places are known to the second division");
        losses.LeaveEmpty("source_scale", "not known of a publisher");
        losses.LeaveEmpty("tags", "not coded");
        long now = options.Clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (Dossier dossier in dossiers)
        {
            var facts = new IncidentFacts(dossier, Tables);
            if (Refusal(facts) is { } reason)
            {
                losses.Skip(reason);
            }
            else
            {
                Write(writer, facts, now, losses);
            }
        }

        return Task.CompletedTask;
    }

    private static string? Refusal(IncidentFacts facts)
        => facts.Incident.IsBackground ? "background: history that articles retell"
            : !facts.HasHappened ? $"status: {facts.Incident.Status}"
            : facts.Acled is not { SubEvent: not null } ? $"no ACLED code for the kind {facts.Incident.Kind}"
            : facts.Days is null ? "no day known"
            : TimePrecision(facts) == 0 ? "day known to no better than a month"
            : facts.At is null ? "no place known"
            : facts.At.Precision is 6 ? "place known only to the country"
            : null;

    private void Write(DelimitedWriter writer, IncidentFacts facts, long now, ExportLosses losses)
    {
        (DayRange range, bool lasts) = facts.Days!.Value;
        int precision = TimePrecision(facts), days = lasts ? range.Length : 1;
        long deaths = facts.Deaths?.Low ?? 0;
        if (facts.Deaths is null)
        {
            losses.Zero("fatalities");
            if (DeathToll.IsTold(facts.Told))
            {
                losses.Change("deaths told without a number, fatalities 0");
            }
        }

        AcledParties parties = AcledParties.Of(facts, facts.Acled!, facts.At!.Country, Tables);
        string notes = IncidentNotes.Of(facts, Tables, range);
        for (int i = 0; i < days; i++)
        {
            DateOnly day = lasts ? range.First.AddDays(i) : range.First.AddDays(range.Length / 2);
            string id = (facts.At.Country ?? "XXX") + StableNumber.Of(i == 0 ? facts.Incident.Id : $"{facts.Incident.Id}#{i}").ToString(CultureInfo.InvariantCulture);
            Row(writer, facts, parties, (id, day, precision), notes, (deaths / days) + (i == 0 ? deaths % days : 0), now);
            losses.CountRow();
        }
    }

    private void Row(DelimitedWriter writer, IncidentFacts facts, AcledParties parties, (string Id, DateOnly Day, int Precision) when, string notes, long deaths, long now)
    {
        ToldAcled code = facts.Acled!;
        ToldPlace place = facts.At!;
        CountryCodes? country = Tables.Country(place.Country);
        writer.Text(when.Id).Day(when.Day).Number(when.Day.Year).Number(when.Precision)
            .Text(Disorder(code)).Text(code.Event).Text(code.SubEvent)
            .Text(parties.Actor1).Text(parties.Assoc1).Text(parties.Inter1)
            .Text(parties.Actor2).Text(parties.Assoc2).Text(parties.Inter2).Text(parties.Interaction)
            .Text(parties.HitsCivilians(code) ? "Civilians targeted" : null)
            .Text(country?.Numeric).Text(country?.AcledRegion).Text(country?.Name ?? place.Country)
            .Text(place.Admin1).Text(place.Admin2).Empty().Text(place.Name)
            .Number(Rounded(place.Lat)).Number(Rounded(place.Lon)).Number(GeoPrecision(place))
            .Text(IncidentFacts.Join(facts.Publishers)).Empty()
            .Text(notes).Number(deaths).Empty().Number(now)
            .End();
    }

    // 1 the day, 2 a week or less, 3 a month or less; 0 where that is not known, which ACLED leaves out.
    private static int TimePrecision(IncidentFacts facts) => facts.Days switch
    {
        null => 0,
        { Lasts: true, Range.Length: <= 366 } => 1,
        { Lasts: true } => 0,
        { Range.Length: 1 } => 1,
        { Range.Length: <= 7 } => 2,
        { Range.Length: <= 31 } => 3,
        _ => 0,
    };

    private static int GeoPrecision(ToldPlace place) => place.Precision switch
    {
        null or 1 => place.Relation is "at" ? 1 : 2,
        2 or 3 => 2,
        _ => 3,
    };

    private static string Disorder(ToldAcled code) => code switch
    {
        { SubEvent: "Excessive force against protesters" } => "Political violence; Demonstrations",
        { Event: "Protests" } or { SubEvent: "Violent demonstration" } => "Demonstrations",
        { Event: "Strategic developments" } => "Strategic developments",
        _ => "Political violence",
    };

    private static double? Rounded(double? degrees) => degrees is { } value ? Math.Round(value, 4) : null;
}
