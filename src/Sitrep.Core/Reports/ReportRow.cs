using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>What one claimant tells of one section of the front.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Section">The section.</param>
/// <param name="Claimant">Whose word.</param>
/// <param name="Incidents">How many incidents of fighting.</param>
/// <param name="Counts">Violations, shots ... as told, by unit.</param>
/// <param name="Weapons">In how many of the incidents each kind of weapon is named; an incident may name several.</param>
/// <param name="Directions">Who upon whom, and from where to where, with how many of the incidents.</param>
public sealed record ReportRow(
    ReportSection Section,
    ReportClaimant Claimant,
    ReportNumber Incidents,
    ImmutableArray<ReportCount> Counts,
    ImmutableArray<ReportShare> Weapons,
    ImmutableArray<ReportShare> Directions);
