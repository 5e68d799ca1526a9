using System.Globalization;
using BenchmarkDotNet.Running;

namespace Sitrep.Benchmarks;

/// <summary><c>--throughput [ARTICLES]</c> prints articles a second on one core; <c>--exports [INCIDENTS]</c> incidents a second in every format; anything else goes to BenchmarkDotNet.</summary>
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

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
