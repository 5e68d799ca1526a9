namespace Sitrep.Incidents;

/// <summary>A number and who gives it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Claimant">The claimant's <see cref="Incidents.Claimant.Key"/>.</param>
/// <param name="Low">Lowest reading.</param>
/// <param name="High">Highest reading.</param>
/// <param name="Best">The number to take.</param>
/// <param name="Account">The account that tells it.</param>
/// <param name="Text">Its words.</param>
public sealed record ClaimedNumber(string Claimant, double? Low, double? High, double? Best, AccountKey Account, string Text);
