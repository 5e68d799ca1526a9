namespace Sitrep.Incidents.Records;

/// <summary>Words of an article.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldWords
{
    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }
}
