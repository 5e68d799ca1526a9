using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sitrep.Exports;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep export</c></summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["acled", "ged", "polecat", "gdelt", "geojson", "jsonl", "csv", "parquet"];

    internal static Command Make(Application application)
    {
        var database = new Option<string?>("--db") { Description = "The store whose incidents are exported.", HelpName = "FILE" };
        var dossiers = new Option<string?>("--dossiers") { Description = "Incidents from JSON Lines as --format jsonl writes them, or - for standard input, instead of a store.", HelpName = "FILE" };
        var format = new Option<string>("--format", "-f") { Description = "One of: " + string.Join(", ", Formats) + ".", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string>("--out", "-o") { Description = "The file to write; what was lost is told in FILE.losses.json beside it.", HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var withNames = new Option<bool>("--with-names") { Description = "Let out names of private persons, and words of articles, which may hold them." };
        var profile = new Option<string?>("--profile") { Description = "'public': for everybody; never with names, and with --coarsen and --delay.", HelpName = "PROFILE" };
        profile.AcceptOnlyFromAmong("team", "public");
        var coarsen = new Option<Coarsening?>("--coarsen") { Description = "Public profile: places become their first division (admin1), or cells of a grid of so many degrees (0.1).", HelpName = "admin1|DEGREES", CustomParser = ParseCoarsening };
        var delay = new Option<int>("--delay") { Description = "Public profile: leave out incidents of the last so many days.", HelpName = "DAYS" };
        delay.Validators.Add(result => Check(result, result.Tokens.All(t => int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days <= 36_500), "is no number of days from 0"));
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing on standard error but what went wrong." };
        ExportFilters filters = new();
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("export", "Write incidents in a format that other programs read.") { database, dossiers, format, output, force, withNames, profile, coarsen, delay };
        filters.AddTo(command);
        command.Options.Add(quiet);
        command.Options.Add(knowledge);
        command.Validators.Add(result =>
        {
            bool isPublic = result.GetValue(profile) == "public";
            Check(result, (result.GetValue(database) is null) != (result.GetValue(dossiers) is null), "name where incidents come from: --db FILE, or --dossiers FILE");
            Check(result, !(isPublic && result.GetValue(withNames)), "--profile public never lets names out; leave --with-names away");
            Check(result, isPublic || (result.GetResult(coarsen) is null && result.GetResult(delay) is null), "--coarsen and --delay are of --profile public; add it");
        });
        command.SetAction((parsed, cancellationToken) => application.ExportAsync(
            new(
                parsed.GetValue(database),
                parsed.GetValue(dossiers),
                parsed.GetRequiredValue(format),
                parsed.GetRequiredValue(output),
                parsed.GetValue(force),
                new ExportOptions
                {
                    WithNames = parsed.GetValue(withNames),
                    Profile = parsed.GetValue(profile) == "public" ? ExportProfile.Public : ExportProfile.Team,
                    Coarsening = parsed.GetValue(coarsen) ?? Coarsening.None,
                    DelayDays = parsed.GetValue(delay),
                    Clock = application.Clock,
                },
                filters.Of(parsed),
                parsed.GetValue(quiet),
                parsed.GetValue(knowledge)),
            cancellationToken));
        return command;
    }

    private static Coarsening? ParseCoarsening(ArgumentResult result)
    {
        if (Coarsening.TryParse(result.Tokens[0].Value, out Coarsening coarsening))
        {
            return coarsening;
        }

        result.AddError($"'{result.Tokens[0].Value}' is neither admin1 nor a grid of 0.01 to 10 degrees.");
        return null;
    }

    private static void Check(SymbolResult result, bool isRight, string message)
    {
        if (!isRight)
        {
            result.AddError(result is OptionResult { Tokens: [var token, ..] } ? $"'{token.Value}' {message}" : message);
        }
    }
}
