using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Claims;
using Sitrep.Coding;
using Sitrep.CorpusTests.Corpus;
using Xunit;

namespace Sitrep.CorpusTests.Scoring;

public sealed class AccountScorerTests
{
    private const string FireLine = """
        {"id":"e1","kind":"attack.fire","newness":"news","status":"happened","trigger":"opened fire",
         "actors":[{"country":"ARM","sector":"MIL"}],"targets":[{"country":"AZE","sector":"MIL"}],
         "at":[{"name":"Zeylik","country":"AZE","lat":40.02,"lon":45.93}],
         "time":{"start":"2022-02-09T18:00","grain":"part-of-day"},"claims":[{"by":{"country":"AZE","sector":"GOV"},"stance":"states"}]}
        """;

    private const string ShellingLine = """
        {"id":"e2","kind":"attack.shelling","trigger":"shelled","actors":[{"country":"AZE","sector":"MIL"}],"targets":[{"country":"ARM","sector":"MIL","inferred":true}],
         "at":[{"name":"Kut","country":"ARM","lat":40.18,"lon":45.9}],"claims":[{"by":{"country":"ARM","sector":"GOV"},"stance":"states"}],"respondsTo":"e1"}
        """;

    private static readonly Account Fire = ReadAccounts.Fire;
    private static readonly Account Shelling = ReadAccounts.Shelling;

    [Fact]
    public void Accounts_read_exactly_as_expected_score_one()
    {
        ArticleScore score = Score([FireLine, ShellingLine], [Fire, Shelling]);
        Assert.Equal(new Tally(8 + 7, 0, 0), score.All);
        Assert.Equal(new Tally(2, 0, 0), score.Accounts);
        Assert.Equal(1, score.All.F1);
    }

    [Fact]
    public void A_missing_account_misses_all_its_given_fields_but_not_the_inferred_ones()
    {
        ArticleScore score = Score([FireLine, ShellingLine], [Fire]);
        Assert.Equal(new Tally(8, 0, 7), score.All);
        Assert.Equal(new Tally(0, 0, 0), score.Of(Fields.Targets) with { Right = 0 });
        Assert.Equal(new Tally(1, 0, 1), score.Accounts);
    }

    [Fact]
    public void An_account_that_nobody_expects_counts_all_its_fields_as_extra()
    {
        ArticleScore score = Score([FireLine], [Fire, Shelling]);
        Assert.Equal(new Tally(8, 7, 0), score.All);
        Assert.Equal(new Tally(1, 1, 0), score.Accounts);
    }

    [Fact]
    public void A_wrong_value_is_both_extra_and_missed()
    {
        ArticleScore score = Score([FireLine], [Fire with { Status = EventStatus.Negated, Actors = [ReadAccounts.Party("AZE", "MIL")] }]);
        Assert.Equal(new Tally(0, 1, 1), score.Of(Fields.Status));
        Assert.Equal(new Tally(0, 1, 1), score.Of(Fields.Actors));
        Assert.Equal(new Tally(6, 2, 2), score.All);
    }

    [Fact]
    public void A_wrong_kind_of_the_same_branch_is_wrong_yet_told_apart()
    {
        ArticleScore score = Score([FireLine], [Fire with { Kind = "attack.sniper" }]);
        Assert.Equal(new Tally(0, 1, 1), score.Of(Fields.Kind));
        Assert.Equal(new Tally(1, 0, 0), score.Of("kind-family"));
    }

    [Fact]
    public void An_optional_account_counts_neither_when_absent_nor_when_found()
    {
        string optional = Optional(ShellingLine);
        Assert.Equal(new Tally(8, 0, 0), Score([FireLine, optional], [Fire]).All);
        Assert.Equal(new Tally(8, 0, 0), Score([FireLine, optional], [Fire, Shelling with { Actors = [ReadAccounts.Party("ARM", "GOV")] }]).All);
    }

    [Fact]
    public void A_second_telling_of_an_optional_account_is_tolerated()
    {
        ArticleScore score = Score([FireLine, Optional(ShellingLine)], [Fire, Shelling, Shelling with { Id = "a3", At = [] }]);
        Assert.Equal(new Tally(8, 0, 0), score.All);
    }

    [Fact]
    public void An_answer_to_an_optional_account_that_is_absent_is_not_missed()
    {
        ArticleScore score = Score([Optional(FireLine), ShellingLine], [Shelling with { RespondsTo = null }]);
        Assert.True(score.All.IsClean, score.All.ToString());
    }

    [Fact]
    public void An_inferred_party_is_right_when_found_and_not_missed_when_absent()
    {
        Assert.Equal(default, Score([ShellingLine], [Shelling]).Of(Fields.Targets));
        Assert.Equal(new Tally(1, 0, 0), Score([ShellingLine], [Shelling with { Targets = [ReadAccounts.Party("ARM", "MIL")] }]).Of(Fields.Targets));
        Assert.Equal(new Tally(0, 1, 0), Score([ShellingLine], [Shelling with { Targets = [ReadAccounts.Party("ARM", "CVL")] }]).Of(Fields.Targets));
    }

