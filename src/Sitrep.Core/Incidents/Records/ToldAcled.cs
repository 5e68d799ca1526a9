namespace Sitrep.Incidents.Records;

/// <summary>ACLED event and sub-event type.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldAcled
{
    /// <summary>The event type.</summary>
    public required string Event { get; init; }

    /// <summary>The sub-event type, or null.</summary>
    public string? SubEvent { get; init; }
}
