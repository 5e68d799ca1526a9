using System.CommandLine;
using System.CommandLine.Invocation;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep --version</c>: the reader's version and the record's.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"sitrep {SitrepVersion.Reader} (record {SitrepVersion.Schema})");
        return ExitCode.Done;
    }
}
