using System.CommandLine;

namespace Sitrep.Cli.Commands;

/// <summary>The option <c>--fetch</c> of every command that takes articles in.</summary>
internal static class FetchOption
{
    internal static Option<bool> Make() => new("--fetch")
    {
        Description = "Fetch the addresses that are named, and those that feeds name (http and https; never from private networks).",
    };
}
