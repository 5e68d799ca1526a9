namespace Sitrep.Incidents.Records;

/// <summary>PLOVER type and mode.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldPlover
{
    /// <summary>One of the 16 types.</summary>
    public required string Type { get; init; }

    /// <summary>The mode, or null.</summary>
    public string? Mode { get; init; }
}
