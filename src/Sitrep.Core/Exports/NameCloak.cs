using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Exports;

/// <summary>Takes the names of private persons out of an incident, and every word taken from an article, which could hold one.</summary>
/// <remarks>
/// Serves one incident. A party that is not open (<see cref="OpenNames"/>) is called by its sector and country, and by a number where there are several of one sort, so that two
/// witnesses stay two. What the incident sums up is summed up anew of the cloaked accounts: no key, dispute or figure keeps a name.
/// </remarks>
internal sealed class NameCloak(ExportTables tables, ExportLosses losses)
{
    private readonly Dictionary<string, string> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal Dossier Cloak(Dossier dossier)
    {
        ImmutableArray<DossierEntry> entries = [.. dossier.Entries.Select(Cloak)];
        if (_called.Count > 0)
        {
            losses.Change("incidents with names of private persons left out (--with-names lets them out)");
        }

        if (entries.IsEmpty)
        {
            return dossier with { Incident = Bare(dossier.Incident) };
        }

        Incident anew = IncidentSummary.Of(dossier.Incident.Id, entries, Review(dossier.Incident.Review)).Incident;
        return new()
        {
            Entries = entries,
            Incident = dossier.Incident with
            {
                Actors = [.. dossier.Incident.Actors.Select(Cloak)],
                Targets = [.. dossier.Incident.Targets.Select(Cloak)],
                From = [.. dossier.Incident.From.Select(Cloak)],
                At = [.. dossier.Incident.At.Select(Cloak)],
                Accounts = [.. dossier.Incident.Accounts.Select(a => a with { Article = ArticleId(a.Article) })],
                Casualties = anew.Casualties,
                Claimants = anew.Claimants,
                Disputes = anew.Disputes,
                Review = anew.Review,
            },
        };
    }

    // An incident whose accounts were not handed over: nothing can be summed up anew, so what could name somebody goes.
    private Incident Bare(Incident incident) => incident with
    {
        Actors = [.. incident.Actors.Select(Cloak)],
        Targets = [.. incident.Targets.Select(Cloak)],
        From = [.. incident.From.Select(Cloak)],
        At = [.. incident.At.Select(Cloak)],
        Accounts = [.. incident.Accounts.Select(a => a with { Article = ArticleId(a.Article) })],
        Casualties = [.. incident.Casualties.Select(c => c with { Side = Side(c.Side), ByClaimant = [] })],
        Claimants = [],
        Disputes = [],
        Review = Review(incident.Review),
    };

    private DossierEntry Cloak(DossierEntry entry) => entry with
    {
        Lineage = ArticleId(entry.Lineage),
        Article = entry.Article with
        {
            Id = ArticleId(entry.Article.Id),
            Title = null,
            Text = string.Empty,
            Blocks = [],
            Source = Addresses.WithoutNames(entry.Article.Source, tables.Names, Places(entry.Account)),
        },
        Account = Cloak(entry.Account),
    };

    private ToldAccount Cloak(ToldAccount account) => account with
    {
        Trigger = account.Trigger is { } trigger ? trigger with { Text = string.Empty } : null,
        Actors = [.. account.Actors.Select(Cloak)],
        Targets = [.. account.Targets.Select(Cloak)],
        From = [.. account.From.Select(Cloak)],
        At = [.. account.At.Select(Cloak)],
        Time = account.Time is { } time ? time with { Text = string.Empty } : null,
        Count = account.Count is { } count ? count with { Text = string.Empty } : null,
        Weapons = [.. account.Weapons.Select(w => w with { Text = string.Empty })],
        Casualties = [.. account.Casualties.Select(c => c with { Text = string.Empty, Side = Side(c.Side) })],
        Damage = [.. account.Damage.Select(d => d with { Text = string.Empty, What = IsPlain(d.What) ? d.What : "property" })],
        Claims = [.. account.Claims.Select(Cloak)],
    };

    private ToldClaim Cloak(ToldClaim claim) => claim with
    {
        By = claim.By is { } by ? Cloak(by) : null,
        Via = claim.Via is { } via ? Cloak(via) : null,
        Cue = claim.Cue is { } cue ? cue with { Text = string.Empty } : null,
        Said = claim.Said is { } said ? said with { Text = string.Empty } : null,
    };

    private ToldActor Cloak(ToldActor actor)
    {
        if (tables.Names.IsOpen(actor))
        {
            return actor with { Text = null };
        }

        string key = actor.Name + "\n" + actor.Sector + "\n" + actor.Country;
        if (!_called.TryGetValue(key, out string? called))
        {
            string sort = SectorWords.Of(actor, tables);
            int number = _numbers[sort] = _numbers.GetValueOrDefault(sort) + 1;
            called = _called[key] = number == 1 ? sort : $"{sort} {number}";
        }

        return actor with { Name = called, Text = null, Role = actor.Role is { } role && IsPlain(role) ? role : null, Org = actor.Org is { } org && IsPlain(org) ? org : null };
    }

    // A place that was not found in the gazetteer is words of the article, and may be anything.
    private static ToldPlace Cloak(ToldPlace place) => place with { Text = place.Name ?? string.Empty, Why = string.Empty };

    private Review Review(Review review) => review with
    {
        Set = review.Set.Where(s => ReviewFields.IsPlain(s.Key) || IsPlain(s.Value) || tables.Actors.Find(s.Value) is not null)
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    // Ids of a store are hexadecimal; one that came with an article may be its headline.
    private string ArticleId(string id)
        => id.All(char.IsAsciiHexDigitLower) || OpenNames.Split(id).All(tables.Names.IsCommon) ? id : StableNumber.Hex(id);

    private string? Side(string? side) => side is null || tables.Actors.Find(side) is not null || tables.Country(side) is not null ? side : null;

    private bool IsPlain(string words) => tables.Names.IsDescription(words) || OpenNames.Split(words).All(w => char.IsLower(w[0]) && tables.Names.IsCommon(w));

    private static IEnumerable<string> Places(ToldAccount account)
        => account.At.Concat(account.From).SelectMany(p => new[] { p.Name, p.Admin1, p.Admin2 }).OfType<string>();
}
