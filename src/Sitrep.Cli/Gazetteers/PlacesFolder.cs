using System.CommandLine;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Terminals;
using Sitrep.Documents;
using Sitrep.Places;

namespace Sitrep.Cli.Gazetteers;

/// <summary>Where own gazetteers lie: <c>--places</c>, else <c>SITREP_PLACES</c>, else <c>sitrep/places</c> in the user's data folder.</summary>
/// <param name="Path">A folder, or one file; null where there is none.</param>
/// <param name="IsAsked">Whether the command line names it.</param>
internal sealed record PlacesFolder(string? Path, bool IsAsked)
{
    /// <summary>The environment variable.</summary>
    internal const string Variable = "SITREP_PLACES";

    /// <summary>The option that every command takes.</summary>
    internal static Option<string?> Option() => new("--places")
    {
        Description = $"Own gazetteers: a folder of them, or one file ({Variable}; else sitrep/places in your data folder).",
        HelpName = "FOLDER|FILE",
        Recursive = true,
    };

    /// <summary>What is in force.</summary>
    internal static PlacesFolder Of(string? asked, Terminal terminal)
        => asked is not null ? new(asked, true)
            : terminal.Variable(Variable) is { Length: > 0 } variable ? new(variable, false)
            : new(terminal.DataFolder is { Length: > 0 } data ? System.IO.Path.Combine(data, "sitrep", "places") : null, false);

    /// <summary>Opens what lies there; says of each file that cannot be used why, and goes on without it.</summary>
    /// <exception cref="UsageException">The command line names what is not there.</exception>
    internal OwnGazetteers? Open(Terminal terminal)
    {
        if (Path is null)
        {
            return null;
        }

        if (IsAsked && !File.Exists(Path) && !Directory.Exists(Path))
        {
            throw new UsageException($"there is no folder or file '{Path}' of places; 'sitrep places import --help' tells how to make one");
        }

        List<Problem> problems = [];
        OwnGazetteers own = OwnGazetteers.Open(Path, problems);
        foreach (Problem problem in problems)
        {
            Messages.Line(terminal, $"{problem.Code} {problem.Message}");
        }

        return own;
    }

    /// <summary>The file of a gazetteer by its name.</summary>
    internal string FileOf(string name)
    {
        string path = Path ?? throw new UsageException($"there is no folder for places: name one with --places or {Variable}");
        return path.EndsWith(OwnGazetteers.Ending, StringComparison.Ordinal) || File.Exists(path) ? path : System.IO.Path.Combine(path, name + OwnGazetteers.Ending);
    }
}
