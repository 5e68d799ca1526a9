using Sitrep.Accounts;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>Which places of a text are those of an event.</summary>
public sealed class ToldPlaceTests(CorpusRun run)
{
    [Fact]
    public void A_name_that_opens_its_paragraph_is_where_it_happened_even_if_unknown()
        => Assert.Equal("Kansarra", At("attack.shelling", "Kansarra. Regime artillery shelled the village in the morning."));

    [Fact]
    public void Guns_near_a_village_fire_from_it()
        => Assert.Equal("Sotk", Assert.Single(Told("attack.shelling", "Artillery positioned near Sotk shelled an Azerbaijani convoy.").From).Mention.Place?.Name);

    [Fact]
    public void The_town_of_the_dateline_is_none_of_the_event()
        => Assert.DoesNotContain(Told("attack.air", "BEIRUT. An Israeli air raid flattened a clinic on Thursday night.").At, p => p.Mention.Place?.Name == "Beirut");

    [Fact]
    public void What_is_done_by_words_has_no_place()
        => Assert.Empty(Told("condemn", "In Brussels, the European Union condemned the shelling.").At);

    [Fact]
    public void Works_at_a_village_that_are_fired_at_are_where_it_happened()
        => Assert.Equal("Sadarak", At("attack.fire", "Azerbaijani units fired at an Armenian lorry that was carrying out works near Sadarak."));

    private string? At(string kind, string text)
    {
        (Documents.Article article, System.Collections.Immutable.ImmutableArray<Account> accounts) = Read(text);
        AccountPlace place = Assert.Single(Assert.Single(accounts, a => a.Kind == kind).At);
        return place.Mention.Place?.Name ?? place.Mention.Span.Of(article.Text);
    }

    private Account Told(string kind, string text) => Assert.Single(Read(text).Accounts, a => a.Kind == kind);

    private (Documents.Article Article, System.Collections.Immutable.ImmutableArray<Account> Accounts) Read(string text)
        => run.Reader.ReadText("Wednesday, 14 February 2024\n\n" + text + "\n");
}
