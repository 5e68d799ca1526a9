using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Reports;

/// <summary>Incidents of fighting by section of the front and claimant. Thread-safe.</summary>
internal static class SectionTable
{
    internal static ImmutableArray<ReportRow> Of(IEnumerable<ReportIncident> incidents)
        => [.. incidents.Where(i => i.IsFighting && i.Section is not null)
            .SelectMany(i => i.Tellings.Where(t => !t.IsDenial).Select(t => (Incident: i, Telling: t)))
            .GroupBy(p => (Section: p.Incident.Section!, p.Telling.Claimant.Key))
            .OrderBy(g => g.Key.Section.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Section.Name, StringComparer.Ordinal)
            .ThenBy(g => g.First().Telling.Claimant.IsOutlet).ThenBy(g => g.First().Telling.Claimant.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => Row(g.Key.Section, [.. g]))];

    /// <summary>Each claimant's numbers by unit over several incidents.</summary>
    internal static ImmutableArray<ReportCount> Counts((ReportIncident Incident, ReportTelling Telling)[] told)
        => [.. told.SelectMany(t => t.Telling.Counts.Select(c => (t.Incident, Count: c)))
            .GroupBy(c => c.Count.What, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Count(g.Key, [.. g.Select(c => (c.Incident, c.Count.Number)).OrderBy(c => c.Incident.Days?.First ?? DateOnly.MaxValue).ThenBy(c => c.Incident.Id, StringComparer.Ordinal)]))];

    private static ReportRow Row(ReportSection section, (ReportIncident Incident, ReportTelling Telling)[] told)
        => new(
            section,
            told[0].Telling.Claimant,
            Number(told),
            Counts(told),
            Shares(told, t => t.Weapons),
            Shares(told, t => t.Direction is { Length: > 0 } direction ? [direction] : []));

    private static ImmutableArray<ReportShare> Shares((ReportIncident Incident, ReportTelling Telling)[] told, Func<ReportTelling, ImmutableArray<string>> values)
        => [.. told.SelectMany(t => values(t.Telling).Select(v => (Value: v, Told: t)))
            .GroupBy(v => v.Value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ReportShare(g.Key, Number([.. g.Select(v => v.Told)])))];

    private static ReportNumber Number((ReportIncident Incident, ReportTelling Telling)[] told)
        => new(told.Length, told.Length, [.. told.SelectMany(t => t.Telling.Accounts).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))]);

    private static ReportCount Count(string unit, (ReportIncident Incident, ReportNumber Number)[] parts)
    {
        bool apart = true;
        for (int a = 0; a < parts.Length && apart; a++)
        {
            for (int b = a + 1; b < parts.Length && apart; b++)
            {
                apart = AreApart(parts[a].Incident, parts[b].Incident);
            }
        }

        return new(
            unit,
            apart ? new(parts.Sum(p => p.Number.Low), parts.Sum(p => p.Number.High), [.. parts.SelectMany(p => p.Number.Accounts).Distinct()]) : null,
            [.. parts.Select(p => p.Number)]);
    }

    // A day's total and one of its incidents must not be added: other days, or two places known closely, keep numbers apart.
    private static bool AreApart(ReportIncident a, ReportIncident b)
        => (a.Days is { } left && b.Days is { } right && !left.Overlaps(right))
            || (a.Point is { Precision: <= 2 } here && b.Point is { Precision: <= 2 } there && here.Name != there.Name);
}
