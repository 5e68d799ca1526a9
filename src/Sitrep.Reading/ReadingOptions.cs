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

    /// <summary>The day all inputs were published, where the caller knows better than the pages; becomes the most trusted candidate.</summary>
    public DateOnly? Published { get; init; }
}
