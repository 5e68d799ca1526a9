using System.Collections.Immutable;
using Sitrep.Incidents.Records;

namespace Sitrep.Incidents;

/// <summary>Casualties by effect, people and side with their range over claimants; totals over several events are left out. Thread-safe.</summary>
internal static class CasualtyTable
{
    internal static ImmutableArray<CasualtyRange> Of(ImmutableArray<DossierEntry> told)
    {
        // The entries come by published day: the later number of one claimant takes the earlier's place.
        var latest = new Dictionary<(string Effect, string Who, string? Side, string Claimant), ClaimedNumber>();
        foreach (DossierEntry entry in told)
        {
            string claimant = ClaimantTable.KeyOf(entry);
            // Of several numbers of one account the largest: "three soldiers, one of them an officer".
            foreach (ToldCasualty casualty in entry.Account.Casualties.Where(c => !c.Cumulative).OrderBy(c => c.Best ?? c.High ?? c.Low ?? -1))
            {
                latest[(casualty.Effect, casualty.Who, casualty.Side, claimant)] = new(claimant, casualty.Low, casualty.High, casualty.Best, entry.Key, casualty.Text);
            }
        }

        return [.. latest.GroupBy(l => (l.Key.Effect, l.Key.Who, l.Key.Side))
            .OrderBy(g => g.Key.Effect, StringComparer.Ordinal).ThenBy(g => g.Key.Who, StringComparer.Ordinal).ThenBy(g => g.Key.Side, StringComparer.Ordinal)
            .Select(g => new CasualtyRange(
                g.Key.Effect,
                g.Key.Who,
                g.Key.Side,
                g.Min(n => n.Value.Low ?? n.Value.Best),
                g.Max(n => n.Value.High ?? n.Value.Best),
                [.. g.Select(n => n.Value).OrderBy(n => n.Claimant, StringComparer.Ordinal)]))];
    }
}
