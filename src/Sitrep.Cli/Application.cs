using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Explaining;
using Sitrep.Cli.Exporting;
using Sitrep.Cli.Gazetteers;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Stores;
using Sitrep.Cli.Terminals;
using Sitrep.Cli.Work;
using Sitrep.Documents;
using Sitrep.Export.Parquet;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Languages;
using Sitrep.Stores;

namespace Sitrep.Cli;

/// <summary>The program: a command line in, an exit code out. What it needs of the world is handed in, so that tests run it in-process.</summary>
/// <param name="terminal">The streams.</param>
internal sealed class Application(Terminal terminal)
{
    private readonly Option<string?> _places = PlacesFolder.Option();

    /// <summary>The streams.</summary>
    internal Terminal Terminal => terminal;

    /// <summary>Where articles come from.</summary>
    internal IArticleSource Source { get; init; } = new FileSource();

    /// <summary>Opens the folder of knowledge, or the pack where none is named.</summary>
    internal Func<string?, IKnowledgeFiles> OpenKnowledge { get; init; } = KnowledgeOption.Open;

    /// <summary>Makes the reader of a knowledge; with the layers that only <c>explain</c> shows, where that is asked for.</summary>
    internal Func<IKnowledgeFiles, bool, ParsingEffort, ReaderParts> MakeReader
    {
        get => field ??= (files, explaining, effort) => ReaderParts.Of(files, explaining, effort, Places.Open(terminal));
        init;
    }

    /// <summary>Where own gazetteers lie, once the command line has been read.</summary>
    internal PlacesFolder Places { get; private set; } = new(null, false);

    /// <summary>Lists what is wrong with a knowledge.</summary>
    internal Func<IKnowledgeFiles, CancellationToken, IEnumerable<KnowledgeFault>> Check { get; init; } = (files, cancellationToken) => [.. KnowledgeCheck.Run(files, cancellationToken), .. Reading.PageWords.Check(files)];

    /// <summary>Where the incidents of exports come from.</summary>
    internal IDossierSource Dossiers
    {
        get => field ??= new DossierSource { ReadStore = ReadStore };
        init;
    }

    /// <summary>Loads what exporters know.</summary>
    internal Func<IKnowledgeFiles, ExportTables> LoadTables { get; init; } = files => ExportTables.Load(files, Ontology.Load(files, []), []);

    /// <summary>Opens a store.</summary>
    internal Func<string?, IKnowledgeFiles, StoreMode, IStore> OpenStore { get; init; } = StoreOption.Open;

    /// <summary>Opens the incidents of a store with the texts of their articles, streamed.</summary>
    internal Func<string, CancellationToken, IEnumerable<Dossier>> KeptDossiers
    {
        get => field ??= (file, _) => ReadStore(file, new StoreQuery { WithText = true });
        init;
    }

    /// <summary>Says what time it is.</summary>
    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    internal async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            // No response files: a page may be called '@home.html'.
            ParseResult parsed = Commands().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                return Usage(parsed);
            }

            Places = PlacesFolder.Of(parsed.GetValue(_places), terminal);
            var configuration = new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // Program.cs takes Ctrl+C itself.
            };
            int code = await parsed.InvokeAsync(configuration, cancellationToken);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (UsageException e)
        {
            Messages.Line(terminal, e.Message);
            return ExitCode.Usage;
        }
        catch (StoreException e)
        {
            Messages.Line(terminal, e.Message);
            return e.Fault == StoreFault.Refused ? ExitCode.Usage : ExitCode.Unreadable;
        }
        catch (ClosedOutputException)
        {
            return ExitCode.Done;
        }
    }

    internal Task<int> ReadAsync(ReadOptions options, CancellationToken cancellationToken)
    {
        if (options.Files.Count == 0)
        {
            if (terminal.InputIsTerminal)
            {
                throw new UsageException("name a file, a folder, or - for standard input; 'sitrep read --help' tells more");
            }

            options = options with { Files = ["-"] };
        }

        IKnowledgeFiles files = OpenKnowledge(options.Knowledge);
        return new ReadRun(terminal, Source, KnowledgeOption.Use(() => MakeReader(files, false, options.Effort)), files, options).RunAsync(cancellationToken);
    }

    internal int Explain(string file, int? sentence, bool noColor, ParsingEffort effort, string? knowledge, CancellationToken cancellationToken)
    {
        IKnowledgeFiles files = OpenKnowledge(knowledge);
        ReaderParts reader = KnowledgeOption.Use(() => MakeReader(files, true, effort));
        int inputs = 0, failed = 0;
        foreach (SourceItem item in Source.Read([file], terminal.Input, new(Knowledge: files), cancellationToken))
        {
            inputs++;
            if (item.Article is not { } article)
            {
                failed++;
                Messages.Failure(terminal, item.Source, item.Problem!);
                continue;
            }

            Document document = reader.Read(article, cancellationToken);
            var page = new PageWriter(terminal.Colours && !noColor ? Palette.Colours : Palette.None, terminal.Width);
            ExplainView.Write(page, document, sentence - 1);
            terminal.Out.Write(page.ToString());
        }

        return ExitCode.Of(inputs, failed);
    }

    internal Task<int> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        ExportTables tables = LoadTables(OpenKnowledge(request.Knowledge));
        Exporter exporter = Exporters.All(tables).Add(new ParquetExporter(tables)).Single(e => e.Format == request.Format);
        return new ExportRun(terminal, Dossiers, exporter, request).RunAsync(cancellationToken);
    }

    private IEnumerable<Dossier> ReadStore(string file, DossierFilter filter, bool withText)
        => ReadStore(file, new StoreQuery { From = filter.From, To = filter.To, Kind = filter.Kind, Newness = filter.Newness, Review = filter.Review, WithText = withText });

    private IEnumerable<Dossier> ReadStore(string file, StoreQuery query)
    {
        using IStore store = OpenStore(file, OpenKnowledge(null), StoreMode.Read);
        foreach (Dossier dossier in store.Dossiers(query))
        {
            yield return dossier;
        }
    }

    private RootCommand Commands()
    {
        var root = new RootCommand("Reads articles on conflicts into cited accounts: who did what to whom, where and when, by whose word, with what effect.")
        {
            ReadCommand.Make(this),
            ExplainCommand.Make(this),
            CheckCommand.Make(this),
            ExportCommand.Make(this),
            AddCommand.Make(this),
            IncidentsCommand.Make(this),
            IncidentsCommand.MakeFind(this),
            ShowCommand.Make(this),
            ReviewCommand.Make(this),
            RereadCommand.Make(this),
            BackupCommand.Make(this),
            ReportCommand.Make(this),
            PlacesCommand.Make(this),
            CompletionCommand.Make(this),
            _places,
        };
        root.SetAction(_ =>
        {
            Messages.Line(terminal, "name a command, for instance read, add or incidents; 'sitrep --help' lists them");
            return ExitCode.Usage;
        });
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpPages(help);
            }
            else if (option is VersionOption)
            {
                option.Action = new VersionLine();
            }
        }

        return root;
    }

    private int Usage(ParseResult parsed)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
        {
            Messages.Line(terminal, message);
        }

        Messages.Line(terminal, $"'{HelpPages.NameOf(parsed.CommandResult)} --help' tells more");
        return ExitCode.Usage;
    }
}
