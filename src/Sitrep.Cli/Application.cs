using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sitrep.Cli.Commands;
using Sitrep.Cli.Explaining;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Sources;
using Sitrep.Cli.Terminals;
using Sitrep.Cli.Work;
using Sitrep.Documents;
using Sitrep.Knowledge;

namespace Sitrep.Cli;

/// <summary>The program: a command line in, an exit code out. What it needs of the world is handed in, so that tests run it in-process.</summary>
/// <param name="terminal">The streams.</param>
internal sealed class Application(Terminal terminal)
{
    /// <summary>The streams.</summary>
    internal Terminal Terminal => terminal;

    /// <summary>Where articles come from.</summary>
    internal IArticleSource Source { get; init; } = new FileSource();

    /// <summary>Opens the folder of knowledge, or the pack where none is named.</summary>
    internal Func<string?, IKnowledgeFiles> OpenKnowledge { get; init; } = KnowledgeOption.Open;

    /// <summary>Makes the reader of a knowledge; with the layers that only <c>explain</c> shows, where that is asked for.</summary>
    internal Func<IKnowledgeFiles, bool, ReaderParts> MakeReader { get; init; } = ReaderParts.Of;

    /// <summary>Lists what is wrong with a knowledge.</summary>
    internal Func<IKnowledgeFiles, CancellationToken, IEnumerable<KnowledgeFault>> Check { get; init; } = (files, cancellationToken) => [.. KnowledgeCheck.Run(files, cancellationToken), .. Reading.PageWords.Check(files)];

    /// <summary>Opens the incidents of a store with the texts of their articles, streamed.</summary>
    internal Func<string, CancellationToken, IEnumerable<Incidents.Dossier>> KeptDossiers { get; init; } = (file, _) => throw new UsageException($"{file}: this program has no store; name a file of dossiers with --dossiers");

    /// <summary>Tells the time.</summary>
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
        return new ReadRun(terminal, Source, KnowledgeOption.Use(() => MakeReader(files, false)), files, options).RunAsync(cancellationToken);
    }

    internal int Explain(string file, int? sentence, bool noColor, string? knowledge, CancellationToken cancellationToken)
    {
        IKnowledgeFiles files = OpenKnowledge(knowledge);
        ReaderParts reader = KnowledgeOption.Use(() => MakeReader(files, true));
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

    private RootCommand Commands()
    {
        var root = new RootCommand("Reads articles on conflicts into cited accounts: who did what to whom, where and when, by whose word, with what effect.")
        {
            ReadCommand.Make(this),
            ExplainCommand.Make(this),
            CheckCommand.Make(this),
            ReportCommand.Make(this),
            CompletionCommand.Make(this),
        };
        root.SetAction(_ =>
        {
            Messages.Line(terminal, "name a command: read, explain, check or report; 'sitrep --help' tells more");
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

        string command = parsed.CommandResult.Command is RootCommand ? "sitrep" : "sitrep " + parsed.CommandResult.Command.Name;
        Messages.Line(terminal, $"'{command} --help' tells more");
        return ExitCode.Usage;
    }
}
