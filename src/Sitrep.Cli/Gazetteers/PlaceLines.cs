using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Cli.Rendering;
using Sitrep.Places;

namespace Sitrep.Cli.Gazetteers;

/// <summary>Places that were found, as text for people or as JSON lines.</summary>
internal static class PlaceLines
{
    private const int NamesShown = 12;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Three lines a place: what and where, how it was found, its other names.</summary>
    internal static void Text(TextWriter output, IEnumerable<FoundPlace> places, int width)
    {
        foreach (FoundPlace found in places)
        {
            Place place = found.Entry.Place;
            string where = string.Join(", ", new[] { place.Admin2, place.Admin1, place.Country }.Where(d => !string.IsNullOrEmpty(d)));
            output.WriteLine(SafeText.Of(string.Create(CultureInfo.InvariantCulture, $"{place.Name}  {place.Latitude:0.#####}, {place.Longitude:0.#####}  {Kind(found)}  {where}  {place.Id}")));
            string spelled = found.Likeness < 1 ? string.Create(CultureInfo.InvariantCulture, $" (likeness {found.Likeness:0.00})") : string.Empty;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  found by: {Step(found)}{spelled}   in: {found.Gazetteer}   weighs: {found.Weight:0.00}{People(place)}"));
            if (!found.Names.IsEmpty)
            {
                string more = found.Names.Length > NamesShown ? string.Create(CultureInfo.InvariantCulture, $" and {found.Names.Length - NamesShown} more") : string.Empty;
                output.WriteLine(SafeText.Short(SafeText.Of("  also: " + string.Join(", ", found.Names.Take(NamesShown)) + more), Math.Max(width, 60)));
            }
        }
    }

    /// <summary>One object a place.</summary>
    internal static void Json(TextWriter output, IEnumerable<FoundPlace> places)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (FoundPlace found in places)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, found);
            }

            output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }
    }

    private static void Write(Utf8JsonWriter json, FoundPlace found)
    {
        Place place = found.Entry.Place;
        json.WriteStartObject();
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        json.WriteStartArray("names");
        foreach (string name in found.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteNumber("lat", place.Latitude);
        json.WriteNumber("lon", place.Longitude);
        json.WriteString("country", place.Country);
        json.WriteString("admin1", place.Admin1);
        json.WriteString("admin2", place.Admin2);
        json.WriteString("class", Kind(found));
        json.WriteNumber("population", place.Population);
        json.WriteString("gazetteer", found.Gazetteer);
        json.WriteString("step", Step(found));
        json.WriteNumber("likeness", Math.Round(found.Likeness, 3));
        json.WriteNumber("weight", found.Weight);
        json.WriteEndObject();
    }

    private static string Step(FoundPlace found) => found.Step switch
    {
        SpellingStep.Sound => "sound key",
        SpellingStep step => step.ToString().ToLowerInvariant(),
    };

    private static string Kind(FoundPlace found) => found.Entry.Place.Class == PlaceClass.FormerRegion ? "former region" : found.Entry.Place.Class.ToString().ToLowerInvariant();

    private static string People(Place place) => place.Population > 0 ? string.Create(CultureInfo.InvariantCulture, $"   people: {place.Population:#,0}") : string.Empty;
}
