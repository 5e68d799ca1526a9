using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.Claims;
using Sitrep.CorpusTests.Corpus;
using Sitrep.CorpusTests.Scoring;
using Sitrep.Documents;
using Sitrep.Times;
using Xunit;
using Xunit.Sdk;

namespace Sitrep.CorpusTests;

/// <summary>A real crawl that must come out right in every particular. Its text is not ours to keep here: it lies beside the repository where it is to be had.</summary>
public sealed class SampleArticleTests(CorpusRun run)
{
    private static readonly ImmutableArray<(string Name, Action<SampleReading> Check)> All =
    [
        ("published", s => Assert.Equal(new DateOnly(2022, 2, 10), s.Article.Published?.Best.Date)),
        ("published-in-the-text", s => Assert.Equal(DateSource.Text, s.Article.Published?.Best.From)),
        ("two-news-accounts-of-fire", s => Assert.Equal(["attack.fire", "attack.fire"], s.News.Select(a => a.Kind), StringComparer.Ordinal)),
        ("news-happened", NewsHappened),
        ("nothing-twice", NothingTwice),
        ("fire-actors", s => Assert.Equal(["ARM MIL"], SampleReading.Parties(s.Fire.Actors))),
        ("fire-targets", s => Assert.Equal(["AZE MIL"], SampleReading.Parties(s.Fire.Targets))),
        ("fire-from", s => SampleReading.IsAt(Assert.Single(s.Fire.From), 40.09, 45.84, "ARM")),
        ("fire-at", s => SampleReading.IsAt(Assert.Single(s.Fire.At), 40.02, 45.93, "AZE")),
        ("fire-time", FireTime),
        ("fire-repeated", s => Assert.True(s.Fire.Repeated)),
        ("fire-claim", s => IsMinistry(s.Fire)),
        ("fire-claim-said", s => Assert.Equal("2022-02-10", Assert.Single(s.Fire.Claims).Said?.Start?.ToString())),
        ("fire-told-by-both-paragraphs", s => Assert.True(s.Tells(s.Fire, "have been subjected to fire") && s.Tells(s.Fire, "opened fired periodically"))),
        ("answer-to-the-fire", s => Assert.Equal(s.Fire.Id, s.Answer.RespondsTo)),
        ("answer-actors", s => Assert.Equal(["AZE MIL"], SampleReading.Parties(s.Answer.Actors))),
        ("answer-targets", AnswerTargets),
        ("answer-time", AnswerTime),
        ("answer-claim", s => IsMinistry(s.Answer)),
        ("burnt-houses", BurntHouses),
        ("flight", s => s.Background("fleeing to Armenia", "displace")),
        ("occupation", Occupation),
        ("clashes", s => SampleReading.Starts(s.Background("New clashes erupted", "clash"), "2020-09-27")),
        ("attack-on-civilians", AttackOnCivilians),
        ("ceasefire-violations", s => Assert.Equal(["ARM"], Countries(s.Background("violating several humanitarian", "violation.ceasefire").Actors))),
        ("capture", Capture),
        ("agreement", s => SampleReading.Starts(s.Background("Russian-brokered agreement", "ceasefire.agree", "agreement.sign"), "2020-11-10")),
        ("pact", Pact),
        ("working-group", s => Assert.Contains(s.Accounts, a => a.IsBackground && s.Tells(a, "trilateral working group"))),
    ];

    /// <summary>The names of the checks.</summary>
    public static TheoryData<string> Names => [.. All.Select(check => check.Name)];

    /// <summary>The names of the checks.</summary>
    public static IEnumerable<string> Checks => All.Select(check => check.Name);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_article_comes_out_right(string check)
    {
        string file = Path.Combine(RepositoryFiles.Shared, "samples", "000_14f9c4487c5f8c14.txt");
        if (!File.Exists(file))
        {
            string required = Environment.GetEnvironmentVariable("SITREP_REQUIRE") ?? "";
            Assert.False(required.Split(',').Contains("shared", StringComparer.Ordinal), "SITREP_REQUIRE asks for the shared samples, but the sample article is not there.");
            Assert.Skip("The sample article is not here.");
        }

        (Article article, ImmutableArray<Account> accounts) = run.Reader.Read(file);
        var reading = new SampleReading(article, accounts);
        Action<SampleReading> ask = All.Single(c => c.Name == check).Check;
        if (!KnownFailing.Reasons.TryGetValue("sample:" + check, out string? reason))
        {
            ask(reading);
            return;
        }

        try
        {
            ask(reading);
        }
        catch (XunitException)
        {
            Assert.Skip("Known to fail: " + reason);
        }

        Assert.Fail($"sample:{check} is listed in known-failing.txt but passes: take it off the list.");
    }

