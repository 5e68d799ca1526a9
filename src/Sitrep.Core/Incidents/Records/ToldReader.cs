namespace Sitrep.Incidents.Records;

/// <summary>The reader that made a record.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldReader
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Hash of the knowledge and the weights.</summary>
    public required string Knowledge { get; init; }
}
