using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Tab-separated text with the columns of GDELT 2.0: events, and mentions beside them; no header line, as there.</summary>
/// <remarks>Thread-safe. Offsets count code points of the article's text as Sitrep keeps it.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class GdeltExporter(ExportTables tables) : Exporter(tables)
{
    private const string Mentions = "mentions";

    /// <inheritdoc/>
    public override string Format => "gdelt";

    /// <inheritdoc/>
    public override string Description => "GDELT 2.0-shaped TSV, events and mentions";

    /// <inheritdoc/>
    public override ImmutableArray<string> Parts => [Mentions];

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        using var events = DelimitedWriter.Tsv(target.Open(string.Empty));
        using var mentions = DelimitedWriter.Tsv(target.Open(Mentions));
        string added = options.Clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        Note(losses);
        foreach (Dossier dossier in dossiers)
        {
            var facts = new IncidentFacts(dossier, Tables);
            if (Refusal(facts) is { } reason)
            {
                losses.Skip(reason);
                continue;
            }

            long id = StableNumber.Of(facts.Incident.Id);
            Event(events, facts, id, added);
            foreach (DossierEntry entry in dossier.Entries)
            {
                Mention(mentions, facts, entry, id, added);
            }

            losses.CountRow();
        }

        return Task.CompletedTask;
    }

    private static void Note(ExportLosses losses)
    {
        losses.LeaveEmpty("GoldsteinScale", "no table of Goldstein's scores at hand");
        losses.LeaveEmpty("AvgTone, MentionDocTone", "tone is not measured");
        losses.LeaveEmpty("Actor1Geo_*, Actor2Geo_*", "but for the origin of fire in Actor1Geo: parties have no place of their own");
        losses.LeaveEmpty("Geo_ADM1Code, Geo_ADM2Code, Geo_FeatureID", "no table of these codes at hand");
        losses.LeaveEmpty("ActorKnownGroupCode, ActorEthnicCode, ActorReligionCode", "not coded");
        losses.LeaveEmpty("SentenceID, MentionDocTranslationInfo, Extras", "not kept");
        foreach (string field in (string[])["last day", "claims", "denials", "disputes", "casualties", "weapons", "counts", "damage", "review"])
        {
            losses.Drop(field, "no column; in the jsonl export");
        }
    }

    private static string? Refusal(IncidentFacts facts)
        => facts.Incident.IsBackground ? "background: history that articles retell"
            : facts.Incident.Status == "denied" ? "status: denied"
            : facts.Cameo is null ? (facts.HasHappened ? $"no CAMEO code for the kind {facts.Incident.Kind}" : $"status: {facts.Incident.Status}")
            : facts.Days is null ? "no day known"
            : null;

    private void Event(DelimitedWriter writer, IncidentFacts facts, long id, string added)
    {
        DateOnly day = facts.Days!.Value.Range.First;
        string code = facts.Cameo!;
        (ToldActor? first, ToldActor? second) = Parties(facts.Incident);
        writer.Number(id)
            .Text(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)).Text(day.ToString("yyyyMM", CultureInfo.InvariantCulture)).Number(day.Year)
            .Text((day.Year + (((day.Month * 30) + day.Day) / 365.0)).ToString("0.0000", CultureInfo.InvariantCulture));
        Actor(writer, first);
        Actor(writer, second);
        writer.Number(facts.Lead?.Account.Id is "a1" ? 1 : 0)
            .Text(code).Text(code[..Math.Min(3, code.Length)]).Text(code[..2]).Number(Quad(code)).Empty()
            .Number(facts.Dossier.Entries.Length)
            .Number(facts.Publishers.Count())
            .Number(facts.Dossier.Entries.Select(e => e.Article.Id).Distinct(StringComparer.Ordinal).Count())
            .Empty();
        Place(writer, facts.From);
        Place(writer, null);
        Place(writer, facts.At);
        writer.Text(added).Text(facts.Lead?.Article.Source).End();
    }

    // All parties of a two-sided event stand among its actors.
    private static (ToldActor? First, ToldActor? Second) Parties(Incident incident)
        => (incident.Actors.FirstOrDefault(), incident.Targets.FirstOrDefault() ?? incident.Actors.Skip(1).FirstOrDefault(a => a.Country != incident.Actors[0].Country) ?? incident.Actors.Skip(1).FirstOrDefault());

    private static void Actor(DelimitedWriter writer, ToldActor? actor)
    {
        string? country = actor?.Country is { Length: 3 } code ? code : null, role = Role(actor?.Sector);
        writer.Text(country + role).Text(actor?.Name.ToUpperInvariant()).Text(country).Empty(4).Text(role).Empty(2);
    }

    // CAMEO's codes of roles differ from PLOVER's in two: MED is media there.
    private static string? Role(string? sector) => sector switch
    {
        null or "UNK" or "PRM" or "PRE" => null,
        "JRN" => "MED",
        "MED" => "HLH",
        _ => sector,
    };

    private void Place(DelimitedWriter writer, ToldPlace? place)
    {
        if (place?.Name is null)
        {
            writer.Number(0L).Empty(7);
            return;
        }

        bool isTown = place.Precision is null or <= 2;
        int type = place.Precision >= 6 ? 1 : (place.Country == "USA", isTown) switch { (true, true) => 3, (true, false) => 2, (false, true) => 4, (false, false) => 5 };
        writer.Number(type)
            .Text(IncidentFacts.Join([place.Name, place.Admin1, Tables.CountryName(place.Country)], ", "))
            .Text(Tables.Country(place.Country)?.Fips).Empty(2)
            .Number(place.Lat).Number(place.Lon).Empty();
    }

    // Roots 01 to 05 verbal cooperation, 06 to 08 material cooperation, 09 to 13 verbal conflict, 14 to 20 material conflict.
    private static int Quad(string code) => int.Parse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture) switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };

    private static void Mention(DelimitedWriter writer, IncidentFacts facts, DossierEntry entry, long id, string added)
    {
        string time = entry.Article.Published is { } published
            ? published.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (published.Time?.Replace(":", string.Empty, StringComparison.Ordinal) ?? "0000") + "00"
            : added;
        ToldAccount account = entry.Account;
        writer.Number(id)
            .Text(facts.Days!.Value.Range.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000").Text(time)
            .Number(1L).Text(entry.Article.Publisher ?? Addresses.Host(entry.Article.Source)).Text(entry.Article.Source)
            .Empty()
            .Number(Offset(account.Actors.FirstOrDefault()?.Span))
            .Number(Offset((account.Targets.FirstOrDefault() ?? account.Actors.Skip(1).FirstOrDefault())?.Span))
            .Number(Offset(account.Trigger?.Span))
            .Number(1L)
            .Number(Math.Clamp((long)Math.Round(account.Confidence * 10) * 10, 10, 100))
            .Number(entry.Article.Text.Length > 0 ? entry.Article.Text.Length : null as long?)
            .Empty(3)
            .End();
    }

    // -1 where the words do not stand in the text, as there.
    private static long Offset(ToldSpan? span) => span?.Start ?? -1;
}
