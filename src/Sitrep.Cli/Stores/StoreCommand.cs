using System.CommandLine;
using Sitrep.Knowledge;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>What the commands that use a store have in common.</summary>
internal static class StoreCommand
{
    /// <summary>Runs over an open store.</summary>
    internal static int Use(Application application, string? file, string? knowledge, StoreMode mode, Func<IStore, IKnowledgeFiles, int> work)
    {
        StoreOption.Named(file);
        IKnowledgeFiles files = application.OpenKnowledge(knowledge);
        using IStore store = application.OpenStore(file, files, mode);
        return work(store, files);
    }

    /// <summary>Adds options to a command and says what it does.</summary>
    internal static Command With(this Command command, Func<ParseResult, CancellationToken, int> action, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Task.FromResult(action(parsed, cancellationToken)));
        return command;
    }
}
