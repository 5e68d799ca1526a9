using System.CommandLine;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep report --db FILE --from DATE --to DATE</c></summary>
internal static class ReportCommand
{
    private const string NoPeriod = "name the period with --from and --to, as --from 2021-08-01 --to 2021-08-31";

    internal static Command Make(Application application)
    {
        var store = new Option<string?>("--db") { Description = "The store that the incidents are kept in.", HelpName = "FILE" };
        var dossiers = new Option<string?>("--dossiers") { Description = "Take the incidents from this file of JSON Lines, one dossier a line, instead of a store (- for standard input).", HelpName = "FILE" };
        Option<DateOnly?> from = DayOption.Make("--from", "First day of the report."), to = DayOption.Make("--to", "Last day of the report, included.");
        var area = new Option<string?>("--area") { Description = "Only incidents there: a place or division, a state, or latitude,longitude,kilometres. Everywhere unless told.", HelpName = "AREA" };
        var format = new Option<string>("--format") { Description = "html (one file, printable, with map and charts) or md (Markdown).", DefaultValueFactory = _ => "html", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("html", "md");
        var output = new Option<string?>("--out") { Description = "Write the report to this file; to standard output unless told.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Overwrite the file where there is one." };
        var title = new Option<string?>("--title") { Description = "Heading of the report.", HelpName = "TEXT" };
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("report", "Write a situation report: who told what, day by day and by section, every number open down to its words.")
        {
            store, dossiers, from, to, area, format, output, force, title, knowledge,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(new ReportRun(application).Run(
            new()
            {
                Store = parsed.GetValue(store),
                Dossiers = parsed.GetValue(dossiers),
                From = parsed.GetValue(from) ?? throw new UsageException(NoPeriod),
                To = parsed.GetValue(to) ?? throw new UsageException(NoPeriod),
                Area = parsed.GetValue(area),
                IsHtml = parsed.GetValue(format) == "html",
                Out = parsed.GetValue(output),
                Force = parsed.GetValue(force),
                Title = parsed.GetValue(title),
                Knowledge = parsed.GetValue(knowledge),
            },
            cancellationToken)));
        return command;
    }
}
