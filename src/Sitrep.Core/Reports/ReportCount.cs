using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>Numbers of one unit (violations, shots, shells) by one claimant.</summary>
/// <remarks>Immutable, thread-safe. Never added to those of another unit or another claimant.</remarks>
/// <param name="Unit">As the record names it.</param>
/// <param name="Total">Their sum; null where two of them may include each other (they share a day and no two places keep them apart).</param>
/// <param name="Parts">Each number as told, in order of days.</param>
public sealed record ReportCount(string Unit, ReportNumber? Total, ImmutableArray<ReportNumber> Parts);
