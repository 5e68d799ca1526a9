using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Rendering;
using Sitrep.Places;

namespace Sitrep.Cli.Gazetteers;

/// <summary><c>sitrep places find NAME</c></summary>
internal static class FindPlaceCommand
{
    private const int Most = 20;

    internal static Command Make(Application application)
    {
        var name = new Argument<string>("NAME") { Description = "A name as an article writes it, in Latin, Cyrillic or Armenian letters." };
        var country = new Option<string?>("--country") { Description = "Only places of this state (ISO 3166, three letters), as if the article spoke of it.", HelpName = "XXX" };
        country.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (result.Tokens[0].Value.Length != 3 || !result.Tokens[0].Value.All(char.IsAsciiLetter)))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not the three letters of a state. Write, for instance, AZE.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Write one JSON object a place and line." };
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("find", "Show which places a name may stand for, by which spelling, and what each weighs.") { name, country, json, knowledge };
        command.SetAction(parsed =>
        {
            using OwnGazetteers? own = application.Places.Open(application.Terminal);
            using PlaceFinder finder = KnowledgeOption.Use(() => PlaceFinder.Open(application.OpenKnowledge(parsed.GetValue(knowledge)), own));
            ImmutableArray<FoundPlace> found = finder.Find(parsed.GetRequiredValue(name), parsed.GetValue(country)?.ToUpperInvariant());
            if (parsed.GetValue(json))
            {
                PlaceLines.Json(application.Terminal.Out, found);
            }
            else
            {
                PlaceLines.Text(application.Terminal.Out, found.Take(Most), application.Terminal.Width);
            }

            if (found.IsEmpty || (found.Length > Most && !parsed.GetValue(json)))
            {
                Messages.Line(application.Terminal, found.IsEmpty ? $"no place is known as '{SafeText.Of(parsed.GetRequiredValue(name))}'" : string.Create(CultureInfo.InvariantCulture, $"{found.Length - Most} more; --json lists them all"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
