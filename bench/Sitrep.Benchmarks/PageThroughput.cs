using System.Diagnostics;
using System.Globalization;
using Sitrep.Documents;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Benchmarks;

/// <summary>How many HTML pages are read in a second on two threads: extraction alone, and the whole way to accounts.</summary>
internal static class PageThroughput
{
    private const int Threads = 2;
    private const int Rounds = 3;

    /// <param name="folder">Folder of pages; each is read again until <paramref name="count"/> are.</param>
    /// <param name="count">Pages a round.</param>
    /// <param name="output">Where the figures go.</param>
    internal static void Run(string folder, int count, TextWriter output)
    {
        byte[][] pages = [.. Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        if (pages.Length == 0)
        {
            throw new ArgumentException($"There is no .html file in '{folder}'. Name a folder of pages.", nameof(folder));
        }

        output.WriteLine(Invariant($"{count} pages a round, of {pages.Length} different ones of {pages.Average(p => p.Length) / 1024:0.0} KB, on {Threads} threads"));
        var articles = new ArticleReader();
        Pipeline pipeline = new PipelineBuilder(PackKnowledge.BesideProgram()).Build();
        foreach (bool whole in (bool[])[false, true])
        {
            for (int round = 0; round <= Rounds; round++)
            {
                using Process process = Process.GetCurrentProcess();
                TimeSpan processor = process.TotalProcessorTime;
                long started = Stopwatch.GetTimestamp();
                Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => Read(articles, pipeline, pages[i % pages.Length], whole));
                double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                process.Refresh();
                double busy = (process.TotalProcessorTime - processor).TotalSeconds;
                output.WriteLine(Invariant($"{(whole ? "to accounts" : "extraction")} {(round == 0 ? "cold" : "warm")}: {count / seconds:0.0} pages/s by the clock, {Threads * count / busy:0.0} by {Threads} cores of processor time"));
            }
        }
    }

    private static void Read(ArticleReader articles, Pipeline pipeline, byte[] page, bool whole)
    {
        ReadingResult result = articles.Read(page, "page.html");
        Article article = result.Article ?? throw new InvalidOperationException($"A page is refused: {result.Problem!.Message}");
        if (whole)
        {
            pipeline.Read(article);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