    [Fact]
    public void An_answer_is_followed_through_the_alignment()
    {
        Assert.Equal(new Tally(1, 0, 0), Score([FireLine, ShellingLine], [Fire, Shelling]).Of(Fields.RespondsTo));
        Assert.Equal(new Tally(0, 1, 1), Score([FireLine, ShellingLine], [Fire, Shelling with { RespondsTo = "a2" }]).Of(Fields.RespondsTo));
        Assert.Equal(new Tally(0, 0, 1), Score([FireLine, ShellingLine], [Fire, Shelling with { RespondsTo = null }]).Of(Fields.RespondsTo));
    }

    [Fact]
    public void The_words_of_the_trigger_decide_between_two_accounts_of_one_kind()
    {
        string other = FireLine.Replace("e1", "e3", StringComparison.Ordinal).Replace("opened fire", "shelled", StringComparison.Ordinal);
        Account second = Fire with { Id = "a3", Trigger = ReadAccounts.Of("shelled"), Sentences = Shelling.Sentences };
        ArticleScore score = Score([FireLine, other], [second, Fire]);
        Assert.Equal(["a1", "a3"], score.Pairs.Select(p => p.Read?.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void An_event_told_by_other_words_of_the_text_is_found_by_what_it_tells()
    {
        ArticleScore score = Score([FireLine], [Fire with { Trigger = ReadAccounts.Of("Brussels"), Sentences = [] }]);
        Assert.Equal(new Tally(1, 0, 0), score.Accounts);
    }

    [Fact]
    public void Two_accounts_that_share_nothing_but_their_kind_are_no_partners()
    {
        Account elsewhere = new() { Id = "a9", Kind = "attack.fire", Trigger = ReadAccounts.Of("Talks"), Actors = [ReadAccounts.Party("SYR", "MIL")] };
        Assert.Equal(new Tally(0, 1, 1), Score([FireLine], [elsewhere]).Accounts);
    }

    [Fact]
    public void Where_nothing_is_expected_everything_read_is_extra()
    {
        Assert.Equal(new Tally(0, 8, 0), Score([], [Fire]).All);
        Assert.Equal(0, Score([], [Fire]).All.F1);
        Assert.Equal(1, Score([], []).All.F1);
        Assert.False(Score([], [Fire with { Kind = "situation" }]).All.IsClean);
    }

    [Fact]
    public void A_situation_beside_expected_accounts_is_tolerated()
        => Assert.True(Score([FireLine], [Fire, new() { Id = "a5", Kind = "situation", Trigger = ReadAccounts.Of("Talks") }]).All.IsClean);

    [Fact]
    public void A_party_named_twice_counts_once()
    {
        Assert.Equal(new Tally(1, 0, 0), Score([FireLine], [Fire with { Actors = [.. Fire.Actors, .. Fire.Actors] }]).Of(Fields.Actors));
        ImmutableArray<Actors.ActorMention> wrong = [ReadAccounts.Party("IRN", "MIL"), ReadAccounts.Party("IRN", "MIL")];
        Assert.Equal(new Tally(1, 1, 0), Score([FireLine], [Fire with { Actors = [.. Fire.Actors, .. wrong] }]).Of(Fields.Actors));
    }

    [Fact]
    public void A_claim_is_right_by_claimant_and_stance()
    {
        Assert.Equal(new Tally(0, 1, 1), Score([FireLine], [Fire with { Claims = [ReadAccounts.By("AZE", "GOV", ClaimStance.Denies)] }]).Of(Fields.Claims));
        Assert.Equal(new Tally(1, 0, 0), Score([FireLine], [Fire with { Claims = [ReadAccounts.By("AZE", "GOV", ClaimStance.Denies)] }]).Of("claims-by"));
        Assert.Equal(new Tally(0, 1, 1), Score([FireLine], [Fire with { Claims = [ReadAccounts.By(null, "")] }]).Of(Fields.Claims));
    }

    [Fact]
    public void Casualties_are_right_by_effect_and_number()
    {
        string hurt = FireLine.Replace("\"claims\"", "\"casualties\":[{\"effect\":\"killed\",\"who\":\"military\",\"best\":2}],\"claims\"", StringComparison.Ordinal);
        Assert.Equal(new Tally(1, 0, 0), Score([hurt], [Fire with { Casualties = ReadAccounts.Hurt("killed", 2) }]).Of(Fields.Casualties));
        Assert.Equal(new Tally(0, 1, 1), Score([hurt], [Fire with { Casualties = ReadAccounts.Hurt("killed", 3) }]).Of(Fields.Casualties));
        Assert.Equal(new Tally(0, 1, 1), Score([hurt], [Fire with { Casualties = ReadAccounts.Hurt("wounded", 2) }]).Of(Fields.Casualties));
    }

    private static string Optional(string line) => line.Replace("\"kind\"", "\"optional\":true,\"kind\"", StringComparison.Ordinal);

    private static ArticleScore Score(string[] lines, ImmutableArray<Account> read)
    {
        ExpectedArticle expected = ExpectedLoader.Parse(lines.Select(l => l.ReplaceLineEndings(" ")), "made");
        return AccountScorer.Score(new("made", "made", "made", expected), ReadAccounts.Article, read);
    }
}
