using System.Collections.Immutable;
using Sitrep.Incidents.Records;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>Makes an incident of its accounts: what they agree on, and where they do not.</summary>
/// <remarks>Immutable, thread-safe. A function of the accounts alone, in any order.</remarks>
public static class IncidentSummary
{
    private static readonly string[] Firmness = ["happened", "ongoing", "attempted", "planned", "threatened", "demanded", "hypothetical", "negated"];

    /// <summary>Sums up.</summary>
    /// <param name="id">Name of the incident.</param>
    /// <param name="entries">Its accounts; at least one.</param>
    /// <param name="review">What a person decided.</param>
    /// <exception cref="ArgumentException">There is no account.</exception>
    public static Dossier Of(string id, IEnumerable<DossierEntry> entries, Review? review = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ImmutableArray<DossierEntry> all = [.. entries.OrderBy(e => e.Article.Published?.Date ?? DateOnly.MaxValue).ThenBy(e => e.Key, Comparer<AccountKey>.Create(AccountKey.Order))];
        if (all.IsEmpty)
        {
            throw new ArgumentException("An incident has at least one account.", nameof(entries));
        }

        // What denies an event does not tell how it was; where nobody tells it otherwise, the denial's words must do.
        ImmutableArray<DossierEntry> tellers = [.. all.Where(e => !Denies(e.Account))];
        ImmutableArray<DossierEntry> told = tellers.IsEmpty ? all : tellers;
        ImmutableArray<DossierEntry> news = [.. told.Where(e => !e.Account.IsBackground)];
        DayRange? days = Days(news.IsEmpty ? told : news);
        var incident = new Incident
        {
            Id = id,
            Accounts = [.. all.Select(e => e.Key)],
            Kind = KindOf(told),
            Status = tellers.IsEmpty ? "denied" : Firmness.FirstOrDefault(s => told.Any(e => e.Account.Status == s)) ?? "happened",
            IsBackground = all.All(e => e.Account.IsBackground),
            Actors = Parties(told.SelectMany(e => e.Account.Actors)),
            Targets = Parties(told.SelectMany(e => e.Account.Targets)),
            From = Places(told.SelectMany(e => e.Account.From)),
            At = Places(told.SelectMany(e => e.Account.At)),
            Days = days,
            DatePrecision = days is null ? 0 : told.Where(e => e.Account.Time?.Days() is not null).Min(e => e.Account.Time!.Precision),
            Casualties = CasualtyTable.Of(told),
            Claimants = ClaimantTable.Of(all),
            IndependentSources = ClaimantTable.Independent(told),
            Review = review ?? Review.None,
        };
        return new() { Incident = incident with { Disputes = DisputeTable.Of(all, incident) }, Entries = all };
    }

    internal static bool Denies(ToldAccount account)
        => account.Status == "negated" || account.Kind == "deny" || (!account.Claims.IsEmpty && account.Claims.All(c => c.Stance == "denies"));

    // The kind that most accounts give; of equals the more specific, then the first by name.
    private static string KindOf(ImmutableArray<DossierEntry> told)
        => told.GroupBy(e => e.Account.Kind, StringComparer.Ordinal)
            .OrderByDescending(g => g.Select(e => e.Lineage).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(g => g.Key.Count(c => c == '.'))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().Key;

    // What all agree on, else everything from the first to the last.
    private static DayRange? Days(ImmutableArray<DossierEntry> told)
    {
        DayRange? common = null, hull = null;
        bool agreed = true;
        foreach (DayRange range in told.Select(e => e.Account.Time?.Days()).OfType<DayRange>())
        {
            hull = hull is { } wide ? wide.Hull(range) : range;
            DayRange? both = common is { } narrow ? narrow.Common(range) : range;
            agreed &= both is not null;
            common = both ?? common;
        }

        return agreed ? common : hull;
    }

    private static ImmutableArray<ToldActor> Parties(IEnumerable<ToldActor> actors)
        => [.. actors.GroupBy(a => a.Id ?? NameFolding.Key(a.Name), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(a => a.Confidence).ThenBy(a => a.Name, StringComparer.Ordinal).First())];

    private static ImmutableArray<ToldPlace> Places(IEnumerable<ToldPlace> places)
        => [.. places.GroupBy(p => p.Id ?? NameFolding.Key(p.Text), StringComparer.Ordinal)
            .OrderBy(g => g.All(p => p.Lat is null))
            .ThenBy(g => g.Min(p => p.Precision ?? 7))
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(p => p.Confidence).ThenBy(p => p.Text, StringComparer.Ordinal).First())];
}
