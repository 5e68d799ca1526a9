using System.Text.Json;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Terminals;
using Sitrep.Cli.Work;
using Sitrep.Documents;
using Sitrep.Incidents.Records;
using Sitrep.Knowledge;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>One run of <c>sitrep add</c>: several articles are read at once while one batch is written.</summary>
internal sealed class AddRun(Application application, IStore store, ReaderParts reader, IKnowledgeFiles files, AddOptions options)
{
    // A commit costs a flush of the disk, a crash costs the reading of what was not committed: a second or two of either.
    internal const int Batch = 256;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Terminal _terminal = application.Terminal;
    private readonly RecordMaker _records = new(reader);
    private readonly AddTotals _totals = new();
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);
    private List<ToldRecord> _batch = [];
    private Task<(AddOutcome Outcome, List<ToldRecord> Records)>? _writing;

    private sealed record Outcome(string Source, ToldRecord? Record, Article? Article, Problem? Problem);

    /// <summary>Adds all inputs.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var progress = new Progress(_terminal, options.Quiet, application.Clock);
        long begun = application.Clock.GetTimestamp();
        try
        {
            IEnumerable<SourceItem> items = application.Source.Read(options.Files, _terminal.Input, options.Sources with { Knowledge = files }, cancellationToken);
            await foreach (Outcome outcome in InOrder.SelectAsync(items, ReadOne, Environment.ProcessorCount, cancellationToken))
            {
                progress.Clear();
                Take(outcome);
                if (_batch.Count >= options.Batch || (_batch.Count > 0 && application.Clock.GetElapsedTime(begun) > Longest))
                {
                    await WriteAsync();
                    begun = application.Clock.GetTimestamp();
                }

                progress.Report(_totals.Inputs, outcome.Source);
            }

            await WriteAsync();
            await FinishAsync();
        }
        finally
        {
            // What is being written is let through: interrupted or not, it will be on the disk.
            await FinishAsync();
            progress.Clear();
            if (!options.Quiet)
            {
                Messages.Line(_terminal, _totals.Line(store.Status()));
            }
        }

        return ExitCode.Of(_totals.Inputs, _totals.Failed);
    }

    private Outcome ReadOne(SourceItem item, CancellationToken cancellationToken)
    {
        if (item.Article is not { } article)
        {
            return new(item.Source, null, null, item.Problem);
        }

        try
        {
            return store.Has(ArticleId.Of(article.Source, article.Sha256))
                ? new(item.Source, null, article, null)
                : new(item.Source, _records.Read(article, cancellationToken), article, null);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException))
        {
            // One article that trips over a fault of ours must not cost the others their reading.
            return new(item.Source, null, null, new("P001", $"The reader failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the article."));
        }
    }

    private void Take(Outcome outcome)
    {
        if (outcome.Problem is { } problem)
        {
            _totals.Failed++;
            Messages.Failure(_terminal, outcome.Source, problem);
            return;
        }

        if (!options.Quiet)
        {
            foreach (Problem note in outcome.Article!.Problems)
            {
                Messages.Note(_terminal, outcome.Source, note);
            }
        }

        // The same page twice in one run is one article too.
        if (outcome.Record is not { } record || !_underway.Add(ArticleId.Of(record.Article.Source, record.Article.Sha256)))
        {
            _totals.Known++;
            Tell(ArticleId.Of(outcome.Article!.Source, outcome.Article.Sha256), outcome.Source, "known", null);
            return;
        }

        _batch.Add(record);
    }

    private async Task WriteAsync()
    {
        await FinishAsync();
        if (_batch.Count > 0)
        {
            List<ToldRecord> records = _batch;
            _batch = [];
            _writing = Task.Run(() => (store.Add(records), records), CancellationToken.None);
        }
    }

    private async Task FinishAsync()
    {
        if (_writing is not { } writing)
        {
            return;
        }

        _writing = null;
        (AddOutcome outcome, List<ToldRecord> records) = await writing;
        _totals.Count(outcome);
        foreach (ToldRecord record in records)
        {
            string id = ArticleId.Of(record.Article.Source, record.Article.Sha256);
            _underway.Remove(id);
            Tell(id, record.Article.Source, "added", record.Accounts.Length);
        }

        if (options.Json)
        {
            await _terminal.Out.FlushAsync(CancellationToken.None);
        }
    }

    private void Tell(string id, string source, string state, int? accounts)
    {
        if (options.Json)
        {
            string told = accounts is { } count ? $",\"accounts\":{count.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : string.Empty;
            _terminal.Out.Write($"{{\"id\":\"{id}\",\"source\":\"{JsonEncodedText.Encode(source)}\",\"state\":\"{state}\"{told}}}\n");
        }
    }
}
