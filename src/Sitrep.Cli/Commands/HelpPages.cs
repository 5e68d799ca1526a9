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
              sitrep report --help                     what was told by whom, day by day and by section


            """,
        ["read"] = """
            Examples:
              sitrep read article.html
              sitrep read --json articles/ | jq -r '.accounts[] | [.kind, .time.start] | @tsv'
              cat article.txt | sitrep read - --published 2022-02-10
              sitrep read --quiet dumps/*.jsonl --json > records.jsonl

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
        ["report"] = """
            Examples:
              sitrep report --db border.db --from 2021-08-01 --to 2021-08-31 --out august.html
              sitrep report --db border.db --from 2021-08-01 --to 2021-08-31 --area Kalbajar --format md
              sitrep report --db border.db --from 2021-08-01 --to 2021-08-31 --area 40.02,45.93,30 --out sector.html --force

            The HTML is one file without scripts; any browser prints it, or saves it as PDF. Days of which nothing was read are shown as no data, never as nought.


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
