using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Work;
using Sitrep.Knowledge;
using Sitrep.Places.Importing;

namespace Sitrep.Cli.Gazetteers;

/// <summary><c>sitrep places import FILE</c></summary>
internal static class ImportCommand
{
    private const int LongestName = 64;

    internal static Command Make(Application application)
    {
        var file = new Argument<string>("FILE") { Description = "A GeoNames dump (allCountries.txt or a country's; alternateNamesV2.txt beside it is used) or a table with a header (name, lat, lon, country ...); also as .zip or .gz." };
        var name = new Option<string?>("--as") { Description = "Name of the gazetteer (that of the file unless told); one of that name is replaced.", HelpName = "NAME" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress or summary on standard error; faults are still told." };
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("import", "Import a list of places, to be used beside the built-in ones by all later commands.") { file, name, quiet, knowledge };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(application, parsed.GetRequiredValue(file), parsed.GetValue(name), parsed.GetValue(quiet), parsed.GetValue(knowledge), cancellationToken)));
        return command;
    }

    private static int Run(Application application, string file, string? name, bool quiet, string? knowledge, CancellationToken cancellationToken)
    {
        name ??= NameOf(file);
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') || name[0] is '.')
        {
            throw new UsageException($"'{name}' is no name for a gazetteer: letters, digits, - and _ only; say another with --as");
        }

        string output = application.Places.FileOf(name);
        IKnowledgeFiles files = application.OpenKnowledge(knowledge);
        var progress = new Progress(application.Terminal, quiet, application.Clock);
        ImportReport report;
        try
        {
            report = GazetteerImport.Run(files, file, output, p => progress.Report(p.Lines, p.Share, p.File), cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or OverflowException)
        {
            progress.Clear();
            Messages.Line(application.Terminal, e is OverflowException ? $"'{file}' holds more places than one gazetteer can: import the files of its countries" : e.Message);
            return ExitCode.Unreadable;
        }

        progress.Clear();
        Tell(application, file, report, quiet);
        return ExitCode.Done;
    }

    private static void Tell(Application application, string file, ImportReport report, bool quiet)
    {
        foreach (ImportFault fault in report.Faults)
        {
            Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"{file}:{fault.Line}: {fault.Reason}"));
        }

        if (report.Corrupt > report.Faults.Length)
        {
            Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"{file}: {report.Corrupt:#,0} lines in all cannot be read and are left out"));
        }

        if (!quiet)
        {
            string further = report.FurtherNames > 0 ? string.Create(CultureInfo.InvariantCulture, $", {report.FurtherNames:#,0} names from the file of alternate names") : string.Empty;
            Messages.Line(application.Terminal, string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Output}: {report.Places:#,0} places with {report.Names:#,0} names{further}; {report.LeftOut:#,0} of kinds that are not read, {report.Corrupt:#,0} unreadable; {report.Bytes / 1e6:0.0} MB"));
        }
    }

    // "AZ.txt.gz" is called AZ.
    private static string NameOf(string file)
    {
        string name = Path.GetFileName(file);
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }
}
