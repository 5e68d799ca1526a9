using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>Where the accounts of one incident contradict each other. Silence is no contradiction. Thread-safe.</summary>
internal static class DisputeTable
{
    internal static ImmutableArray<Dispute> Of(ImmutableArray<DossierEntry> entries, Incident incident)
    {
        var disputes = ImmutableArray.CreateBuilder<Dispute>();
        ImmutableArray<DossierEntry> told = [.. entries.Where(e => !IncidentSummary.Denies(e.Account))];
        Add(disputes, "happened", entries.SelectMany(Stances));
        Add(disputes, "actors", told, e => Sides(e.Account.Actors));
        Add(disputes, "at", told, e => e.Account.At.FirstOrDefault(p => p is { Lat: not null, Precision: <= 2 })?.Name);
        if (!AllMeet(told))
        {
            Add(disputes, "time", told, e => e.Account.Time is { Start: { } start } time && time.Days() is { Length: <= 3 } ? start : null);
        }

        foreach (CasualtyRange range in incident.Casualties.Where(r => r.ByClaimant.Length > 1))
        {
            Numbers(disputes, range);
        }

        return disputes.ToImmutable();
    }

    // One account may hold both the claim and its denial, each by somebody else's word.
    private static IEnumerable<(string? Value, string Claimant, AccountKey Account)> Stances(DossierEntry entry)
        => ClaimantTable.Words(entry).Select(w => (Value: (string?)(w.Stance == "doubts" ? "doubted" : w.Stance == "denies" || IncidentSummary.Denies(entry.Account) ? "denied" : "told"), w.Key, w.Account));

    private static string? Sides(ImmutableArray<ToldActor> actors)
        => actors.IsEmpty ? null : string.Join(" + ", actors.Select(a => a.Country ?? a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // A day inside a week is no contradiction.
    private static bool AllMeet(ImmutableArray<DossierEntry> told)
    {
        DayRange? common = null;
        foreach (DayRange range in told.Select(e => e.Account.Time?.Days()).OfType<DayRange>())
        {
            common = common is { } narrow ? narrow.Common(range) : range;
            if (common is null)
            {
                return false;
            }
        }

        return true;
    }

    private static void Numbers(ImmutableArray<Dispute>.Builder disputes, CasualtyRange range)
    {
        ClaimedNumber[] told = [.. range.ByClaimant.Where(n => n.Best is not null || n.Low is not null)];
        double highestLow = told.Max(n => n.Low ?? n.Best) ?? 0, lowestHigh = told.Length == 0 ? 0 : told.Min(n => n.High ?? n.Best ?? double.PositiveInfinity);
        if (told.Length > 1 && highestLow > lowestHigh)
        {
            disputes.Add(new(
                $"{range.Effect} {range.People}",
                [.. told.GroupBy(n => (n.Best ?? n.Low)!.Value)
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
                    .Select(g => new DisputeVersion(g.Key.ToString("0.##", CultureInfo.InvariantCulture), [.. g.Select(n => n.Claimant)], [.. g.Select(n => n.Account)]))]));
        }
    }

    private static void Add(ImmutableArray<Dispute>.Builder disputes, string field, ImmutableArray<DossierEntry> entries, Func<DossierEntry, string?> value)
        => Add(disputes, field, entries.Select(e => (value(e), ClaimantTable.KeyOf(e), e.Key)));

    private static void Add(ImmutableArray<Dispute>.Builder disputes, string field, IEnumerable<(string? Value, string Claimant, AccountKey Account)> told)
    {
        DisputeVersion[] versions = [.. told
            .Where(v => v.Value is not null)
            .GroupBy(v => v.Value!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DisputeVersion(
                g.Key,
                [.. g.Select(v => v.Claimant).Distinct(StringComparer.Ordinal)],
                [.. g.Select(v => v.Account).Distinct()]))];
        if (versions.Length > 1)
        {
            disputes.Add(new(field, [.. versions]));
        }
    }
}
