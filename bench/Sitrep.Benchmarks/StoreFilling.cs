using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Benchmarks;

/// <summary>Fills a store and asks it: how many articles a second at which size, and how long a search takes.</summary>
/// <remarks>
/// Articles are read once for a pool of records; the store is filled with them under other days, places and texts, because reading two hundred thousand takes the better
/// part of an hour. So the figures of filling are the store's alone: linking, words, places, commits.
/// </remarks>
internal static class StoreFilling
{
    private const int Batch = 256;
    private const int PerDay = 27;
    private const double Megabyte = 1024 * 1024;

    internal static void Run(string file, int articles, int pool, TextWriter output)
    {
        PackKnowledge files = PackKnowledge.BesideProgram();
        var builder = new PipelineBuilder(files);
        Pipeline pipeline = builder.Build();
        var maker = new VariedArticles(files);
        var writer = new RecordWriter(builder.Ontology, SitrepVersion.Reader, pipeline.KnowledgeHash);
        var reader = new ArticleReader();
        output.WriteLine(Line($"{maker.Places} names of places, {PerDay} articles a day"));
        long started = Stopwatch.GetTimestamp();
        ToldRecord[] read = [.. Enumerable.Range(0, pool).Select(i => Read(reader, pipeline, writer, maker.Line(i, 400, PerDay)))];
        output.WriteLine(Line($"pool: {pool} articles read, {pool / Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} a second on one thread, {read.Average(r => r.Accounts.Length):0.0} accounts an article"));
        using (SqliteStore store = SqliteStore.Open(file, builder.Linker, StoreMode.Create))
        {
            Fill(store, read, maker, articles, output);
        }

        output.WriteLine(Line($"file {new FileInfo(file).Length / Megabyte:0} MB"));
        Ask(file, builder.Linker, output);
        using Process self = Process.GetCurrentProcess();
        output.WriteLine(Line($"memory {self.PeakWorkingSet64 / Megabyte:0} MB at most"));
    }

