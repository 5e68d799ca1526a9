using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Work;
using Sitrep.Knowledge;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep add FILE... --db FILE</c></summary>
internal static class AddCommand
{
    internal static Command Make(Application application)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders of them, or - for standard input, as for 'sitrep read'.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        Option<DateOnly?> published = DayOption.Make("--published", "The day the articles were published, where you know better than the pages.");
        var batch = new Option<int?>("--batch") { Description = "Articles a commit (256 unless told): fewer lose less where the power fails, more are quicker.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Write a JSON line for each article once it is on the disk." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress, notes or summary on standard error; failures are still told." };
        var command = new Command("add", "Read articles and keep them in a store: their accounts are merged into incidents. What is kept already is passed over.") { files, database, published, batch, json, quiet, knowledge };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            application,
            new(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(database),
                new SourceOptions(parsed.GetValue(published)),
                parsed.GetValue(batch) is var size and not < 1 ? size ?? AddRun.Batch : throw new UsageException("--batch takes a whole number from 1"),
                parsed.GetValue(json),
                parsed.GetValue(quiet),
                parsed.GetValue(knowledge)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Application application, AddOptions options, CancellationToken cancellationToken)
    {
        StoreOption.Named(options.Database);
        if (options.Files.Count == 0)
        {
            if (application.Terminal.InputIsTerminal)
            {
                throw new UsageException("name a file, a folder, or - for standard input; 'sitrep add --help' tells more");
            }

            options = options with { Files = ["-"] };
        }

        IKnowledgeFiles files = application.OpenKnowledge(options.Knowledge);
        using IStore store = application.OpenStore(options.Database, files, StoreMode.Create);
        ReaderParts reader = Commands.KnowledgeOption.Use(() => application.MakeReader(files, false, Languages.ParsingEffort.Accurate));
        if (reader.Faults > 0 && !options.Quiet)
        {
            Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"the knowledge has {reader.Faults} faults and is used without the faulty parts; 'sitrep check' lists them"));
        }

        return await new AddRun(application, store, reader, files, options).RunAsync(cancellationToken);
    }
}
