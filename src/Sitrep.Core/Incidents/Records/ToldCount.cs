namespace Sitrep.Incidents.Records;

/// <summary>How often an event happened.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldCount
{
    /// <summary>Lowest reading.</summary>
    public double? Low { get; init; }

    /// <summary>Highest reading.</summary>
    public double? High { get; init; }

    /// <summary>The number to take.</summary>
    public double? Best { get; init; }

    /// <summary>violations, shots, shells, attacks ...: numbers of different units are never added.</summary>
    public required string Unit { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Where they stand.</summary>
    public required ToldSpan Span { get; init; }
}
