using System.CommandLine;
using System.Globalization;
using System.Text;
using Sitrep.Cli.Commands;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep incidents</c> and <c>sitrep find</c>: the first lists, the second seeks and stops after a page.</summary>
internal static class IncidentsCommand
{
    private const int Page = 25;

    internal static Command Make(Application application)
    {
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        Option<bool> json = Json();
        var since = new Option<long?>("--since") { Description = "Only incidents that changed after this revision, and ids that ceased to be.", HelpName = "REVISION" };
        var query = new QueryOptions();
        return new Command("incidents", "List the incidents of a store, the newest first.").With(
            (parsed, _) => StoreCommand.Use(application, parsed.GetValue(database), parsed.GetValue(knowledge), StoreMode.Read, (store, files) =>
            {
                StoreQuery asked = query.Of(application, parsed, files) with { Since = parsed.GetValue(since) };
                int written = Write(application, store, asked, parsed.GetValue(json));
                if (asked.Since is { } revision)
                {
                    Graves(application, store, revision, parsed.GetValue(json));
                }

                application.Terminal.Out.Flush();
                Messages.Line(application.Terminal, string.Create(CultureInfo.InvariantCulture, $"{written:#,0} incident{(written == 1 ? string.Empty : "s")}, revision {store.Status().Revision}"));
                return ExitCode.Done;
            }),
            [database, json, since, .. query.All, knowledge]);
    }

    internal static Command MakeFind(Application application)
    {
        var text = new Argument<string[]>("WORD") { Description = "Words that the article has; \"words in quotes\" stand together.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        Option<bool> json = Json();
        var query = new QueryOptions();
        Command command = new Command("find", "Find incidents by words, place, days, parties, kind, claimant and state of review.").With(
            (parsed, _) => StoreCommand.Use(application, parsed.GetValue(database), parsed.GetValue(knowledge), StoreMode.Read, (store, files) =>
            {
                StoreQuery asked = query.Of(application, parsed, files);
                // A word of several words came in the shell's quotes.
                string[] words = [.. (parsed.GetValue(text) ?? []).Select(w => w.Contains(' ', StringComparison.Ordinal) && !w.Contains('"', StringComparison.Ordinal) ? $"\"{w}\"" : w)];
                asked = asked with { Text = words.Length == 0 ? null : string.Join(' ', words), Limit = (asked.Limit ?? Page) + 1 };
                if (words.Length > 0 && !words.Any(w => w.Any(char.IsLetterOrDigit)))
                {
                    throw new UsageException("name a word with letters or digits to find");
                }

                int most = asked.Limit.Value - 1, written = Write(application, store, asked, parsed.GetValue(json), most);
                application.Terminal.Out.Flush();
                string more = written > most ? $"the first {most} incidents; --limit N shows more" : written == 1 ? "1 incident" : $"{written} incidents";
                Messages.Line(application.Terminal, more);
                return ExitCode.Done;
            }),
            [database, json, .. query.All, knowledge]);
        command.Add(text);
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Write one JSON object an incident and line instead of a table." };

    /// <summary>Writes up to <paramref name="most"/> incidents.</summary>
    /// <returns>How many there were.</returns>
    private static int Write(Application application, IStore store, StoreQuery query, bool json, int most = int.MaxValue)
    {
        TextWriter output = application.Terminal.Out;
        int written = 0;
        foreach (Dossier dossier in store.Dossiers(query))
        {
            if (++written > most)
            {
                break;
            }

            if (!json && written == 1)
            {
                output.Write(IncidentLine.Head + "\n");
            }

            output.Write((json ? Encoding.UTF8.GetString(RecordJson.Bytes(dossier.Incident)) : IncidentLine.Of(dossier.Incident, Columns(application))) + "\n");
        }

        return written;
    }

    // Who reads a file or a pipe gets whole lines.
    private static int Columns(Application application) => application.Terminal.OutIsTerminal ? application.Terminal.Width : int.MaxValue;

    private static void Graves(Application application, IStore store, long since, bool json)
    {
        foreach (Tombstone stone in store.Tombstones(since))
        {
            string heir = stone.Heir is { } id ? $"\"{id}\"" : "null";
            application.Terminal.Out.Write(json
                ? string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{stone.Id}\",\"heir\":{heir},\"revision\":{stone.Revision}}}\n")
                : $"{stone.Id}  is no more{(stone.Heir is { } now ? $": see {now}" : string.Empty)}\n");
        }
    }
}
