namespace Sitrep.Reports;

/// <summary>In how many incidents something is told.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="What">A kind of weapon, or a direction.</param>
/// <param name="Number">In how many.</param>
public sealed record ReportShare(string What, ReportNumber Number);
