using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>A number with the accounts that it can be opened down to.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
/// <param name="Low">Lowest reading.</param>
/// <param name="High">Highest reading, not below the lowest.</param>
/// <param name="Accounts">What it was made of; never empty.</param>
public sealed record ReportNumber(double Low, double High, ImmutableArray<AccountKey> Accounts)
{
    /// <summary>Whether low and high differ.</summary>
    public bool IsRange => Low != High;

    /// <summary>How many there are of something told.</summary>
    internal static ReportNumber Count(IReadOnlyCollection<ReportIncident> incidents, Func<ReportIncident, IEnumerable<AccountKey>> accounts)
        => new(incidents.Count, incidents.Count, [.. incidents.SelectMany(accounts).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))]);
}
