using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>One account of an incident with the article that gives it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record DossierEntry
{
    /// <summary>The article; its text may have been left out (<see cref="ToldArticle.Text"/> is empty then).</summary>
    public required ToldArticle Article { get; init; }

    /// <summary>The account.</summary>
    public required ToldAccount Account { get; init; }

    /// <summary>Id of the article that this article's text descends from: its own where it is no copy. Copies count as one source.</summary>
    public required string Lineage { get; init; }

    /// <summary>When the article was read; null where nobody wrote it down.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>The account's name among all.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public AccountKey Key => new(Article.Id, Account.Id);
}
