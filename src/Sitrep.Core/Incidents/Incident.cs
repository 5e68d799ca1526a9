using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>What one or more accounts tell of. Contradicting accounts stay side by side: nothing here replaces them.</summary>
/// <remarks>Immutable, thread-safe. Made of its accounts by <see cref="IncidentSummary"/>.</remarks>
public sealed record Incident
{
    /// <summary>Stable name: kept while accounts are added; a merged incident leaves a tombstone that names its heir.</summary>
    public required string Id { get; init; }

    /// <summary>The accounts.</summary>
    public ImmutableArray<AccountKey> Accounts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The kind that most claimants tell, the more specific of two.</summary>
    public required string Kind { get; init; }

    /// <summary>happened, ongoing ...: the firmest that any account tells; <c>denied</c> where nobody tells it but as denied.</summary>
    public required string Status { get; init; }

    /// <summary>Whether no account tells it as news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Who did it, each party once.</summary>
    public ImmutableArray<ToldActor> Actors { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Upon whom, each party once.</summary>
    public ImmutableArray<ToldActor> Targets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Fired from, each place once.</summary>
    public ImmutableArray<ToldPlace> From { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where, each place once, the most precise and most told first.</summary>
    public ImmutableArray<ToldPlace> At { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The days that all dated accounts agree on, else the hull; null where no account is dated.</summary>
    public DayRange? Days { get; init; }

    /// <summary>UCDP date_prec of the days, 1 to 5; 0 where there are none.</summary>
    public int DatePrecision { get; init; }

    /// <summary>Casualties by effect and people, each with its range over claimants.</summary>
    public ImmutableArray<CasualtyRange> Casualties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who says so, each once.</summary>
    public ImmutableArray<Claimant> Claimants { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many sources tell it independently of each other: one ministry through ten outlets is one, and copies of one text are one.</summary>
    public int IndependentSources { get; init; }

    /// <summary>Where accounts contradict each other.</summary>
    public ImmutableArray<Dispute> Disputes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What a person decided about it.</summary>
    public Review Review { get; init; } = Review.None;
}
