using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sitrep.Exports;

/// <summary>What an export does not say that was known: rows skipped and why, fields dropped, nulls made zero, columns without a source.</summary>
/// <remarks>Filled by one export; not thread-safe.</remarks>
/// <param name="format">Name of the format.</param>
public sealed class ExportLosses(string format)
{
    private readonly SortedDictionary<string, long> _skipped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _zeroed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _changed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _dropped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _empty = new(StringComparer.Ordinal);

    /// <summary>Name of the format.</summary>
    public string Format => format;

    /// <summary>Incidents that were given to the export.</summary>
    public long Incidents { get; private set; }

    /// <summary>Rows that were written: lines, features.</summary>
    public long Rows { get; private set; }

    /// <summary>Incidents that were left out, by reason.</summary>
    public IReadOnlyDictionary<string, long> Skipped => _skipped;

    /// <summary>Values that were not told and are written as 0, by column.</summary>
    public IReadOnlyDictionary<string, long> Zeroed => _zeroed;

    /// <summary>Values that were made less exact before they went out, by reason.</summary>
    public IReadOnlyDictionary<string, long> Changed => _changed;

    /// <summary>Fields of an incident that the format has no place for, each with what became of it.</summary>
    public IReadOnlyDictionary<string, string> Dropped => _dropped;

    /// <summary>Columns of the format that stay empty, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> LeftEmpty => _empty;

    /// <summary>Whether all that was given was written as it was.</summary>
    public bool IsEmpty => _skipped.Count + _zeroed.Count + _changed.Count + _dropped.Count + _empty.Count == 0;

    /// <summary>Counts an incident that was given.</summary>
    public void CountIncident() => Incidents++;

    /// <summary>Counts a row that was written.</summary>
    public void CountRow() => Rows++;

    /// <summary>Counts an incident that is left out.</summary>
    public void Skip(string reason) => Count(_skipped, reason);

    /// <summary>Counts a value that was not told and is written as 0.</summary>
    public void Zero(string column) => Count(_zeroed, column);

    /// <summary>Counts a value that was made less exact.</summary>
    public void Change(string reason) => Count(_changed, reason);

    /// <summary>Notes a field that the format has no place for.</summary>
    public void Drop(string field, string why) => _dropped[field] = why;

    /// <summary>Notes a column that stays empty.</summary>
    public void LeaveEmpty(string column, string why) => _empty[column] = why;

    /// <summary>Writes all as one JSON object, indented, UTF-8.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format"u8, format);
        json.WriteNumber("incidents"u8, Incidents);
        json.WriteNumber("rows"u8, Rows);
        Numbers(json, "skipped", _skipped);
        Numbers(json, "nullsMadeZero", _zeroed);
        Numbers(json, "madeLessExact", _changed);
        Texts(json, "fieldsDropped", _dropped);
        Texts(json, "columnsLeftEmpty", _empty);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Count(SortedDictionary<string, long> counts, string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;

    private static void Numbers(Utf8JsonWriter json, string name, SortedDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach ((string reason, long count) in counts)
        {
            json.WriteNumber(reason, count);
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, SortedDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach ((string field, string why) in texts)
        {
            json.WriteString(field, why);
        }

        json.WriteEndObject();
    }
}
