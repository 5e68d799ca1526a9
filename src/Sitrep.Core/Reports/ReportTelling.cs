using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>An incident as one claimant tells it.</summary>
/// <remarks>Immutable, thread-safe. Of several accounts by one claimant the latest number of each sort stands.</remarks>
public sealed record ReportTelling
{
    /// <summary>Whose word.</summary>
    public required ReportClaimant Claimant { get; init; }

    /// <summary>states, denies ... each once.</summary>
    public ImmutableArray<string> Stances { get; init; } = [];

    /// <summary>Whether the claimant only denies or doubts it.</summary>
    public bool IsDenial { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Upon whom.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Fired from: names of places.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>Where: names of places.</summary>
    public ImmutableArray<string> At { get; init; } = [];

    /// <summary>Kinds of weapons.</summary>
    public ImmutableArray<string> Weapons { get; init; } = [];

    /// <summary>Numbers by unit, as told.</summary>
    public ImmutableArray<ReportShare> Counts { get; init; } = [];

    /// <summary>People hurt.</summary>
    public ImmutableArray<ReportCasualty> Casualties { get; init; } = [];

    /// <summary>The accounts.</summary>
    public ImmutableArray<AccountKey> Accounts { get; init; } = [];

    /// <summary>Who upon whom, and from where: empty where nothing of it is told.</summary>
    public string Direction
    {
        get
        {
            string parties = Actors.IsEmpty && Targets.IsEmpty ? string.Empty
                : Targets.IsEmpty ? string.Join(" and ", Actors)
                : $"{(Actors.IsEmpty ? "not named" : string.Join(" and ", Actors))} → {string.Join(" and ", Targets)}";
            string from = From.IsEmpty ? string.Empty : "from " + string.Join(" and ", From);
            return parties.Length > 0 && from.Length > 0 ? $"{parties}, {from}" : parties + from;
        }
    }
}
