using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>Casualties by effect, people, side and claimant. Totals over several events are left out: they would be counted twice. Thread-safe.</summary>
internal static class CasualtySums
{
    /// <summary>One claimant's numbers for one incident: of several accounts the latest.</summary>
    internal static ImmutableArray<ReportCasualty> OfOne(ReportClaimant claimant, DossierEntry[] told, ReportWords words)
    {
        var latest = new SortedDictionary<(string Effect, string Who, string Side), ReportCasualty>();
        foreach (DossierEntry entry in told)
        {
            ImmutableArray<ToldCasualty> all = entry.Account.Casualties;
            foreach (var group in all
                .Where(c => !c.Cumulative && !IsPart(c, all))
                .GroupBy(c => (c.Effect, c.Who, Side: SideOf(c.Side, entry.Account, words) ?? string.Empty)))
            {
                ToldCasualty[] numbers = [.. group.Where(c => (c.Low ?? c.Best ?? c.High) is not null)];
                // Two numbers of one sort in one account may be two groups of people or one told twice.
                ReportNumber? number = numbers.Length == 0 ? null : new(numbers.Max(Low), numbers.Sum(High), [entry.Key]);
                latest[group.Key] = new(group.Key.Effect, group.Key.Who, group.Key.Side.Length == 0 ? null : group.Key.Side, claimant, number, new(1, 1, [entry.Key]), number is null ? 1 : 0);
            }
        }

        return [.. latest.Values];
    }

    /// <summary>Each claimant's own numbers over several incidents.</summary>
    internal static ImmutableArray<ReportCasualty> Of(IEnumerable<ReportIncident> incidents)
        => [.. incidents.SelectMany(i => i.Tellings).SelectMany(t => t.Casualties)
            .GroupBy(c => (c.Effect, c.Who, Side: c.Side ?? string.Empty, c.Claimant.Key))
            .OrderBy(g => EffectOrder(g.Key.Effect)).ThenBy(g => g.Key.Side, StringComparer.Ordinal).ThenBy(g => g.Key.Who, StringComparer.Ordinal)
            .ThenBy(g => g.First().Claimant.IsOutlet).ThenBy(g => g.First().Claimant.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => Sum([.. g]))];

    private static ReportCasualty Sum(ReportCasualty[] parts)
    {
        ReportNumber[] numbers = [.. parts.Select(p => p.Number).OfType<ReportNumber>()];
        return parts[0] with
        {
            Number = numbers.Length == 0 ? null : new(numbers.Sum(n => n.Low), numbers.Sum(n => n.High), Keys(numbers)),
            Incidents = new(parts.Length, parts.Length, Keys([.. parts.Select(p => p.Incidents)])),
            Unnumbered = parts.Sum(p => p.Unnumbered),
        };
    }

    private static ImmutableArray<AccountKey> Keys(ReportNumber[] numbers)
        => [.. numbers.SelectMany(n => n.Accounts).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))];

    private static double Low(ToldCasualty c) => c.Low ?? (c.Bound == "at-most" ? 0 : c.Best ?? 0);

    private static double High(ToldCasualty c) => Math.Max(Low(c), c.High ?? (c.Bound is "at-least" or "more-than" ? double.PositiveInfinity : c.Best ?? Low(c)));

    // Three of the five dead, told with the same words for them, are in the five already.
    private static bool IsPart(ToldCasualty casualty, ImmutableArray<ToldCasualty> all)
        => casualty.SubsetOf is { } whole && whole >= 0 && whole < all.Length && all[whole].Effect == casualty.Effect && all[whole].Who == casualty.Who;

    private static string? SideOf(string? side, ToldAccount account, ReportWords words)
    {
        if (side is null)
        {
            return null;
        }

        ToldActor? actor = account.Actors.Concat(account.Targets).FirstOrDefault(a => a.Id == side);
        return actor is { Country: null } ? actor.Name : words.Country(actor?.Country ?? side.Split('.')[0]);
    }

    private static int EffectOrder(string effect) => Array.IndexOf(["killed", "wounded", "missing", "captured", "abducted", "detained", "displaced"], effect) is >= 0 and int at ? at : 99;
}
