using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>One day of a report.</summary>
/// <remarks>Immutable, thread-safe. Silence is no zero: a claimant who tells nothing of a day is not in <see cref="Counts"/>.</remarks>
/// <param name="Day">The day, local time.</param>
/// <param name="Incidents">What is told of that day, in order of kind and name.</param>
/// <param name="Counts">Incidents of fighting by claimant; a claimant who states that there were none stands with 0.</param>
public sealed record ReportDay(DateOnly Day, ImmutableArray<ReportIncident> Incidents, ImmutableArray<ReportDayCount> Counts)
{
    /// <summary>Whether no account kept here tells anything of this day.</summary>
    public bool IsNoData => Incidents.IsEmpty && Counts.IsEmpty;
}
