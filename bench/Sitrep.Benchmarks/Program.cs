using System.Globalization;
using BenchmarkDotNet.Running;

namespace Sitrep.Benchmarks;

/// <summary>
/// <c>--throughput [ARTICLES]</c> prints articles a second on one core; <c>--store FILE ARTICLES [POOL]</c> fills a store and searches it; <c>--articles COUNT [FIRST]</c> writes
/// articles that are no near copies, as JSON Lines; <c>--exports [INCIDENTS]</c> prints incidents a second in every format; <c>--pages FOLDER [PAGES]</c> HTML pages a second on two cores;
/// <c>--languages [SET]</c> prints tokens a second of the language layer; anything else goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["--exports", .. var of])
        {
            await ExportSpeed.RunAsync(of.Length > 0 ? int.Parse(of[0], CultureInfo.InvariantCulture) : ExportSpeed.Incidents, Console.Out);
            return 0;
        }

        if (args is ["--throughput", .. var rest])
        {
            int articles = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : Throughput.Articles;
            Throughput.Run(articles, Console.Out);
            return 0;
        }

        if (args is ["--store", var file, var count, .. var pool])
        {
            StoreFilling.Run(file, Number(count), pool.Length > 0 ? Number(pool[0]) : 300, Console.Out);
            return 0;
        }

        if (args is ["--articles", var wanted, .. var first])
        {
            var maker = new VariedArticles(Knowledge.PackKnowledge.BesideProgram());
            int from = first.Length > 0 ? Number(first[0]) : 0;
            for (int i = from; i < from + Number(wanted); i++)
            {
                Console.Out.WriteLine(maker.Line(i, 400, 27));
            }

            return 0;
        }

        if (args is ["--pages", var folder, .. var pages])
        {
            PageThroughput.Run(folder, pages.Length > 0 ? int.Parse(pages[0], CultureInfo.InvariantCulture) : Throughput.Articles, Console.Out);
            return 0;
        }

        if (args is ["--languages", .. var sets])
        {
            LanguageThroughput.Run(sets.Length > 0 ? sets : LanguageTexts.Names, Console.Out);
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
