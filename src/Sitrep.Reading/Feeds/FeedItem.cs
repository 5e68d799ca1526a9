namespace Sitrep.Reading.Feeds;

/// <summary>What an item of a feed, or the feed itself, says. Not thread-safe while read.</summary>
internal sealed class FeedItem
{
    internal string? Title { get; set; }

    internal string? Link { get; set; }

    /// <summary>The item's lasting name where it is an address, or null.</summary>
    internal string? Guid { get; set; }

    internal string? Published { get; set; }

    internal string? Updated { get; set; }

    internal string? Language { get; set; }

    internal string? Summary { get; set; }

    internal string? Content { get; set; }

    /// <summary>Whether <see cref="Content"/> is said to be HTML.</summary>
    internal bool ContentIsHtml { get; set; }
}
