using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Sources;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep read FILE...</c></summary>
internal static class ReadCommand
{
    internal static Command Make(Application application)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Text, HTML, JSON Lines, RSS or Atom feeds, WARC files; .gz and .zip of them; folders; with --fetch addresses; - for standard input (also where no file is named and input is piped in).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (string value in result.Tokens.Select(t => t.Value).Where(v => v.Length > 1 && v[0] == '-'))
            {
                result.AddError($"there is no option '{value}'; a file of that name is written ./{value}");
            }
        });
        var json = new Option<bool>("--json") { Description = "Write one JSON record an article and line (schema sitrep/1) instead of text for people." };
        Option<DateOnly?> published = DayOption.Make("--published", "The day the articles were published, where you know better than the pages.");
        var maxBytes = new Option<int?>("--max-bytes") { Description = "Refuse inputs larger than N bytes (20 MB unless told).", HelpName = "N" };
        maxBytes.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int bytes) || bytes < 1))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a number of bytes. Write a whole number from 1 to {int.MaxValue}.");
            }
        });
        Option<bool> fetch = FetchOption.Make();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress, notes or summary on standard error; failures are still told." };
        var noColor = new Option<bool>("--no-color") { Description = "Mark words with brackets, not with colours." };
        var effort = new EffortOptions();
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("read", "Read articles: who did what to whom, where and when, by whose word.") { files, json, published, maxBytes, fetch, quiet, noColor, effort.Quick, effort.Accurate, knowledge };
        effort.AddTo(command);
        command.SetAction((parsed, cancellationToken) => application.ReadAsync(
            new(
                parsed.GetValue(files) ?? [],
                new SourceOptions(parsed.GetValue(published), parsed.GetValue(maxBytes), parsed.GetValue(fetch)),
                parsed.GetValue(json),
                parsed.GetValue(quiet),
                parsed.GetValue(noColor),
                effort.Of(parsed),
                parsed.GetValue(knowledge)),
            cancellationToken));
        return command;
    }
}
