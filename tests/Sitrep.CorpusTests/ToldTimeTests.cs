using Sitrep.Accounts;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>Which day an event is told to have happened on, and which days only date words, persons and other events.</summary>
public sealed class ToldTimeTests(CorpusRun run)
{
    [Fact]
    public void A_day_beside_the_verb_of_saying_dates_the_claim()
        => Assert.Null(Told("attack.mine", "A herder stepped on a mine outside Fuzuli, the prosecutor's office said in a statement on Tuesday.").Time);

    [Fact]
    public void Of_two_days_the_nearer_one_is_meant()
        => Assert.Equal("2024-02-12", Day("attack.ground", "On Wednesday the army buried seven soldiers killed two days earlier in an ambush near Gao."));

    [Fact]
    public void The_hour_that_a_sentence_of_its_own_gives_is_that_of_the_event()
        => Assert.Equal("2024-02-13 14:20", Hour("attack.shelling", "Azerbaijani mortars shelled a farm near Goris on Tuesday, the mayor said. It happened at 14:20."));

    [Fact]
    public void The_place_that_a_sentence_of_its_own_gives_is_that_of_the_event()
        => Assert.Equal("Sotk", Assert.Single(Told("attack.sniper", "A man on a tractor was killed on Tuesday by an Azerbaijani sniper. It happened at noon near Sotk.").At).Mention.Place?.Name);

    [Fact]
    public void An_arrest_goes_on_with_the_day_of_the_clash_before_it()
        => Assert.Equal("2024-02-13", Day("arrest", "Police used tear gas against a rally in Yerevan on Tuesday. Forty people were detained."));

    [Fact]
    public void The_day_of_a_clause_that_singles_somebody_out_is_not_passed_on()
        => Assert.Null(Told("release", "Twelve villagers whom gunmen abducted near Gao on Sunday have been released.").Time);

    [Fact]
    public void The_day_before_when_opens_the_clause_it_dates()
        => Assert.Equal("2024-02-12 21:35", Hour("attack.fire", "The ministry puts the beginning of the incident at 21:35 on February 12, when Azerbaijani units opened fire at Armenian posts near Sotk."));

    [Fact]
    public void What_a_headline_dates_is_told_of_that_day()
        => Assert.Equal("2024-02-13", Day("attack.shelling", "Regime artillery shelled the town of Ariha, activists said. There were no victims.", "Syria: what happened on Tuesday"));

    [Fact]
    public void A_list_may_give_days_without_their_month()
        => Assert.Equal("2024-02-12", Day("attack.shelling", "Selected events:\n\nMon 12. Artillery shelled a sawmill in Kharkiv; nobody was hurt."));

    [Fact]
    public void Elsewhere_in_an_article_of_one_day_the_same_day_is_meant()
        => Assert.Equal("2024-02-13", Day("attack.shelling", "A drone hit a bus in Kharkiv on Tuesday and killed two women.\n\nRussian artillery also shelled Nikopol, the governor said."));

    private string? Day(string kind, string text, string title = "") => Told(kind, text, title).Time?.Mention.Start?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private string? Hour(string kind, string text) => Told(kind, text).Time?.Mention.Start?.Value.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private Account Told(string kind, string text, string title = "")
        => Assert.Single(run.Reader.ReadText(title + "\nWednesday, 14 February 2024\n\n" + text + "\n").Accounts, a => a.Kind == kind);
}
