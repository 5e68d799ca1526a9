using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>An account in the appendix: the words that numbers open down to.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record ReportAccount
{
    /// <summary>Its name.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>The incident that it tells of.</summary>
    public required string Incident { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The exact words, in text order, cut to <see cref="ReportOptions.QuoteLength"/>.</summary>
    public ImmutableArray<string> Quotes { get; init; } = [];

    /// <summary>Whose word and how: <c>Ministry X: denies</c>.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Title of the article, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>File or address.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the page.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Published day, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When it was read, or null where that was not kept.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>The article that this one's text is a copy of, or null.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Whether the article retells it as history.</summary>
    public bool IsBackground { get; init; }

    /// <summary>How sure the reader is, 0 to 1.</summary>
    public double Confidence { get; init; }
}
