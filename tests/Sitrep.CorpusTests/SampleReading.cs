using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.CorpusTests.Scoring;
using Sitrep.Documents;
using Sitrep.Places;
using Sitrep.Spans;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>The sample article as read, with the questions its checks ask.</summary>
/// <param name="Article">The article.</param>
/// <param name="Accounts">Its accounts.</param>
internal sealed record SampleReading(Article Article, ImmutableArray<Account> Accounts)
{
    private readonly TriggerFinder _finder = new(Article.Text);

    internal ImmutableArray<Account> News => [.. Accounts.Where(a => !a.IsBackground && a.Kind != "situation")];

    /// <summary>The news account that answers none.</summary>
    internal Account Fire => Assert.Single(News, a => a.RespondsTo is null);

    /// <summary>The news account that answers the other.</summary>
    internal Account Answer => Assert.Single(News, a => a.RespondsTo is not null);

    /// <summary>The one background account of one of the kinds that tells of the words.</summary>
    internal Account Background(string words, params string[] kinds)
    {
        ImmutableArray<TextSpan> spans = _finder.Find(words);
        Assert.NotEmpty(spans);
        Account account = Assert.Single(Accounts, a => a.IsBackground && kinds.Contains(a.Kind, StringComparer.Ordinal) && spans.Any(s => Tells(a, s)));
        Claim claim = Assert.Single(account.Claims);
        Assert.Null(claim.By);
        Assert.Equal(ClaimStance.States, claim.Stance);
        return account;
    }

    internal bool Tells(Account account, string words) => _finder.Find(words).Any(span => Tells(account, span));

    internal static bool Tells(Account account, TextSpan span) => account.Trigger.Overlaps(span) || account.Sentences.Any(span.Overlaps);

    internal static ImmutableArray<string> Parties(ImmutableArray<ActorMention> parties)
        => [.. parties.Select(p => $"{p.Country} {p.Sector}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The place lies within two kilometres of the point.</summary>
    internal static void IsAt(AccountPlace place, double latitude, double longitude, string country)
    {
        Place found = Assert.IsType<Place>(place.Mention.Place);
        Assert.Equal(country, found.Country);
        Assert.InRange(PlaceMatch.Kilometres(latitude, longitude, found.Latitude, found.Longitude), 0, 2);
    }

    internal static void Starts(Account account, string start)
    {
        string? told = account.Time?.Mention.Start?.ToString();
        Assert.True(told?.StartsWith(start, StringComparison.Ordinal), $"The time of '{account.Kind}' starts at '{told}', it should at '{start}'.");
    }
}
