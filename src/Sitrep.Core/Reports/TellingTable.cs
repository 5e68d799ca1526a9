using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Reports;

/// <summary>Parts an incident's accounts by whose word they are. Thread-safe.</summary>
internal static class TellingTable
{
    internal static ImmutableArray<ReportTelling> Of(Dossier dossier, ReportWords words)
        => [.. dossier.Entries
            .SelectMany(e => ClaimantTable.Words(e).Select(w => (Claimant: PartyNames.Claimant(w.Key, w.Name, w.Country, w.IsPublisher, e.Article.Id, words), w.Stance, Entry: e)))
            .GroupBy(w => w.Claimant.Key, StringComparer.Ordinal)
            .OrderBy(g => g.First().Claimant.IsOutlet).ThenBy(g => g.First().Claimant.Name, StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Telling(
                g.First().Claimant,
                [.. g.Select(w => w.Stance).Distinct(StringComparer.Ordinal)],
                [.. g.Select(w => (w.Stance, w.Entry))],
                words))];

    private static ReportTelling Telling(ReportClaimant claimant, ImmutableArray<string> stances, (string Stance, DossierEntry Entry)[] said, ReportWords words)
    {
        // What a claimant denies is not how they tell it.
        DossierEntry[] told = [.. said.Where(s => s.Stance is not ("denies" or "doubts") && !IncidentSummary.Denies(s.Entry.Account)).Select(s => s.Entry).Distinct()];
        return new()
        {
            Claimant = claimant,
            Stances = stances,
            IsDenial = told.Length == 0,
            Actors = Names(told.SelectMany(e => e.Account.Actors), words),
            Targets = Names(told.SelectMany(e => e.Account.Targets), words),
            From = Places(told.SelectMany(e => e.Account.From)),
            At = Places(told.SelectMany(e => e.Account.At)),
            Weapons = [.. told.SelectMany(e => e.Account.Weapons).Select(w => w.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Counts = Counts(told),
            Casualties = CasualtySums.OfOne(claimant, told, words),
            Accounts = [.. said.Select(s => s.Entry.Key).Distinct().Order(Comparer<AccountKey>.Create(AccountKey.Order))],
        };
    }

    private static ImmutableArray<string> Names(IEnumerable<ToldActor> actors, ReportWords words) => [.. actors.Select(a => PartyNames.Party(a, words)).Distinct(StringComparer.Ordinal)];

    /// <summary>The gazetteer's name, with the words as written beside it where they differ.</summary>
    internal static string NameOf(ToldPlace place)
        => place.Name is not { } name || string.Equals(name, place.Text, StringComparison.OrdinalIgnoreCase) ? place.Text : $"{place.Text} ({name})";

    private static ImmutableArray<string> Places(IEnumerable<ToldPlace> places)
        => [.. places.GroupBy(p => p.Id ?? p.Text, StringComparer.Ordinal).Select(g => NameOf(g.First())).Distinct(StringComparer.Ordinal)];

    // The entries come by published day: a claimant's later number takes the earlier's place.
    private static ImmutableArray<ReportShare> Counts(DossierEntry[] told)
        => [.. told.Where(e => e.Account.Count is not null)
            .GroupBy(e => e.Account.Count!.Unit, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Last: g.Last()))
            .Where(g => g.Last.Account.Count is { Best: not null } or { Low: not null })
            .Select(g => new ReportShare(g.Unit, Number(g.Last.Account.Count!, g.Last.Key)))];

    private static ReportNumber Number(ToldCount count, AccountKey key)
    {
        double low = count.Low ?? count.Best ?? 0;
        return new(low, Math.Max(low, count.High ?? (count.Low is not null && count.Best is null ? double.PositiveInfinity : count.Best ?? low)), [key]);
    }
}
