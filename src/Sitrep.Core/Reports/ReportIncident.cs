using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>An incident as a report tells it: what each claimant says stays apart.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record ReportIncident
{
    /// <summary>Its stable name.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is counted as fighting.</summary>
    public bool IsFighting { get; init; }

    /// <summary>happened, attempted, threatened, denied ...</summary>
    public required string Status { get; init; }

    /// <summary>When, or null.</summary>
    public DayRange? Days { get; init; }

    /// <summary>The section of the front, or null where no place is known so closely.</summary>
    public ReportSection? Section { get; init; }

    /// <summary>Where it is drawn, or null where it has no coordinates.</summary>
    public ReportPoint? Point { get; init; }

    /// <summary>Names of places as written that were not resolved.</summary>
    public ImmutableArray<string> Unresolved { get; init; } = [];

    /// <summary>What each claimant tells.</summary>
    public ImmutableArray<ReportTelling> Tellings { get; init; } = [];

    /// <summary>How many sources tell it independently of each other.</summary>
    public required ReportNumber IndependentSources { get; init; }

    /// <summary>Where the accounts contradict each other.</summary>
    public ImmutableArray<Dispute> Disputes { get; init; } = [];

    /// <summary>What a person decided: unreviewed, accepted, rejected.</summary>
    public required string Review { get; init; }

    /// <summary>All its accounts.</summary>
    public ImmutableArray<AccountKey> Accounts { get; init; } = [];

    /// <summary>Whether one sentence of every claimant but denies it.</summary>
    public bool IsDenied => Status is "denied" or "negated";
}
