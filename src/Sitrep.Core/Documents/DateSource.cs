namespace Sitrep.Documents;

/// <summary>Where a published date was found, the most trusted first.</summary>
public enum DateSource
{
    /// <summary>Given by the caller (a command-line option, a field of a JSON Lines record).</summary>
    Argument,

    /// <summary><c>datePublished</c> of a JSON-LD block.</summary>
    JsonLd,

    /// <summary>A meta element such as <c>article:published_time</c>.</summary>
    Meta,

    /// <summary>A <c>time</c> element.</summary>
    TimeTag,

    /// <summary>The page's address.</summary>
    Url,

    /// <summary>The text itself: a date line, a crawl's header.</summary>
    Text,
}
