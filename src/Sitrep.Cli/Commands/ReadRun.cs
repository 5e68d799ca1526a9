using System.Buffers;
using System.Text;
using Sitrep.Accounts;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Terminals;
using Sitrep.Cli.Work;
using Sitrep.Documents;
using Sitrep.Exports;
using Sitrep.Knowledge;

namespace Sitrep.Cli.Commands;

/// <summary>One run of <c>sitrep read</c>: many articles at once, their output in the order of the inputs.</summary>
internal sealed class ReadRun(Terminal terminal, IArticleSource source, ReaderParts reader, IKnowledgeFiles files, ReadOptions options)
{
    private readonly RecordWriter _records = new(reader.Ontology, SitrepVersion.Reader, reader.KnowledgeHash);
    private readonly CountryNames _countries = options.Json ? CountryNames.None : CountryNames.Load(files);
    private readonly Palette _palette = terminal.Colours && !options.NoColor ? Palette.Colours : Palette.None;

    private sealed record Outcome(string Source, string Output, Article? Article, int News, int Background, Problem? Problem);

    /// <summary>Reads all inputs.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (reader.Faults > 0 && !options.Quiet)
        {
            Messages.Line(terminal, $"the knowledge has {reader.Faults} faults and is used without the faulty parts; 'sitrep check' lists them");
        }

        var totals = new RunTotals();
        var progress = new Progress(terminal, options.Quiet, TimeProvider.System);
        IEnumerable<SourceItem> items = source.Read(options.Files, terminal.Input, options.Sources with { Knowledge = files }, cancellationToken);
        await foreach (Outcome outcome in InOrder.SelectAsync(items, ReadOne, Environment.ProcessorCount, cancellationToken))
        {
            Write(outcome, totals, progress);
            progress.Report(totals.Inputs, outcome.Source);
        }

        progress.Clear();
        if (totals.Inputs > 1 && !options.Quiet)
        {
            Messages.Line(terminal, totals.ToString());
        }

        return ExitCode.Of(totals.Inputs, totals.Failed);
    }

    private Outcome ReadOne(SourceItem item, CancellationToken cancellationToken)
    {
        if (item.Article is not { } article)
        {
            return new(item.Source, string.Empty, null, 0, 0, item.Problem);
        }

        try
        {
            Document document = reader.Read(article, cancellationToken);
            int all = document.TryGet(AccountLayer.Key, out AccountLayer? layer) ? layer.Accounts.Length : 0;
            int background = layer?.Accounts.Count(a => a.IsBackground) ?? 0;
            return new(item.Source, options.Json ? Record(document) : View(document), article, all - background, background, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One article that trips over a fault of ours must not cost the others their reading.
            return new(item.Source, string.Empty, null, 0, 0, new("P001", $"The reader failed on this article ({e.GetType().Name}: {e.Message}). Please report it with the article."));
        }
    }

    private void Write(Outcome outcome, RunTotals totals, Progress progress)
    {
        if (outcome.Problem is { } problem)
        {
            totals.Failed++;
            progress.Clear();
            Messages.Failure(terminal, outcome.Source, problem);
            return;
        }

        bool first = totals.Articles == 0;
        totals.Articles++;
        totals.News += outcome.News;
        totals.Background += outcome.Background;
        progress.Clear();
        if (!options.Quiet)
        {
            foreach (Problem note in outcome.Article!.Problems)
            {
                Messages.Note(terminal, outcome.Source, note);
            }
        }

        if (!first && !options.Json)
        {
            terminal.Out.Write('\n');
        }

        terminal.Out.Write(outcome.Output);
        // Each article is out as soon as it is read: whoever follows the stream need not wait for the last.
        terminal.Out.Flush();
    }

    private string Record(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        _records.Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private string View(Document document)
    {
        var page = new PageWriter(_palette, terminal.Width);
        ArticleView.Write(page, document, _countries);
        return page.ToString();
    }
}
