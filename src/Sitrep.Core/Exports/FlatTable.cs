using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Sitrep's own flat table: one row an incident, whatever its status. CSV, Parquet and the properties of GeoJSON have its columns.</summary>
/// <remarks>Thread-safe. Lists are joined by <c>; </c>. Numbers of different claimants are never added: a low and a high stand side by side.</remarks>
public static class FlatTable
{
    /// <summary>The columns in order.</summary>
    /// <param name="withQuotes">Whether the last column holds the words that tell the incident.</param>
    public static ImmutableArray<FlatColumn> Columns(bool withQuotes) => withQuotes ? [.. All, Quotes] : All;

    /// <summary>The row of an incident.</summary>
    public static FlatRow Row(Dossier dossier, ExportTables tables)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(tables);
        return new(dossier, tables);
    }

    /// <summary>Notes what the table has no column for.</summary>
    public static void NoteLosses(ExportLosses losses, bool withQuotes)
    {
        ArgumentNullException.ThrowIfNull(losses);
        losses.Drop("evidence", withQuotes ? "spans; in the jsonl export" : "spans and words; in the jsonl export with --with-names");
        losses.Drop("accounts", "summed up; each in the jsonl export");
        losses.Drop("further places", "the most precise is given; all in the jsonl export");
    }

    private static readonly FlatColumn Quotes = FlatColumn.OfText("quotes", r => Join(r.Facts.Told.Select(Quote), " | "));

    private static ImmutableArray<FlatColumn> All { get; } =
    [
        FlatColumn.OfText("incident_id", r => r.Incident.Id),
        FlatColumn.OfText("kind", r => r.Incident.Kind),
        FlatColumn.OfText("status", r => r.Incident.Status),
        FlatColumn.OfText("newness", r => r.Incident.IsBackground ? "background" : "news"),
        FlatColumn.OfDay("first_day", r => r.Incident.Days?.First),
        FlatColumn.OfDay("last_day", r => r.Incident.Days?.Last),
        FlatColumn.OfWhole("date_precision", r => r.Incident.Days is null ? null : r.Incident.DatePrecision),
        .. Parties("actor", r => r.Incident.Actors),
        .. Parties("target", r => r.Incident.Targets),
        FlatColumn.OfText("place", r => r.Facts.At?.Name),
        FlatColumn.OfText("place_id", r => r.Facts.At?.Id),
        FlatColumn.OfText("place_relation", r => r.Facts.At?.Relation),
        FlatColumn.OfText("admin2", r => r.Facts.At?.Admin2),
        FlatColumn.OfText("admin1", r => r.Facts.At?.Admin1),
        FlatColumn.OfText("country", r => r.Facts.At?.Country),
        FlatColumn.OfNumber("latitude", r => r.Facts.At?.Lat),
        FlatColumn.OfNumber("longitude", r => r.Facts.At?.Lon),
        FlatColumn.OfWhole("place_precision", r => r.Facts.At?.Precision),
        FlatColumn.OfText("from_place", r => r.Facts.From?.Name),
        FlatColumn.OfNumber("from_latitude", r => r.Facts.From?.Lat),
        FlatColumn.OfNumber("from_longitude", r => r.Facts.From?.Lon),
        FlatColumn.OfText("weapons", r => Join(r.Facts.Told.SelectMany(e => e.Account.Weapons).Select(w => w.Kind))),
        FlatColumn.OfText("counts", r => Join(r.Facts.Told.Select(e => e.Account.Count).OfType<ToldCount>().Select(c => $"{Number(c.Best ?? c.Low ?? c.High)} {c.Unit}"))),
        FlatColumn.OfWhole("killed_low", r => r.Facts.Deaths?.Low),
        FlatColumn.OfWhole("killed_best", r => r.Facts.Deaths?.Best),
        FlatColumn.OfWhole("killed_high", r => r.Facts.Deaths?.High),
        .. Effects("wounded"),
        FlatColumn.OfText("casualties", r => Join(r.Incident.Casualties.Select(Casualty))),
        FlatColumn.OfText("damage", r => Join(r.Facts.Told.SelectMany(e => e.Account.Damage).Select(d => $"{d.What} {d.Effect}"))),
        FlatColumn.OfText("claimants", r => Join(r.Incident.Claimants.Where(c => !c.Stances.All(Doubts)).Select(c => c.Name))),
        FlatColumn.OfText("denied_by", r => Join(r.Incident.Claimants.Where(c => c.Stances.Any(Doubts)).Select(c => c.Name))),
        FlatColumn.OfText("disputed", r => Join(r.Incident.Disputes.Select(d => d.Field))),
        FlatColumn.OfWhole("independent_sources", r => r.Incident.IndependentSources),
        FlatColumn.OfWhole("accounts", r => r.Facts.Dossier.Entries.Length),
        FlatColumn.OfWhole("articles", r => r.Facts.Dossier.Entries.Select(e => e.Article.Id).Distinct(StringComparer.Ordinal).Count()),
        FlatColumn.OfText("publishers", r => Join(r.Facts.Publishers)),
        FlatColumn.OfText("addresses", r => Join(r.Facts.Dossier.Entries.Select(e => e.Article.Source))),
        FlatColumn.OfText("plover_type", r => r.Facts.Plover?.Type),
        FlatColumn.OfText("plover_mode", r => r.Facts.Plover?.Mode),
        FlatColumn.OfText("cameo", r => r.Facts.Cameo),
        FlatColumn.OfText("acled_event", r => r.Facts.Acled?.Event),
        FlatColumn.OfText("acled_sub_event", r => r.Facts.Acled?.SubEvent),
        FlatColumn.OfText("review", r => r.Incident.Review.State),
        FlatColumn.OfText("set_by_review", r => Join(r.Incident.Review.Set.Keys)),
        FlatColumn.OfNumber("confidence", r => r.Facts.Told.IsEmpty ? null : r.Facts.Told.Max(e => e.Account.Confidence)),
        FlatColumn.OfText("notes", r => IncidentNotes.Of(r.Facts, r.Tables, r.Incident.Days)),
    ];

    private static IEnumerable<FlatColumn> Parties(string name, Func<FlatRow, ImmutableArray<ToldActor>> parties) =>
    [
        FlatColumn.OfText($"{name}s", r => Join(parties(r).Select(a => a.Name))),
        FlatColumn.OfText($"{name}_ids", r => Join(parties(r).Select(a => a.Id))),
        FlatColumn.OfText($"{name}_countries", r => Join(parties(r).Select(a => a.Country))),
        FlatColumn.OfText($"{name}_sectors", r => Join(parties(r).Select(a => a.Sector))),
    ];

    private static IEnumerable<FlatColumn> Effects(string effect) =>
    [
        FlatColumn.OfWhole($"{effect}_low", r => ReviewFields.Number(r.Incident, effect) ?? r.Incident.Casualties.Where(c => c.Effect == effect).Min(c => c.Low)),
        FlatColumn.OfWhole($"{effect}_high", r => ReviewFields.Number(r.Incident, effect) ?? r.Incident.Casualties.Where(c => c.Effect == effect).Max(c => c.High)),
    ];

    private static string Casualty(CasualtyRange range)
        => $"{range.Effect} {range.People}: {(range.Low == range.High ? Number(range.Low) : $"{Number(range.Low)} to {Number(range.High)}")}";

    // Words of the article between the first and the last word that tell the event; where the text was not loaded, the telling word.
    private static string? Quote(DossierEntry entry)
        => entry.Account.Sentences is [var first, ..] && new ToldText(entry.Article.Text).Cut(first) is { Length: > 0 } sentence ? sentence : entry.Account.Trigger?.Text;

    private static bool Doubts(string stance) => stance is "denies" or "doubts";

    private static string Number(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?";

    private static string Join(IEnumerable<string?> values, string by = "; ") => IncidentFacts.Join(values, by);
}
