using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Stores;

/// <summary>Keeps articles with their accounts, the incidents that these form, and what people decided about them.</summary>
/// <remarks>
/// One instance serves one thread at a time; several instances, also of several processes, may have one store open: writers wait for each other. What a method that
/// writes has returned from is on the disk. Every method may throw <see cref="StoreException"/>, whose message says what to do.
/// </remarks>
public interface IStore : IDisposable
{
    /// <summary>What it holds.</summary>
    StoreStatus Status();

    /// <summary>Whether an article is kept, by the id that <see cref="ArticleId.Of"/> gives. May be asked from any thread.</summary>
    bool Has(string article);

    /// <summary>Keeps records, links their accounts and parts the linked ones into incidents: one commit. Articles that are kept already are left as they are.</summary>
    /// <param name="records">What was read; each article's id is replaced by <see cref="ArticleId.Of"/>.</param>
    /// <param name="cancellationToken">Ends the work; nothing of the batch is kept then.</param>
    AddOutcome Add(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken = default);

    /// <summary>The incidents that a query asks for with all their accounts, the newest days first; streamed, one at a time in memory.</summary>
    IEnumerable<Dossier> Dossiers(StoreQuery query);

    /// <summary>One incident, or null. An id that was merged away gives its heir.</summary>
    Dossier? Incident(string id, bool withText = false);

    /// <summary>An article with its accounts as last read, its lineage and the incidents they belong to; or null.</summary>
    KeptArticle? Article(string id);

    /// <summary>Links between accounts of one incident, the strongest first.</summary>
    ImmutableArray<KeptLink> Links(string incident);

    /// <summary>Ids that ceased to be after a revision, with their heirs, in the order in which they did.</summary>
    ImmutableArray<Tombstone> Tombstones(long since = 0);

    /// <summary>Appends a decision to the log.</summary>
    /// <returns>The incident that now stands, with its review.</returns>
    /// <exception cref="StoreException">There is no such incident or account, or nothing to undo.</exception>
    Dossier Decide(Decision decision);

    /// <summary>The log of an incident, the oldest decision first; those of ids merged into it included.</summary>
    ImmutableArray<LoggedDecision> Log(string incident);

    /// <summary>Articles whose accounts were read by another reader than this, in the order they came, with their texts; streamed.</summary>
    IEnumerable<ToldArticle> ReadOtherwise(ToldReader reader);

    /// <summary>Puts new readings of kept articles in the place of old ones, which are kept as versions; decisions are carried over.</summary>
    /// <param name="records">New readings, with the ids of kept articles.</param>
    /// <param name="cancellationToken">Ends the work; nothing of the batch is kept then.</param>
    AddOutcome Reread(IReadOnlyList<ToldRecord> records, CancellationToken cancellationToken = default);

    /// <summary>Copies the store to a new file while it is in use, and checks the copy.</summary>
    /// <exception cref="StoreException">The file is there already, or the copy is not sound.</exception>
    void Backup(string file);
}
