namespace Sitrep.Incidents.Records;

/// <summary>Things damaged or taken.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldDamage
{
    /// <summary>The thing: house, vehicle, post.</summary>
    public required string What { get; init; }

    /// <summary>damaged, destroyed, burnt, captured or looted.</summary>
    public required string Effect { get; init; }

    /// <summary>How many, where told.</summary>
    public double? Count { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }
}
