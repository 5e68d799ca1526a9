using System.CommandLine;
using Sitrep.Cli.Commands;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary><c>sitrep backup FILE --db FILE</c></summary>
internal static class BackupCommand
{
    internal static Command Make(Application application)
    {
        var to = new Argument<string>("FILE") { Description = "A new file for the copy." };
        Option<string?> database = StoreOption.Make(), knowledge = Commands.KnowledgeOption.Make();
        Command command = new Command("backup", "Copy a store to a new file, also while it is in use, and check the copy.").With(
            (parsed, _) => StoreCommand.Use(application, parsed.GetValue(database), parsed.GetValue(knowledge), StoreMode.Read, (store, _) =>
            {
                string file = parsed.GetRequiredValue(to);
                store.Backup(file);
                Messages.Line(application.Terminal, $"{file}: a sound copy of {parsed.GetValue(database)}");
                return ExitCode.Done;
            }),
            database, knowledge);
        command.Add(to);
        return command;
    }
}
