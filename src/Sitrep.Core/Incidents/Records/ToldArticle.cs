using System.Collections.Immutable;

namespace Sitrep.Incidents.Records;

/// <summary>An article as a record holds it.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldArticle
{
    /// <summary>Name of the article, unique among what was read together.</summary>
    public required string Id { get; init; }

    /// <summary>File or address as given.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the page's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Publisher as the page names it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Title as the page names it.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the text, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published.</summary>
    public ToldDate? Published { get; init; }

    /// <summary>The whole text; empty where only the head of the article was loaded.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks in text order.</summary>
    public ImmutableArray<ToldBlock> Blocks { get; init => field = value.IsDefault ? [] : value; } = [];
}
