using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sitrep.Cli.Commands;

/// <summary>The library's help with examples and exit codes beneath it.</summary>
internal sealed class HelpPages(HelpAction help) : SynchronousCommandLineAction
{
    private const string Exits = """
        Exit codes:
          0    done (an article without events is no error)
          1    'check' found faults
          2    the command line or the knowledge cannot be used
          3    no input could be read
          4    some inputs could not be read; the rest is done
          130  interrupted by Ctrl+C

        """;

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["sitrep"] = """
            Examples:
              sitrep read article.html                 who did what to whom, where, when, by whose word
              sitrep read --json articles/ > all.jsonl one record a line, for programs
              cat article.txt | sitrep read -          from standard input
              sitrep explain article.txt               why it was read so


            """,
        ["read"] = """
            Examples:
              sitrep read article.html
              sitrep read --json articles/ | jq -r '.accounts[] | [.kind, .time.start] | @tsv'
              cat article.txt | sitrep read - --published 2022-02-10
              sitrep read --quiet dumps/*.jsonl --json > records.jsonl
              sitrep read --json crawl.warc.gz pages.zip feed.xml > records.jsonl
              sitrep read --fetch https://example.org/news/feed.xml

            Pages come as HTML, text or JSON Lines, in RSS or Atom feeds, WARC files (.warc, .warc.gz),
            .zip and .gz archives, or folders. Nothing is fetched without --fetch.

            Records and text go to standard output, everything else to standard error.
            Colours are used on a terminal unless NO_COLOR is set or --no-color is given.


            """,
        ["explain"] = """
            Examples:
              sitrep explain article.txt | less -R
              sitrep explain article.txt --sentence 3


            """,
        ["check"] = """
            Examples:
              sitrep check
              sitrep check --knowledge ./knowledge


            """,
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string command = parseResult.CommandResult.Command is RootCommand ? "sitrep" : parseResult.CommandResult.Command.Name;
        output.Write(Examples[command].ReplaceLineEndings("\n"));
        output.Write(Exits.ReplaceLineEndings("\n"));
        return code;
    }
}
