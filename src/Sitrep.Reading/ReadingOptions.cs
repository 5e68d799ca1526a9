namespace Sitrep.Reading;

/// <summary>How far the reader goes with one input before it refuses it.</summary>
/// <remarks>Immutable, thread-safe. The defaults fit news pages with much room to spare.</remarks>
public sealed record ReadingOptions
{
    /// <summary>Largest page, text or JSON Lines line that is read, in bytes.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Deepest nesting of elements that is read.</summary>
    public int MaxDepth { get; init; } = 400;

    /// <summary>Most elements (of a page) or lines (of a text) that are read.</summary>
    public int MaxNodes { get; init; } = 500_000;

    /// <summary>Most attributes of one element that are read.</summary>
    public int MaxAttributes { get; init; } = 1_000;

    /// <summary>Longest time spent on one page. Looked at while working, so it may be passed by some milliseconds.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most files in one zip archive; an archive with more is refused whole.</summary>
    public int MaxEntries { get; init; } = 50_000;

    /// <summary>Most bytes that are unpacked from one zip archive; what follows is not read.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Most bytes that one packed byte may become, once <see cref="MaxBytes"/> are unpacked; pages become 4 to 10, nothing honest becomes 200.</summary>
    public int MaxUnpackRatio { get; init; } = 200;

    /// <summary>Longest head of a WARC record or of the HTTP response in it, in bytes.</summary>
    public int MaxHeaderBytes { get; init; } = 64 * 1024;

    /// <summary>Most items of one feed that are read; the first are.</summary>
    public int MaxFeedItems { get; init; } = 10_000;

    /// <summary>Whether addresses, and the addresses that feeds name, are fetched. Off unless asked for; private networks are refused even then.</summary>
    public bool Fetch { get; init; }

    /// <summary>Longest time of one fetch in all: names, redirects and body.</summary>
    public TimeSpan FetchTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most redirects of one fetch; each is checked like the first address.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Most pages that are fetched in one call, so that a feed without end has one.</summary>
    public int MaxFetches { get; init; } = 1_000;

    /// <summary>The day all inputs were published, where the caller knows better than the pages; becomes the most trusted candidate.</summary>
    public DateOnly? Published { get; init; }
}
