namespace Sitrep.Incidents.Records;

/// <summary>When something was said.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldSaid
{
    /// <summary>ISO 8601, cut to what is told.</summary>
    public string? Date { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }
}