    private static void NewsHappened(SampleReading s)
    {
        Assert.NotEmpty(s.News);
        Assert.All(s.News, a => Assert.Equal(Coding.EventStatus.Happened, a.Status));
    }

    private static void NothingTwice(SampleReading s)
    {
        for (int i = 0; i < s.Accounts.Length; i++)
        {
            for (int j = i + 1; j < s.Accounts.Length; j++)
            {
                Account a = s.Accounts[i], b = s.Accounts[j];
                Assert.False(a.Trigger.Overlaps(b.Trigger) && KindFamilies.Nearness(a.Kind, b.Kind) > 0, $"'{a.Trigger.Of(s.Article.Text)}' is coded as {a.Kind} and as {b.Kind}.");
            }
        }

        foreach (string words in new[] { "subjected to fire", "opened fired periodically", "fired in retaliation" })
        {
            Assert.Single(s.News, a => s.Tells(a, words));
        }
    }

    private static void FireTime(SampleReading s)
    {
        TimeMention time = Assert.IsType<AccountTime>(s.Fire.Time).Mention;
        Assert.Equal("2022-02-09T18:00", time.Start?.ToString());
        Assert.Equal(TimeGrain.PartOfDay, time.Start?.Grain);
        Assert.Null(time.End);
        Assert.True(time.OpenEnd);
    }

    private static void IsMinistry(Account account)
    {
        Claim claim = Assert.Single(account.Claims);
        Assert.Equal(ClaimStance.States, claim.Stance);
        Assert.Equal("AZE GOV", $"{claim.By?.Country} {claim.By?.Sector}");
    }

    private static void AnswerTargets(SampleReading s)
    {
        ActorMention target = Assert.Single(s.Answer.Targets);
        Assert.Equal("ARM", target.Country);
        Assert.Equal("respondsTo", target.ResolvedBy);
        Assert.Null(target.Span);
    }

    private static void AnswerTime(SampleReading s)
    {
        Assert.Equal(TimeAnchor.Event, s.Answer.Time?.Anchor);
        Assert.Equal(s.Fire.Time?.Mention.Start, s.Answer.Time?.Mention.Start);
    }

    private static void BurntHouses(SampleReading s)
    {
        Account account = s.Background("houses on fire", "attack.destroy");
        SampleReading.Starts(account, "2020-11-14");
        Assert.Contains(account.At, p => p.Mention.Span.Of(s.Article.Text).Contains("Charektar", StringComparison.Ordinal));
    }

    private static void Occupation(SampleReading s)
    {
        Account account = s.Background("Armenian military occupied Nagorno-Karabakh", "territory.capture", "territory.hold");
        Assert.Equal(["ARM MIL"], SampleReading.Parties(account.Actors));
        SampleReading.Starts(account, "1991");
        Assert.Contains(account.At, p => p.Mention.Span.Of(s.Article.Text).Contains("Karabakh", StringComparison.Ordinal));
    }

    private static void AttackOnCivilians(SampleReading s)
    {
        Account account = s.Background("attacking civilians and Azerbaijani forces", "attack", "attack.fire", "attack.ground");
        Assert.Equal(["ARM MIL"], SampleReading.Parties(account.Actors));
        Assert.Contains("AZE", Countries(account.Targets), StringComparer.Ordinal);
    }

    private static void Capture(SampleReading s)
    {
        Account account = s.Background("liberated several cities", "territory.capture");
        Assert.Equal(["AZE"], Countries(account.Actors));

        // The forty-four days that the text counts end with the agreement.
        string? end = account.Time?.Mention.End?.ToString() ?? account.Time?.Mention.Start?.ToString();
        Assert.StartsWith("2020", end, StringComparison.Ordinal);
    }

    private static void Pact(SampleReading s)
    {
        Account account = s.Background("signed a pact", "agreement.sign");
        SampleReading.Starts(account, "2021-01");
        Assert.Equal(["ARM", "AZE", "RUS"], Countries(account.Actors));
    }

    private static ImmutableArray<string?> Countries(ImmutableArray<ActorMention> parties)
        => [.. parties.Select(p => p.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
