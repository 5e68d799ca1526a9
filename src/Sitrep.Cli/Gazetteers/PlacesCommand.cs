using System.CommandLine;

namespace Sitrep.Cli.Gazetteers;

/// <summary><c>sitrep places</c>: own gazetteers.</summary>
internal static class PlacesCommand
{
    internal static Command Make(Application application)
    {
        var command = new Command("places", "Import gazetteers of your own, and look names up in them and in the built-in places.")
        {
            ImportCommand.Make(application),
            FindPlaceCommand.Make(application),
            ListPlacesCommand.Make(application),
            RemovePlacesCommand.Make(application),
        };
        command.SetAction(_ =>
        {
            Commands.Messages.Line(application.Terminal, "say what to do: import, find, list or remove; 'sitrep places --help' tells more");
            return ExitCode.Usage;
        });
        return command;
    }
}
