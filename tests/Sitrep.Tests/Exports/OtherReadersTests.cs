using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Tests.Exports;

/// <summary>Each export is opened by a reader that is not ours, and holds what ours wrote.</summary>
public sealed class OtherReadersTests
{
    private static readonly string[] Hostile = ["=1+1", "\"quoted\", 'single'", "two\nlines\r\n", "tab\there", "nul\0nul", "lone\uD800surrogate", "\u202Eright to left\u202C", "ends with \\", "'", "Kəlbəcər \U0001F6A8"];

    private static readonly JsonSerializerOptions Geo = new() { Converters = { new GeoJsonConverterFactory() } };

    [Theory]
    [InlineData("acled", 31)]
    [InlineData("ged", 49)]
    [InlineData("csv", 54)]
    public async Task A_strict_csv_reader_and_a_database_find_the_same_rows(string format, int columns)
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync(format, Hostiles(), Exporting.WithNames);
        string[][] rows = CsvPropertyTests.Strict(target.Bytes());
        List<string[]> database = Duck.Rows(target.Bytes(), "csv", "read_csv('{0}', all_varchar=true, header=true, delim=',', quote='\"', escape='\"', nullstr='∅')");

        Assert.All(rows, r => Assert.Equal(columns, r.Length));
        Assert.Equal(losses.Rows, rows.Length - 1);
        Assert.Equal(rows.Length, database.Count);
        for (int i = 1; i < rows.Length; i++)
        {
            Assert.Equal(rows[i], Array.ConvertAll(database[i], c => c == "∅" ? string.Empty : c));
        }
    }

    [Theory]
    [InlineData("polecat", "", 40)]
    [InlineData("gdelt", "", 61)]
    [InlineData("gdelt", "mentions", 16)]
    public async Task A_tab_separated_file_has_as_many_cells_in_every_row(string format, string part, int columns)
    {
        (MemoryTarget target, _) = await Exporting.RunAsync(format, Hostiles(), Exporting.WithNames);
        List<string[]> database = Duck.Rows(target.Bytes(part), "csv", $"read_csv('{{0}}', all_varchar=true, header={(format == "polecat" ? "true" : "false")}, delim='\t', quote='', escape='')");

        Assert.All(target.Text(part).TrimEnd('\n').Split('\n'), line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.Equal(columns, database[0].Length);
        Assert.Equal(target.Text(part).Count(c => c == '\n'), database.Count - (format == "polecat" ? 0 : 1));
    }

    [Fact]
    public async Task Parquet_holds_the_cells_that_csv_holds()
    {
        (MemoryTarget parquet, ExportLosses losses) = await Exporting.RunAsync("parquet", Hostiles(), Exporting.WithNames);
        (MemoryTarget csv, _) = await Exporting.RunAsync("csv", Hostiles(), Exporting.WithNames);
        List<string[]> database = Duck.Rows(parquet.Bytes(), "parquet");
        string[][] rows = CsvPropertyTests.Strict(csv.Bytes());

        Assert.Equal(losses.Rows, database.Count - 1);
        Assert.Equal(rows[0][1..], database[0][1..]);
        for (int i = 1; i < rows.Length; i++)
        {
            Assert.Equal(Array.ConvertAll(rows[i], CsvPropertyTests.Unguarded), Array.ConvertAll(database[i], Cell));
        }

        static string Cell(string value)
            => value == "∅" ? string.Empty
                : DateTime.TryParseExact(value, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : value;
    }

    [Fact]
    public async Task Parquet_columns_have_types_and_groups_of_rows_are_whole()
    {
        Dossier[] many = [.. Enumerable.Range(0, 10_001).Select(i => ExportSamples.All[0] with { Incident = ExportSamples.All[0].Incident with { Id = $"m{i}" } })];
        (MemoryTarget target, _) = await Exporting.RunAsync("parquet", many);
        string path = Path.Combine(Path.GetTempPath(), $"sitrep-{Guid.NewGuid():N}.parquet");
        await File.WriteAllBytesAsync(path, target.Bytes(), TestContext.Current.CancellationToken);
        try
        {
            string[] row = Duck.Query($"select count(*), count(distinct incident_id), typeof(any_value(first_day)), typeof(any_value(latitude)), typeof(any_value(accounts)), typeof(any_value(notes)) from read_parquet('{path}')")[1];
            Assert.Equal(["10001", "10001", "DATE", "DOUBLE", "BIGINT", "VARCHAR"], row);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task GeoJson_is_a_feature_collection_with_longitude_first()
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync("geojson", Hostiles(), Exporting.WithNames);
        FeatureCollection features = JsonSerializer.Deserialize<FeatureCollection>(target.Text(), Geo)!;

        Assert.Equal(losses.Rows, features.Count);
        IFeature zeylik = features.Single(f => (string?)f.Attributes["incident_id"] == "i01");
        Assert.Equal(45.93412, zeylik.Geometry.Coordinate.X, 5);
        Assert.Equal(40.02094, zeylik.Geometry.Coordinate.Y, 5);
        Assert.All(features, f => Assert.True(f.Geometry is null || (f.Geometry.Coordinate.X is >= -180 and <= 180 && f.Geometry.Coordinate.Y is >= -90 and <= 90)));
    }

    [Fact]
    public async Task GeoJson_has_what_the_standard_asks_of_members()
    {
        (MemoryTarget target, _) = await Exporting.RunAsync("geojson", ExportSamples.All);
        using JsonDocument document = JsonDocument.Parse(target.Bytes());
        Assert.Equal("FeatureCollection", document.RootElement.GetProperty("type").GetString());
        Assert.False(document.RootElement.TryGetProperty("crs", out _));
        foreach (JsonElement feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            Assert.Equal("Feature", feature.GetProperty("type").GetString());
            Assert.Equal(JsonValueKind.Object, feature.GetProperty("properties").ValueKind);
            JsonElement geometry = feature.GetProperty("geometry");
            Assert.True(geometry.ValueKind == JsonValueKind.Null || (geometry.GetProperty("type").GetString() == "Point" && geometry.GetProperty("coordinates").GetArrayLength() == 2));
        }
    }

    [Fact]
    public async Task Json_lines_are_read_by_a_database_and_read_back_the_same()
    {
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync("jsonl", ExportSamples.All.Where(d => d.Incident.Review.Set.IsEmpty), Exporting.WithNames);
        string[] lines = target.Text().TrimEnd('\n').Split('\n');

        Assert.Equal(ExportSamples.All.Where(d => d.Incident.Review is { State: not "rejected", Set.IsEmpty: true }).Select(d => Encoding.UTF8.GetString(RecordJson.Bytes(d))).ToArray(), lines);
        Assert.Equal("rejected in review", losses.Skipped.Single().Key);
        (MemoryTarget again, _) = await Exporting.RunAsync("jsonl", lines.Select(l => RecordJson.Dossier(Encoding.UTF8.GetBytes(l))), Exporting.WithNames);
        Assert.Equal(target.Text(), again.Text());
        Assert.Equal(lines.Length, Duck.Query(FromJson(target.Bytes())).Count - 1);
    }

    [Fact]
    public async Task Json_lines_without_names_read_back_as_what_went_out()
    {
        (MemoryTarget target, _) = await Exporting.RunAsync("jsonl", [.. ExportSamples.All, PrivacyTests.Everywhere()]);
        (MemoryTarget again, _) = await Exporting.RunAsync("jsonl", target.Text().TrimEnd('\n').Split('\n').Select(l => RecordJson.Dossier(Encoding.UTF8.GetBytes(l))));
        Assert.Equal(target.Text(), again.Text());
    }

    [Fact]
    public void Any_words_anywhere_give_as_many_rows_in_every_format()
        => Gen.Select(Gen.Int[0, Hostile.Length - 1], Gen.String, (i, b) => Hostile[i] + b).Sample(words =>
        {
            Dossier dossier = With(words);
            foreach (Exporter exporter in Exporting.All)
            {
                foreach (ExportOptions options in (ExportOptions[])[Exporting.Team, Exporting.WithNames])
                {
                    var target = new MemoryTarget();
                    ExportLosses losses = exporter.WriteAsync([dossier, ExportSamples.All[1]], target, options, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                    Assert.Equal(2, losses.Rows);
                }
            }
        }, iter: 15);

    private static string FromJson(byte[] json) => $"select unnest(string_split(trim(decode(from_hex('{Convert.ToHexString(json)}')), chr(10)), chr(10)))::json";

    private static IEnumerable<Dossier> Hostiles() => [.. ExportSamples.All, .. Hostile.Select(With)];

    // Words in every field that a person or a page can fill.
    private static Dossier With(string words)
    {
        Dossier model = ExportSamples.All[1];
        DossierEntry Changed(DossierEntry e) => e with
        {
            Article = e.Article with { Title = words, Publisher = words, Source = words, Text = words },
            Account = e.Account with
            {
                Trigger = e.Account.Trigger is { } t ? t with { Text = words } : null,
                Actors = [.. e.Account.Actors.Select(a => a with { Id = null, Name = words })],
                At = [.. e.Account.At.Select(p => p with { Name = words, Admin1 = words })],
                Claims = [.. e.Account.Claims.Select(c => c with { By = c.By is { } by ? by with { Name = words, Id = null } : null })],
            },
        };
        return IncidentSummary.Of("h" + words.Length + words[0], model.Entries.Select(Changed));
    }
}
