namespace Sitrep.Reports;

/// <summary>People hurt, taken or driven out, of one sort and side, by one claimant.</summary>
/// <remarks>Immutable, thread-safe. Over several incidents a sum of this claimant's own numbers; never added to another claimant's.</remarks>
/// <param name="Effect">killed, wounded ...</param>
/// <param name="Who">military, civilian ... or unknown.</param>
/// <param name="Side">Name of the people's side, or null where it is not told.</param>
/// <param name="Claimant">Whose numbers they are.</param>
/// <param name="Number">The numbers; null where people are told of without a number.</param>
/// <param name="Incidents">In how many incidents, with the accounts, those without a number among them.</param>
/// <param name="Unnumbered">Incidents in which people are told of without a number: the true sum is above <paramref name="Number"/>.</param>
public sealed record ReportCasualty(string Effect, string Who, string? Side, ReportClaimant Claimant, ReportNumber? Number, ReportNumber Incidents, int Unnumbered);
