using System.Globalization;
using BenchmarkDotNet.Running;

namespace Sitrep.Benchmarks;

/// <summary><c>--throughput [ARTICLES]</c> prints articles a second on one core, <c>--pages FOLDER [PAGES]</c> HTML pages a second on two; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["--throughput", .. var rest])
        {
            int articles = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : Throughput.Articles;
            Throughput.Run(articles, Console.Out);
            return 0;
        }

        if (args is ["--pages", var folder, .. var count])
        {
            PageThroughput.Run(folder, count.Length > 0 ? int.Parse(count[0], CultureInfo.InvariantCulture) : Throughput.Articles, Console.Out);
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
