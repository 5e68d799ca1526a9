using System.CommandLine;
using Sitrep.Cli.Commands;

namespace Sitrep.Cli.Gazetteers;

/// <summary><c>sitrep places remove NAME</c></summary>
internal static class RemovePlacesCommand
{
    internal static Command Make(Application application)
    {
        var name = new Argument<string>("NAME") { Description = "Name of an imported gazetteer, as 'sitrep places list' tells it." };
        var command = new Command("remove", "Remove an imported gazetteer.") { name };
        command.SetAction(parsed =>
        {
            string given = parsed.GetRequiredValue(name);
            string file = application.Places.FileOf(given);
            if (given != Path.GetFileName(given) || Path.GetFileNameWithoutExtension(file) != given || !File.Exists(file))
            {
                throw new UsageException($"there is no gazetteer '{given}'; 'sitrep places list' lists them");
            }

            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"'{file}' cannot be removed: {e.Message}");
            }

            Messages.Line(application.Terminal, $"{file} is removed");
            return ExitCode.Done;
        });
        return command;
    }
}
