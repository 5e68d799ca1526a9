using System.Diagnostics;
using System.Globalization;
using Sitrep.Export.Parquet;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;

namespace Sitrep.Benchmarks;

/// <summary>Incidents a second in every format, on one thread, onto the disk; made as they are written, as a store would give them.</summary>
internal static class ExportSpeed
{
    internal const int Incidents = 200_000;

    private static readonly string[] Kinds = ["attack.fire", "attack.shelling", "clash", "attack.drone", "talks.meet"];

    internal static async Task RunAsync(int incidents, TextWriter output)
    {
        IKnowledgeFiles files = PackKnowledge.BesideProgram();
        var tables = ExportTables.Load(files, Ontology.Load(files, []), []);
        string folder = Directory.CreateTempSubdirectory("sitrep-exports").FullName;
        try
        {
            long start = Stopwatch.GetTimestamp();
            int accounts = Made(incidents).Sum(d => d.Entries.Length);
            double making = Stopwatch.GetElapsedTime(start).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{incidents} incidents, {accounts} accounts; making them takes {making:0.0} s, taken off below"));
            output.WriteLine("format | rows | seconds | incidents/s | MB | peak memory MB");
            foreach (Exporter exporter in Exporters.All(tables).Add(new ParquetExporter(tables)))
            {
                var target = new Target(folder);
                start = Stopwatch.GetTimestamp();
                ExportLosses losses = await exporter.WriteAsync(Made(incidents), target, new ExportOptions());
                double seconds = Math.Max(0.1, Stopwatch.GetElapsedTime(start).TotalSeconds - making);
                using var process = Process.GetCurrentProcess();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{exporter.Format} | {losses.Rows} | {seconds:0.0} | {incidents / seconds:0} | {target.Size / 1e6:0} | {process.PeakWorkingSet64 / 1e6:0}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Dossier> Made(int incidents)
    {
        var random = new Random(11);
        for (int i = 0; i < incidents; i++)
        {
            var day = new DateOnly(2015, 1, 1).AddDays(random.Next(3000));
            int tellers = 1 + random.Next(3);
            string kind = Kinds[random.Next(Kinds.Length)];
            double lat = 38 + (random.NextDouble() * 6), lon = 42 + (random.NextDouble() * 8);
            yield return IncidentSummary.Of($"i{i:x8}", [.. Enumerable.Range(0, tellers).Select(n => Entry(i, n, kind, day, lat, lon, random))]);
        }
    }

    private static DossierEntry Entry(int i, int n, string kind, DateOnly day, double lat, double lon, Random random)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{i:x9}{n:x3}");
        int dead = random.Next(6);
        var span = new ToldSpan(10, 30);
        return new()
        {
            Lineage = id,
            Article = new()
            {
                Id = id,
                Source = $"https://wire{n}.example/news/{i}.html",
                Sha256 = id,
                Publisher = $"Wire {n}",
                Title = "Shots near the village",
                Language = "en",
                Published = new() { Date = day.AddDays(1), From = "meta" },
                Text = "Reported: units opened fire at positions near the village on the day before, the ministry said.",
            },
            Account = new()
            {
                Id = "a1",
                Kind = kind,
                Plover = kind == "talks.meet" ? new() { Type = "CONSULT" } : new() { Type = "ASSAULT", Mode = "firearms" },
                Cameo = kind == "talks.meet" ? "040" : "193",
                Acled = kind == "talks.meet" ? null : new() { Event = "Battles", SubEvent = "Armed clash" },
                Trigger = new() { Text = "opened fire", Span = span },
                Actors = [new() { Id = "ARM.MIL", Name = "Armenian armed forces", Text = "units", Span = span, Country = "ARM", Sector = "MIL" }],
                Targets = [new() { Name = $"villager {i % 97}", Text = "positions", Span = span, Country = "AZE", Sector = "CVL" }],
                At = [new() { Text = "the village", Span = span, Name = $"Village {i % 5000}", Id = $"geonames:{i % 5000}", Lat = lat, Lon = lon, Country = "AZE", Admin1 = $"Region {i % 60}", Precision = 1 + (i % 3), Relation = "near", Why = "the only one of that name" }],
                Time = new() { Text = "the day before", Span = span, Start = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Grain = "day", Precision = 1, Anchor = "published" },
                Weapons = [new() { Kind = "mortar", Text = "mortars", Span = span }],
                Casualties = dead == 0 ? [] : [new() { Effect = "killed", Who = "military", Best = dead, Low = dead, High = dead, Bound = "exact", Text = "killed", Span = span }],
                Status = "happened",
                Newness = "news",
                Claims = [new() { By = new() { Id = "AZE.MOD", Name = "Ministry of Defence of Azerbaijan", Country = "AZE", Sector = "GOV" }, Stance = "states" }],
                Sentences = [span],
                Confidence = 0.8,
                Rules = ["opened-fire-at"],
            },
        };
    }

    private sealed class Target(string folder) : IExportTarget
    {
        private readonly List<string> _paths = [];

        internal long Size => _paths.Sum(p => new FileInfo(p).Length);

        public Stream Open(string part)
        {
            _paths.Add(Path.Combine(folder, $"out-{part}"));
            return File.Create(_paths[^1]);
        }
    }
}
