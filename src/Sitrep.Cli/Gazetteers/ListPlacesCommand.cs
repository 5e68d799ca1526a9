using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Places;

namespace Sitrep.Cli.Gazetteers;

/// <summary><c>sitrep places list</c></summary>
internal static class ListPlacesCommand
{
    internal static Command Make(Application application)
    {
        var command = new Command("list", "List the gazetteers that were imported.");
        command.SetAction(_ =>
        {
            using OwnGazetteers? own = application.Places.Open(application.Terminal);
            if (own is null or { Files.IsEmpty: true })
            {
                Messages.Line(application.Terminal, $"no gazetteers in {application.Places.Path ?? "any folder"}");
                return ExitCode.Done;
            }

            foreach (WorldGazetteer file in own.Files)
            {
                application.Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name}\t{file.Count} places\t{file.KeyCount} names"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
