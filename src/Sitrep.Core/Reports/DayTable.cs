using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>The days of a report. Thread-safe.</summary>
internal static class DayTable
{
    internal static ImmutableArray<ReportDay> Of(DayRange period, ImmutableArray<ReportIncident> dated, ImmutableArray<ReportIncident> denied)
    {
        ILookup<DateOnly, ReportIncident> byDay = dated.ToLookup(i => DayOf(i, period));
        ILookup<DateOnly, ReportIncident> none = denied.Where(i => i is { Kind: "violation.ceasefire", Days.Length: <= 2 }).ToLookup(i => DayOf(i, period));
        var days = ImmutableArray.CreateBuilder<ReportDay>(period.Length);
        for (int i = 0; i < period.Length; i++)
        {
            DateOnly day = period.First.AddDays(i);
            ReportIncident[] told = [.. byDay[day]];
            days.Add(new(day, [.. told], Counts(told, [.. none[day]])));
        }

        return days.MoveToImmutable();
    }

    private static DateOnly DayOf(ReportIncident incident, DayRange period)
    {
        DateOnly first = incident.Days!.Value.First;
        return first < period.First ? period.First : first;
    }

    private static ImmutableArray<ReportDayCount> Counts(ReportIncident[] told, ReportIncident[] none)
    {
        ReportDayCount[] counts = [.. told.Where(i => i.IsFighting)
            .SelectMany(i => i.Tellings.Where(t => !t.IsDenial))
            .GroupBy(t => t.Claimant.Key, StringComparer.Ordinal)
            .Select(g => new ReportDayCount(g.First().Claimant, new(g.Count(), g.Count(), Keys(g))))];
        // Stated to be none, which is not the same as nothing stated.
        IEnumerable<ReportDayCount> zeros = none.SelectMany(i => i.Tellings)
            .Where(t => t.Stances.Contains("states", StringComparer.Ordinal) && counts.All(c => c.Claimant.Key != t.Claimant.Key))
            .GroupBy(t => t.Claimant.Key, StringComparer.Ordinal)
            .Select(g => new ReportDayCount(g.First().Claimant, new(0, 0, Keys(g))));
        return [.. counts.Concat(zeros)
            .OrderBy(c => c.Claimant.IsOutlet).ThenBy(c => c.Claimant.Name, StringComparer.Ordinal).ThenBy(c => c.Claimant.Key, StringComparer.Ordinal)];
    }

    private static ImmutableArray<AccountKey> Keys(IEnumerable<ReportTelling> tellings)
        => [.. tellings.SelectMany(t => t.Accounts).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))];
}
