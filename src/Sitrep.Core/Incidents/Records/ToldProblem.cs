namespace Sitrep.Incidents.Records;

/// <summary>Something that went wrong with an input.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldProblem
{
    /// <summary>Stable code, for instance <c>R003</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, where, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The words concerned, where there are any.</summary>
    public ToldSpan? Span { get; init; }
}
