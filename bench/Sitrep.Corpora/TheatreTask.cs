using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Places;
using Sitrep.Spans;

namespace Sitrep.Corpora;

/// <summary>
/// Settlements of a table of paired names, each of their spellings in a sentence that names the district, read by the whole pipeline:
/// right is what lies within 5 km. The table has the columns geonameid, wof_id, country, admin1, lat, lon and one of names a language.
/// Writes a line a spelling, and what share is right by language and script to standard error.
/// </summary>
/// <param name="effort">How much the parser tries.</param>
/// <param name="slice">Whether only settlements that a built-in slice holds are taken, and only built-in places are used; else SITREP_PLACES is laid beside them.</param>
internal sealed class TheatreTask(ParsingEffort effort, bool slice) : ICorpusTask
{
    private const int Sample = 500;
    private const int Seed = 20251125;
    private const double Near = 5.0;

    private static readonly ImmutableArray<string> Languages = ["main", "azerbaijani", "armenian", "russian", "english"];

    /// <inheritdoc/>
    public void Run(TextReader input, TextWriter output)
    {
        var files = PackKnowledge.BesideProgram();
        using Gazetteer builtIn = Gazetteer.Open(files);
        Dictionary<string, GazetteerEntry> known = builtIn.Entries.Where(e => e.IsTheatre).ToDictionary(e => e.Place.Id, StringComparer.Ordinal);
        var builder = new PipelineBuilder(files, effort);
        if (!slice && Environment.GetEnvironmentVariable("SITREP_PLACES") is { Length: > 0 } path)
        {
            builder.WithPlaces(OwnGazetteers.Open(path, []));
        }

        Pipeline pipeline = builder.Build();
        KnowledgeTable table = KnowledgeTable.Parse("paired names", input.ReadToEnd(), ["geonameid", "wof_id", "country", "admin1", "lat", "lon", "main"], []);
        var random = new Random(Seed);
        KnowledgeRow[] rows = [.. table.Rows.Where(r => IsTaken(table, r, known))];
        random.Shuffle(rows);
        SortedDictionary<string, (int Right, int All)> told = new(StringComparer.Ordinal);
        foreach (KnowledgeRow row in rows.Take(Sample))
        {
            foreach ((string language, string spelling) in Spellings(table, row))
            {
                JsonObject result = Read(pipeline, table, row, language, spelling, Known(table, row, known)?.Place.Admin1, random, builtIn);
                output.Write(result.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
                bool right = result["right"]!.GetValue<bool>();
                foreach (string key in (string[])["all", $"{language} {Script(spelling)}"])
                {
                    (int good, int all) = told.GetValueOrDefault(key);
                    told[key] = (good + (right ? 1 : 0), all + 1);
                }
            }
        }

        foreach ((string key, (int right, int all)) in told)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key,-24} {right,5} of {all,5}  {(double)right / all:0.0000}"));
        }
    }

    private bool IsTaken(KnowledgeTable table, KnowledgeRow row, Dictionary<string, GazetteerEntry> known)
    {
        GazetteerEntry? entry = Known(table, row, known);
        if (table[row, "admin1"].Length == 0 && entry?.Place.Admin1 is null)
        {
            // No sentence can name its district.
            return false;
        }

        return entry is not null ? entry.IsSettlement : !slice && NameFolding.Key(table[row, "main"]) != NameFolding.Key(table[row, "admin1"]);
    }

    private static GazetteerEntry? Known(KnowledgeTable table, KnowledgeRow row, Dictionary<string, GazetteerEntry> known)
        => known.GetValueOrDefault("geonames:" + table[row, "geonameid"]) ?? known.GetValueOrDefault("wof:" + table[row, "wof_id"]);

    private static IEnumerable<(string Language, string Spelling)> Spellings(KnowledgeTable table, KnowledgeRow row)
        => Languages.SelectMany(l => KnowledgeTable.SplitList(table[row, l]).Select(s => (Language: l, Spelling: s))).DistinctBy(p => p.Spelling, StringComparer.Ordinal);

    private static JsonObject Read(Pipeline pipeline, KnowledgeTable table, KnowledgeRow row, string language, string spelling, string? knownDistrict, Random random, Gazetteer builtIn)
    {
        (string text, int at) = TheatreSentences.Make(random, spelling, District(table[row, "admin1"] is { Length: > 0 } given ? given : knownDistrict!, random, builtIn));
        Document document = pipeline.Read(new()
        {
            Id = "theatre",
            Source = "theatre",
            Sha256 = string.Empty,
            Text = text,
            Blocks = [new(BlockKind.Paragraph, new(0, text.Length))],
            Language = "en",
        });
        var span = new TextSpan(at, at + spelling.Length);
        PlaceMention? mention = document.Get(PlaceLayer.Key).Places.FirstOrDefault(p => p.Span.Overlaps(span));
        double latitude = double.Parse(table[row, "lat"], CultureInfo.InvariantCulture), longitude = double.Parse(table[row, "lon"], CultureInfo.InvariantCulture);
        double? distance = mention?.Place is { } place ? Distance(place, latitude, longitude) : null;
        return new()
        {
            ["id"] = table[row, "geonameid"].Length > 0 ? table[row, "geonameid"] : "wof:" + table[row, "wof_id"],
            ["language"] = language,
            ["spelling"] = spelling,
            ["text"] = text,
            ["right"] = distance <= Near,
            ["km"] = distance is { } km ? Math.Round(km, 1) : null,
            ["place"] = mention?.Place?.Id,
            ["why"] = mention?.Why ?? "no place to the reader",
        };
    }

    // By the name that the table gives, or by the one that English texts have.
    private static string District(string given, Random random, Gazetteer builtIn)
    {
        GazetteerEntry? region = random.Next(2) == 0 ? builtIn.Find(given).Select(m => m.Entry).FirstOrDefault(e => e is { IsTheatre: true, IsRegion: true }) : null;
        return region?.Place.Name.Replace(" District", string.Empty, StringComparison.Ordinal).Replace(" Province", string.Empty, StringComparison.Ordinal) ?? given;
    }

    private static string Script(string spelling)
        => spelling.Any(c => c is >= '\u0400' and < '\u0530') ? "cyrillic" : spelling.Any(c => c is >= '\u0530' and < '\u0590') ? "armenian" : "latin";

    /// <summary>Kilometres between a place and a point near to it.</summary>
    internal static double Distance(Place place, double latitude, double longitude)
    {
        const double Kilometres = 111.195;
        double north = (place.Latitude - latitude) * Kilometres, east = (place.Longitude - longitude) * Kilometres * Math.Cos(latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
