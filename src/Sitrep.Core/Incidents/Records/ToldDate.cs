using System.Collections.Immutable;

namespace Sitrep.Incidents.Records;

/// <summary>A published date and where it was found.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldDate
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Local time, <c>HH:mm</c>, where told.</summary>
    public string? Time { get; init; }

    /// <summary>json-ld, meta, time-tag, url, text or argument.</summary>
    public required string From { get; init; }

    /// <summary>Where the words stand in the article; null where the value is inferred.</summary>
    public ToldSpan? Span { get; init; }

    /// <summary>All candidates where they name different days; empty otherwise.</summary>
    public ImmutableArray<ToldDate> Candidates { get; init => field = value.IsDefault ? [] : value; } = [];
}
