using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Sitrep.Cli.Commands;

/// <summary>The library's help with examples and exit codes beneath it.</summary>
internal sealed class HelpPages(HelpAction help) : SynchronousCommandLineAction
{
    private const string Exits = """
        Exit codes:
          0    done (an article without events is no error)
          1    'check' found faults
          2    the command line or the knowledge cannot be used
          3    no input could be read, or the store cannot be used
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
        ["export"] = """
            Examples:
              sitrep export --db war.db --format acled --out week.csv --from 2022-02-07 --to 2022-02-13
              sitrep export --db war.db --format parquet --out all.parquet --force
              sitrep export --db war.db --format geojson --out map.geojson --profile public --coarsen 0.1 --delay 14
              sitrep export --dossiers all.jsonl --format csv --out attacks.csv --kind attack

            Beside FILE stands FILE.losses.json: which incidents were left out and why, what the format has no column for.
            Names of private persons stay out unless --with-names is given. Files appear whole or not at all.


            """,
        ["add"] = """
            Examples:
              sitrep add articles/ --db border.sitrep
              sitrep add dump.jsonl --db border.sitrep        again: what is kept is passed over, so a broken run is simply run again
              cat page.html | sitrep add - --db border.sitrep


            """,
        ["incidents"] = """
            Examples:
              sitrep incidents --db border.sitrep
              sitrep incidents --db border.sitrep --json --since 41 > changed.jsonl
              sitrep incidents --db border.sitrep --from 2022-02-01 --to 2022-02-28 --kind attack


            """,
        ["find"] = """
            Examples:
              sitrep find mortar "peace talks" --db border.sitrep
              sitrep find --near Sotk --within 30 --from 2022-09-12 --db border.sitrep
              sitrep find --actor ARM.MIL --claimant AZE --review unreviewed --db border.sitrep

            By place the nearest come first, by words the last added, else the newest days.


            """,
        ["show"] = """
            Examples:
              sitrep show i0123456789 --db border.sitrep | less -R
              sitrep show 0123456789ab --db border.sitrep     an article


            """,
        ["review"] = """
            Examples:
              sitrep review i0123456789 accept --by Anna --db border.sitrep
              sitrep review i0123456789 set days=2022-02-09 --db border.sitrep
              sitrep review i0123456789 merge i9876543210 --db border.sitrep
              sitrep review i0123456789 split 0123456789ab/a2 --db border.sitrep
              sitrep review i0123456789 undo --db border.sitrep


            """,
        ["reread"] = """
            Examples:
              sitrep reread --db border.sitrep


            """,
        ["backup"] = """
            Examples:
              sitrep backup border-2022-02-10.sitrep --db border.sitrep


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
        ["completion"] = """
            Examples:
              sitrep completion bash >> ~/.bashrc


            """,
        ["places"] = """
            Examples:
              sitrep places import AZ.txt
              sitrep places find Zaylik
              sitrep places list

            Own gazetteers are used by read, explain, add and reread beside the built-in places. Records made with one
            bear another knowledge hash. Where both hold a place, the built-in one stands and gains the other's spellings.


            """,
        ["places import"] = """
            Examples:
              sitrep places import allCountries.txt            a GeoNames dump; alternateNamesV2.txt beside it is used
              sitrep places import AZ.zip --as azerbaijan
              sitrep places import villages.tsv                a table: name, lat, lon, country, and as you have them
                                                               geonameid, alternates, fclass, fcode, admin1, admin2, population
              sitrep --places ./gazetteers places import villages.tsv

            Lines that cannot be read are left out, and the first three are told with their reason.


            """,
        ["places find"] = """
            Examples:
              sitrep places find Zaylik
              sitrep places find Karvachar --country AZE --json


            """,
        ["places list"] = """
            Examples:
              sitrep places list


            """,
        ["places remove"] = """
            Examples:
              sitrep places remove AZ


            """,
    };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string command = NameOf(parseResult.CommandResult);
        output.Write(Examples[command == "sitrep" ? command : command["sitrep ".Length..]].ReplaceLineEndings("\n"));
        output.Write(Exits.ReplaceLineEndings("\n"));
        return code;
    }

    /// <summary>A command as it is typed: "sitrep places find".</summary>
    internal static string NameOf(CommandResult command)
        => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "sitrep";
}
