using System.Collections.Immutable;

namespace Sitrep.Documents;

/// <summary>What a page says: one string of text cut into blocks, with title, publisher and published date.</summary>
/// <remarks>Immutable, thread-safe. All spans anywhere in the product are ranges of <see cref="Text"/>.</remarks>
public sealed record Article
{
    /// <summary>Name of the article, unique among what is read together.</summary>
    public required string Id { get; init; }

    /// <summary>File or address as given.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the page's bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The whole text; blocks are ranges of it.</summary>
    public required string Text { get; init; }

    /// <summary>The blocks in text order.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Publisher as the page names it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Title as the page names it, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the text, ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>When it was published, or null where nothing says so.</summary>
    public Published? Published { get; init; }

    /// <summary>What went wrong while the page was read.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
