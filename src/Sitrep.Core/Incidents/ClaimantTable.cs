using System.Collections.Immutable;
using Sitrep.Incidents.Records;
using Sitrep.Places;

namespace Sitrep.Incidents;

/// <summary>By whose word an incident is known, and how many tell it independently. Thread-safe.</summary>
internal static class ClaimantTable
{
    internal static ImmutableArray<Claimant> Of(ImmutableArray<DossierEntry> entries)
        => [.. entries.SelectMany(Words)
            .GroupBy(w => w.Key, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Claimant(
                g.Key,
                g.First().Name,
                g.First().Country,
                [.. g.Select(w => w.Stance).Distinct(StringComparer.Ordinal)],
                [.. g.Select(w => w.Account).Distinct()]))];

    /// <summary>
    /// How many stand behind it: each claimant once whatever the outlets; each line of descent that tells it by its own word once.
    /// </summary>
    internal static int Independent(ImmutableArray<DossierEntry> told)
        => told.SelectMany(e => Words(e).Where(w => !Denies(w.Stance))
                .Select(w => w.IsPublisher ? "line:" + e.Lineage : w.Key))
            .Distinct(StringComparer.Ordinal).Count();

    /// <summary>Key of whoever gives an account: the first claimant who does not deny it, else the first.</summary>
    internal static string KeyOf(DossierEntry entry)
    {
        string? denier = null;
        foreach ((string key, _, _, string stance, _, _) in Words(entry))
        {
            if (!Denies(stance))
            {
                return key;
            }

            denier ??= key;
        }

        return denier!;
    }

    /// <summary>Whether a stance is against what is told.</summary>
    internal static bool Denies(string stance) => stance is "denies" or "doubts";

    internal static IEnumerable<(string Key, string Name, string? Country, string Stance, AccountKey Account, bool IsPublisher)> Words(DossierEntry entry)
    {
        ImmutableArray<ToldClaim> claims = entry.Account.Claims;
        if (claims.IsEmpty)
        {
            yield return Publisher(entry, "states");
        }

        foreach (ToldClaim claim in claims)
        {
            yield return claim.By is { } by
                ? (by.Id ?? NameFolding.Key(by.Name), by.Name, by.Country, claim.Stance, entry.Key, false)
                : Publisher(entry, claim.Stance);
        }
    }

    private static (string Key, string Name, string? Country, string Stance, AccountKey Account, bool IsPublisher) Publisher(DossierEntry entry, string stance)
    {
        string name = entry.Article.Publisher ?? HostOf(entry.Article.Source) ?? entry.Article.Id;
        return ("publisher:" + name, name, null, stance, entry.Key, true);
    }

    private static string? HostOf(string source)
        => Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? address.Host : null;
}