    private static ToldRecord Read(ArticleReader reader, Pipeline pipeline, RecordWriter writer, string line)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(line));
        var buffer = new ArrayBufferWriter<byte>();
        string path = Path.GetTempFileName();
        string named = path + ".jsonl";
        File.Move(path, named);
        File.WriteAllText(named, line + "\n");
        writer.Write(pipeline.Read(reader.Read([named], CancellationToken.None).Single().Article!), buffer);
        File.Delete(named);
        return RecordJson.Record(buffer.WrittenSpan);
    }

    private static void Fill(SqliteStore store, ToldRecord[] pool, VariedArticles maker, int articles, TextWriter output)
    {
        int first = (int)store.Status().Articles, step = Math.Max(Batch, (articles - first) / 10 / Batch * Batch);
        using Process self = Process.GetCurrentProcess();
        for (int done = first; done < articles;)
        {
            double seconds = 0, busy = 0, slowest = 0;
            int until = Math.Min(articles, done + step), from = done;
            while (done < until)
            {
                ToldRecord[] batch = [.. Enumerable.Range(done, Math.Min(Batch, until - done)).Select(i => Vary(pool[i % pool.Length], i, maker))];
                self.Refresh();
                TimeSpan processor = self.TotalProcessorTime;
                long started = Stopwatch.GetTimestamp();
                store.Add(batch);
                double took = Stopwatch.GetElapsedTime(started).TotalSeconds;
                self.Refresh();
                busy += (self.TotalProcessorTime - processor).TotalSeconds;
                seconds += took;
                slowest = Math.Max(slowest, took);
                done += batch.Length;
            }

            StoreStatus status = store.Status();
            output.WriteLine(Line($"{status.Articles,7} articles {status.Accounts,8} accounts {status.Incidents,8} incidents: {(done - from) / seconds,6:0} articles/s by the clock, {1000 * busy / (done - from):0.00} ms of a processor an article, slowest batch {slowest:0.00} s, {self.PeakWorkingSet64 / Megabyte:0} MB"));
        }
    }

    // Another article of the same make-up: other text, day, and places, of those that the pool has.
    private static ToldRecord Vary(ToldRecord record, int seed, VariedArticles maker)
    {
        var random = new Random(seed);
        int shift = VariedArticles.Day(seed, PerDay).DayNumber - (record.Article.Published?.Date ?? VariedArticles.First).DayNumber;
        string text = maker.Text(seed, 400);
        string source = string.Create(CultureInfo.InvariantCulture, $"https://example.org/made/{seed}");
        return record with
        {
            Article = record.Article with
            {
                Source = source,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
                Text = text,
                Published = record.Article.Published is { } published ? published with { Date = published.Date.AddDays(shift), Candidates = [] } : null,
            },
            Accounts = [.. record.Accounts.Select(a => a with
            {
                Time = a.Time is { } time && time.Start is { Length: >= 10 } start && DateOnly.TryParseExact(start[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                    ? time with { Start = day.AddDays(shift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + start[10..], End = null }
                    : a.Time,
                At = [.. a.At.Select(p => p.Lat is null ? p : Move(p, random))],
            })],
        };
    }

    private static ToldPlace Move(ToldPlace place, Random random)
    {
        // One of some forty thousand places of a region of 20 by 20 degrees.
        double lat = 30 + (random.Next(200) / 10.0), lon = 30 + (random.Next(200) / 10.0);
        return place with { Lat = lat, Lon = lon, Id = string.Create(CultureInfo.InvariantCulture, $"made:{lat:0.0},{lon:0.0}") };
    }

    private static void Ask(string file, IncidentLinker linker, TextWriter output)
    {
        using SqliteStore store = SqliteStore.Open(file, linker, StoreMode.Read);
        StoreStatus status = store.Status();
        output.WriteLine(Line($"searching {status.Accounts} accounts of {status.Articles} articles; 25 incidents with all their accounts each"));
        var random = new Random(7);
        int days = Math.Max(30, (int)(status.Articles / PerDay));
        Time("a common word (soldiers)", store, output, _ => new() { Text = "soldiers", Limit = 25 });
        Time("two words (mortars harvest)", store, output, _ => new() { Text = "mortars harvest", Limit = 25 });
        Time("a phrase (\"called it a lie\")", store, output, _ => new() { Text = "\"called it a lie\"", Limit = 25 });
        Time("a word that is nowhere", store, output, i => new() { Text = "xq" + i.ToString(CultureInfo.InvariantCulture), Limit = 25 });
        Time("radius 30 km", store, output, _ => new() { Near = new(30 + (random.NextDouble() * 20), 30 + (random.NextDouble() * 20), 30), Limit = 25 });
        Time("radius 300 km", store, output, _ => new() { Near = new(40, 40, 300), Limit = 25 });
        Time("a week", store, output, _ => Days(random.Next(days), 7));
        Time("a year", store, output, _ => Days(random.Next(days), 365));
        Time("days before anything", store, output, _ => new() { To = new(1500, 1, 1), Limit = 25 });
        Time("word, radius, days and kind", store, output, _ => Days(random.Next(days), 365) with { Text = "soldiers", Near = new(40, 40, 200), Kind = "attack" });
        Time("a party", store, output, _ => new() { Actor = "ARM", Limit = 25 });
    }

    private static StoreQuery Days(int day, int length) => new() { From = VariedArticles.First.AddDays(day), To = VariedArticles.First.AddDays(day + length - 1), Limit = 25 };

    private static void Time(string name, SqliteStore store, TextWriter output, Func<int, StoreQuery> query)
    {
        const int Rounds = 21;
        double[] took = new double[Rounds];
        int found = 0;
        for (int i = 0; i < Rounds; i++)
        {
            StoreQuery asked = query(i);
            long started = Stopwatch.GetTimestamp();
            found += store.Dossiers(asked).Count();
            took[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        double cold = took[0];
        Array.Sort(took);
        output.WriteLine(Line($"  {name,-32} median {took[Rounds / 2],6:0.0} ms, slowest {took[^1],6:0.0} ms, first {cold,6:0.0} ms, {(double)found / Rounds:0.0} incidents"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
