using System.Collections.Immutable;

namespace Sitrep.Incidents.Records;

/// <summary>What <c>sitrep read</c> gives of one article: the article and its accounts, as kept, merged and exported.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldRecord
{
    /// <summary>Version of the form, <c>sitrep/1</c>.</summary>
    public required string Schema { get; init; }

    /// <summary>What read it.</summary>
    public required ToldReader Reader { get; init; }

    /// <summary>The article.</summary>
    public required ToldArticle Article { get; init; }

    /// <summary>Its accounts in text order.</summary>
    public ImmutableArray<ToldAccount> Accounts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What went wrong while it was read.</summary>
    public ImmutableArray<ToldProblem> Problems { get; init => field = value.IsDefault ? [] : value; } = [];
}
