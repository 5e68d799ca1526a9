using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>A GeoJSON feature collection (RFC 7946): one feature an incident, at its most precise place, with the columns of the flat table as properties.</summary>
/// <remarks>Thread-safe. An incident without a point has a geometry of null, as the standard has it.</remarks>
/// <param name="tables">Codes and words.</param>
public sealed class GeoJsonExporter(ExportTables tables) : Exporter(tables)
{
    private const int FlushAt = 1 << 16;

    /// <inheritdoc/>
    public override string Format => "geojson";

    /// <inheritdoc/>
    public override string Description => "GeoJSON, one point an incident";

    /// <inheritdoc/>
    protected override Task WriteReleasedAsync(IEnumerable<Dossier> dossiers, IExportTarget target, ExportOptions options, ExportLosses losses, CancellationToken cancellationToken)
    {
        ImmutableArray<FlatColumn> columns = FlatTable.Columns(options.Names);
        FlatTable.NoteLosses(losses, options.Names);
        using Stream stream = target.Open(string.Empty);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection");
        json.WriteStartArray("features"u8);
        foreach (Dossier dossier in dossiers)
        {
            FlatRow row = FlatTable.Row(dossier, Tables);
            json.WriteStartObject();
            json.WriteString("type"u8, "Feature");
            json.WriteString("id"u8, DelimitedWriter.Clean(dossier.Incident.Id, keepBreaks: true));
            Geometry(json, row.Facts.At);
            json.WriteStartObject("properties"u8);
            foreach (FlatColumn column in columns)
            {
                Property(json, column, row);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            losses.CountRow();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
        return Task.CompletedTask;
    }

    private static void Geometry(Utf8JsonWriter json, ToldPlace? place)
    {
        if (place is null || !IncidentFacts.HasPoint(place) || !double.IsFinite(place.Lat!.Value) || !double.IsFinite(place.Lon!.Value))
        {
            json.WriteNull("geometry"u8);
            return;
        }

        json.WriteStartObject("geometry"u8);
        json.WriteString("type"u8, "Point");
        json.WriteStartArray("coordinates"u8);
        json.WriteNumberValue(place.Lon.Value);
        json.WriteNumberValue(place.Lat.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, FlatColumn column, FlatRow row)
    {
        if (column.Type == FlatType.Text)
        {
            json.WriteString(column.Name, column.Text(row));
        }
        else if (column.Type == FlatType.Day && column.Day(row) is { } day)
        {
            json.WriteString(column.Name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else if (column.Type == FlatType.Whole && column.Whole(row) is { } whole)
        {
            json.WriteNumber(column.Name, whole);
        }
        else if (column.Type == FlatType.Number && column.Number(row) is { } number && double.IsFinite(number))
        {
            json.WriteNumber(column.Name, number);
        }
        else
        {
            json.WriteNull(column.Name);
        }
    }
}
