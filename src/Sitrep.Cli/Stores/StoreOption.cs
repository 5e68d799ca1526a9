using System.CommandLine;
using Sitrep.Incidents;
using Sitrep.Knowledge;
using Sitrep.Store.Sqlite;
using Sitrep.Stores;

namespace Sitrep.Cli.Stores;

/// <summary>The option <c>--db FILE</c> of every command that uses a store.</summary>
internal static class StoreOption
{
    internal static Option<string?> Make() => new("--db") { Description = "The store: one file.", HelpName = "FILE" };

    /// <summary>Opens the store.</summary>
    /// <exception cref="UsageException">None is named.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    internal static IStore Open(string? file, IKnowledgeFiles knowledge, StoreMode mode)
        => SqliteStore.Open(Named(file), KnowledgeOption(knowledge), mode);

    /// <exception cref="UsageException">None is named.</exception>
    internal static string Named(string? file)
        => !string.IsNullOrEmpty(file) ? file : throw new UsageException("say which store: --db FILE, for instance --db border.sitrep");

    // The linker alone: a store is looked at without the weights being loaded.
    private static IncidentLinker KnowledgeOption(IKnowledgeFiles knowledge)
        => Commands.KnowledgeOption.Use(() => IncidentLinker.Load(knowledge, Ontology.Load(knowledge, []), []));
}
