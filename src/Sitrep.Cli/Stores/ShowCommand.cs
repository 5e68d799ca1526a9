using System.CommandLine;
using Sitrep.Cli.Rendering;
using Sitrep.Cli.Terminals;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep show ID</c></summary>
internal static class ShowCommand
{
    internal static Command Make(Application application)
    {
        var id = new Argument<string>("ID") { Description = "An incident or an article." };
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        var noColor = new Option<bool>("--no-color") { Description = "No colours." };
        Command command = new Command("show", "Show an incident or an article: every account with its words, claims, disputes and links.").With(
            (parsed, _) => StoreCommand.Use(application, parsed.GetValue(database), parsed.GetValue(knowledge), StoreMode.Read, (store, _) =>
            {
                Terminal terminal = application.Terminal;
                var page = new PageWriter(terminal.Colours && !parsed.GetValue(noColor) ? Palette.Colours : Palette.None, terminal.Width);
                Show(page, store, parsed.GetRequiredValue(id));
                terminal.Out.Write(page.ToString());
                return ExitCode.Done;
            }),
            database, noColor, knowledge);
        command.Add(id);
        return command;
    }

    private static void Show(PageWriter page, IStore store, string id)
    {
        if (store.Incident(id, withText: true) is { } dossier)
        {
            if (dossier.Incident.Id != id)
            {
                page.Line($"{id} is {dossier.Incident.Id} now.", Ink.Faint);
                page.Blank();
            }

            IncidentView.Write(page, dossier, store.Links(dossier.Incident.Id), store.Log(dossier.Incident.Id));
        }
        else if (store.Article(id) is { } article)
        {
            ToldArticleView.Write(page, article);
        }
        else
        {
            throw new StoreException(StoreFault.Refused, $"there is no incident and no article '{id}'. 'sitrep incidents' and 'sitrep find' list them.");
        }
    }
}
