namespace Sitrep.Reports;

/// <summary>Somebody by whose word the report knows something.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Key">
/// The same as <see cref="Incidents.Claimant.Key"/> for those that knowledge lists and for outlets. Those known only by a description (a mayor, an official) have more in it, so that two
/// officials of one state are not taken for one.
/// </param>
/// <param name="Name">Main name; of an outlet that speaks for itself its own name.</param>
/// <param name="IsOutlet">Whether it is an outlet that tells it by its own word.</param>
/// <param name="Country">The state or body they speak for, ISO 3166 alpha-3, or null.</param>
public sealed record ReportClaimant(string Key, string Name, bool IsOutlet, string? Country)
{
    /// <summary>Whether an incident's own key of a claimant means this one.</summary>
    public bool Is(string key) => Key == key || Key.StartsWith(key + "\n", StringComparison.Ordinal);
}
