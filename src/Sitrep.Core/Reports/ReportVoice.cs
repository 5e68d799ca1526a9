using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>How much one claimant tells.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Claimant">Whose word.</param>
/// <param name="Incidents">Incidents of fighting that they tell, or null where none.</param>
/// <param name="Denials">Incidents that they deny or doubt, or null where none.</param>
/// <param name="Counts">Violations, shots ... by unit, wherever they were.</param>
/// <param name="Days">On how many days of the period they tell anything dated.</param>
public sealed record ReportVoice(ReportClaimant Claimant, ReportNumber? Incidents, ReportNumber? Denials, ImmutableArray<ReportCount> Counts, int Days);
