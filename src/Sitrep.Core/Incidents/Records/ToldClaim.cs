namespace Sitrep.Incidents.Records;

/// <summary>Who says so, and how.</summary>
/// <remarks>Immutable, thread-safe. Mirrors the record, schema <c>sitrep/1</c>.</remarks>
public sealed record ToldClaim
{
    /// <summary>Who says it; null for the publisher itself.</summary>
    public ToldActor? By { get; init; }

    /// <summary>states, denies, confirms, accuses, admits or doubts.</summary>
    public required string Stance { get; init; }

    /// <summary>The word that says so.</summary>
    public ToldWords? Cue { get; init; }

    /// <summary>When it was said.</summary>
    public ToldSaid? Said { get; init; }

    /// <summary>Through whom.</summary>
    public ToldActor? Via { get; init; }
}
