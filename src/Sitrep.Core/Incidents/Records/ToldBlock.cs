namespace Sitrep.Incidents.Records;

/// <summary>A block of an article.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldBlock
{
    /// <summary>headline, lead, paragraph, quote, caption, dateline or furniture.</summary>
    public required string Kind { get; init; }

    /// <summary>Its range.</summary>
    public required ToldSpan Span { get; init; }
}
