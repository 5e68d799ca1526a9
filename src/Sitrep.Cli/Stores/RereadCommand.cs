using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Work;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep reread --db FILE</c></summary>
internal static class RereadCommand
{
    private const int Batch = 64;

    internal static Command Make(Application application)
    {
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress or summary on standard error." };
        var command = new Command("reread", "Read kept articles again where the knowledge has changed since. Old readings are kept, decisions are carried over.") { database, quiet, knowledge };
        command.SetAction((parsed, cancellationToken) => RunAsync(application, parsed.GetValue(database), parsed.GetValue(knowledge), parsed.GetValue(quiet), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Application application, string? database, string? knowledge, bool quiet, CancellationToken cancellationToken)
    {
        StoreOption.Named(database);
        IKnowledgeFiles files = application.OpenKnowledge(knowledge);
        using IStore store = application.OpenStore(database, files, StoreMode.Write);
        var records = new RecordMaker(Commands.KnowledgeOption.Use(() => application.MakeReader(files, false, Languages.ParsingEffort.Accurate)));
        var progress = new Progress(application.Terminal, quiet, application.Clock);
        int read = 0;
        // Articles are asked for page by page while batches are written: what was read again is asked for no more.
        using var asked = new SharedStore(store);
        var batch = new List<ToldRecord>();
        await foreach (ToldRecord record in InOrder.SelectAsync(asked.ReadOtherwise(records.Reader), (article, token) => Read(records, article, token), Environment.ProcessorCount, cancellationToken))
        {
            batch.Add(record);
            read++;
            if (batch.Count == Batch)
            {
                asked.Reread(batch);
                batch.Clear();
            }

            progress.Report(read, record.Article.Source);
        }

        asked.Reread(batch);
        progress.Clear();
        if (!quiet)
        {
            Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"{read:#,0} article{(read == 1 ? string.Empty : "s")} read again, revision {store.Status().Revision}"));
        }

        return ExitCode.Done;
    }

    private static ToldRecord Read(RecordMaker records, ToldArticle article, CancellationToken cancellationToken)
    {
        ToldRecord record = records.Read(StoredArticle.Of(article), cancellationToken);
        // The head stays as kept: only what was read of the text is new.
        return record with { Article = article };
    }
}
