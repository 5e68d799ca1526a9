using System.CommandLine;
using System.Globalization;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep explain FILE</c></summary>
internal static class ExplainCommand
{
    internal static Command Make(Application application)
    {
        var file = new Argument<string>("FILE") { Description = "One article, or - for standard input." };
        var sentence = new Option<int?>("--sentence", "-s") { Description = "Only the N-th sentence, from 1.", HelpName = "N" };
        sentence.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int number) || number < 1))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not the number of a sentence. Sentences are counted from 1.");
            }
        });
        var noColor = new Option<bool>("--no-color") { Description = "No colours." };
        var effort = new EffortOptions();
        Option<string?> knowledge = KnowledgeOption.Make();
        var command = new Command("explain", "Show how an article was read: words, tree, names, references, times, places, actors, and which rules fired or did not.") { file, sentence, noColor, effort.Quick, effort.Accurate, knowledge };
        effort.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(application.Explain(
            parsed.GetRequiredValue(file), parsed.GetValue(sentence), parsed.GetValue(noColor), effort.Of(parsed), parsed.GetValue(knowledge), cancellationToken)));
        return command;
    }
}
