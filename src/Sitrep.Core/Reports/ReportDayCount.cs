namespace Sitrep.Reports;

/// <summary>How many incidents of fighting one claimant tells of one day.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Claimant">Whose word.</param>
/// <param name="Number">How many; 0 only where none is what is stated.</param>
public sealed record ReportDayCount(ReportClaimant Claimant, ReportNumber Number);
