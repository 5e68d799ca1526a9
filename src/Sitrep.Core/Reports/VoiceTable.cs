using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>Who tells how much. Thread-safe.</summary>
internal static class VoiceTable
{
    internal static ImmutableArray<ReportVoice> Of(ReportIncident[] counted, ImmutableArray<ReportIncident> denied, ImmutableArray<ReportDay> days)
        => [.. counted.Concat(denied).Where(i => i.IsFighting)
            .SelectMany(i => i.Tellings.Select(t => (Incident: i, Telling: t)))
            .GroupBy(t => t.Telling.Claimant.Key, StringComparer.Ordinal)
            .OrderBy(g => g.First().Telling.Claimant.IsOutlet).ThenBy(g => g.First().Telling.Claimant.Name, StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Voice([.. g], days))];

    private static ReportVoice Voice((ReportIncident Incident, ReportTelling Telling)[] told, ImmutableArray<ReportDay> days)
    {
        ReportClaimant claimant = told[0].Telling.Claimant;
        (ReportIncident Incident, ReportTelling Telling)[] tells = [.. told.Where(t => !t.Telling.IsDenial && !t.Incident.IsDenied)];
        return new(
            claimant,
            Number(tells),
            Number([.. told.Where(t => t.Telling.IsDenial && t.Telling.Stances.Any(s => s is "denies" or "doubts"))]),
            SectionTable.Counts(tells),
            days.Count(d => d.Counts.Any(c => c.Claimant.Key == claimant.Key)));
    }

    private static ReportNumber? Number((ReportIncident Incident, ReportTelling Telling)[] told)
        => told.Length == 0 ? null : new(told.Length, told.Length, [.. told.SelectMany(t => t.Telling.Accounts).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))]);
}
