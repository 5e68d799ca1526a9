using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>An incident with every account of it: what exports, reports and pages are made of.</summary>
/// <remarks>Immutable, thread-safe. In JSON it can be written and read back without loss (<see cref="Records.RecordJson"/>).</remarks>
public sealed record Dossier
{
    /// <summary>The incident.</summary>
    public required Incident Incident { get; init; }

    /// <summary>Its accounts, ordered by published day, then by name.</summary>
    public ImmutableArray<DossierEntry> Entries { get; init => field = value.IsDefault ? [] : value; } = [];
}
