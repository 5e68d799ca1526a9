using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sitrep.Accounts;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Benchmarks;

/// <summary>How many articles are read in a second, warm, on one core: the whole way from bytes to accounts.</summary>
internal static class Throughput
{
    /// <summary>How many articles are read where nothing else is asked for.</summary>
    internal const int Articles = 400;

    private const int Seed = 20220210;
    private const int Words = 400;
    private const double Megabyte = 1024 * 1024;

    internal static void Run(int count, TextWriter output)
    {
        // One core for everything: reading, garbage collection and compilation.
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using Process self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1;
        }

        byte[][] pages = [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(ArticleMaker.Make(Seed + i, Words)))];
        int words = pages.Sum(p => Encoding.UTF8.GetString(p).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        output.WriteLine(Invariant($"{count} articles of {(double)words / count:0} words, seed {Seed}"));

        long started = Stopwatch.GetTimestamp();
        var articles = new ArticleReader();
        Pipeline pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();
        output.WriteLine(Invariant($"loaded       {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms"));

        started = Stopwatch.GetTimestamp();
        Read(articles, pipeline, pages);
        output.WriteLine(Invariant($"first round  {count / Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} articles/s (cold)"));

        for (int round = 1; round <= 3; round++)
        {
            long allocated = GC.GetTotalAllocatedBytes();
            started = Stopwatch.GetTimestamp();
            using Process process = Process.GetCurrentProcess();
            TimeSpan processor = process.TotalProcessorTime;
            int accounts = Read(articles, pipeline, pages);
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            process.Refresh();
            double busy = (process.TotalProcessorTime - processor).TotalSeconds;
            double perArticle = (GC.GetTotalAllocatedBytes() - allocated) / Megabyte / count;
            output.WriteLine(Invariant(
                $"warm round {round} {count / seconds:0.0} articles/s by the clock, {count / busy:0.0} by processor time; {(double)accounts / count:0.0} accounts and {perArticle:0.00} MB allocated an article"));
        }

        Steps(articles, pipeline, pages, output);
        using Process end = Process.GetCurrentProcess();
        output.WriteLine(Invariant($"memory       {end.PeakWorkingSet64 / Megabyte:0} MB at most, {GC.GetTotalMemory(forceFullCollection: true) / Megabyte:0} MB of it managed and live"));
    }

    private static int Read(ArticleReader articles, Pipeline pipeline, byte[][] pages)
    {
        int accounts = 0;
        for (int i = 0; i < pages.Length; i++)
        {
            ReadingResult result = articles.Read(pages[i], "made.txt");
            Article article = result.Article ?? throw new InvalidOperationException($"A made article is refused: {result.Problem!.Message} Correct the templates.");
            accounts += pipeline.Read(article).TryGet(AccountLayer.Key, out AccountLayer? layer) ? layer.Accounts.Length : 0;
        }

        return accounts;
    }

    // Shares of the clock, which also hold where other programs are at work.
    private static void Steps(ArticleReader articles, Pipeline pipeline, byte[][] pages, TextWriter output)
    {
        long[] ticks = new long[pipeline.Steps.Length + 1];
        foreach (byte[] page in pages)
        {
            long started = Stopwatch.GetTimestamp();
            var document = new Document(articles.Read(page, "made.txt").Article!);
            ticks[^1] += Stopwatch.GetTimestamp() - started;
            for (int i = 0; i < pipeline.Steps.Length; i++)
            {
                started = Stopwatch.GetTimestamp();
                pipeline.Steps[i].Run(document, CancellationToken.None);
                ticks[i] += Stopwatch.GetTimestamp() - started;
            }
        }

        double all = ticks.Sum();
        output.WriteLine(Invariant($"steps        {ticks[^1] / all:0.0%} reading the text"));
        for (int i = 0; i < pipeline.Steps.Length; i++)
        {
            output.WriteLine(Invariant($"             {ticks[i] / all:0.0%} {pipeline.Steps[i].Name}"));
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
