using Sitrep.CorpusTests.Reports;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Sitrep.CorpusTests;

/// <summary>Runs the tests, with <c>--report</c> prints how well the articles of the corpus are read, and with <c>--merges</c> how well their accounts are merged.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        if (args.Contains("--report", StringComparer.Ordinal))
        {
            return Task.FromResult(ReportCommand.Run(args, Console.Out, Console.Error));
        }

        if (args.Contains("--merges", StringComparer.Ordinal))
        {
            return Task.FromResult(Tellings.MergesCommand.Run(args, Console.Out));
        }

        // What xunit writes as entry point of a test program, but for the line above.
        return args.Any(arg => arg is "-automated" or "@@")
            ? ConsoleRunner.Run(args)
            : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
