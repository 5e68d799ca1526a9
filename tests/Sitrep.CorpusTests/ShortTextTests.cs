using System.Collections.Immutable;
using Sitrep.Accounts;
using Sitrep.Actors;
using Sitrep.CorpusTests.Scoring;
using Xunit;

namespace Sitrep.CorpusTests;

/// <summary>A few sentences each: what one sentence tells is put together with what those beside it do.</summary>
public sealed class ShortTextTests(CorpusRun run)
{
    [Fact]
    public void An_arrest_is_where_the_protest_before_it_was()
    {
        ImmutableArray<Account> accounts = Read("Hundreds of people rallied outside parliament in Yerevan on Tuesday. Police detained eleven protesters.");
        AreAt("Yerevan", Assert.Single(accounts, a => a.Kind == "arrest").At);
    }

    [Fact]
    public void A_town_named_before_is_meant_by_the_town()
    {
        ImmutableArray<Account> accounts = Read("Azerbaijan said that its troops had left Kalbajar. Armenian artillery shelled the town on Friday night.");
        AreAt("Kalbajar", Assert.Single(accounts, a => a.Kind == "attack.shelling").At);
    }

    [Fact]
    public void A_place_that_comes_under_fire_is_where_it_happened()
    {
        Account account = Assert.Single(Read("Fuzuli came under rocket fire on Sunday morning, the agency said."));
        AreAt("Fuzuli", account.At);
    }

    [Fact]
    public void A_semicolon_parts_two_attacks_on_one_village()
    {
        ImmutableArray<Account> accounts = Read("Shells fell on Berkaber every day; rockets were fired at Berkaber at night.");
        Assert.Equal(2, accounts.Count(a => a.Kind == "attack.shelling"));
    }

    [Fact]
    public void Whoever_sends_peacekeepers_is_none_of_the_two_sides()
    {
        ImmutableArray<Account> accounts = Read("""
            Armenian troops fired at Azerbaijani posts near Zod on Monday, the Azerbaijani Defence Ministry said. Armenian forces denied it. Azerbaijani units did not answer the fire.

            Russia said that Russian troops, who serve there as Russian peacekeepers, would look into it. The European Union urged the two sides to show restraint.
            """);
        Account demand = Assert.Single(accounts, a => a.Kind == "demand");
        Assert.Equal("ARM AZE", string.Join(" ", demand.Targets.Select(t => t.Country).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Those_flown_home_are_released_to_where_they_land()
    {
        Account account = Assert.Single(Read("Ten Armenian soldiers captured last month were flown from Baku to Yerevan late on Sunday."), a => a.Kind == "release");
        AreAt("Yerevan", account.At);
        Assert.Contains(account.Targets, (ActorMention t) => t is { Country: "ARM", Sector: "MIL" });
        Assert.DoesNotContain(account.Actors, (ActorMention a) => a.Country is "ARM");
    }

    [Fact]
    public void A_call_that_names_somebody_something_is_no_talk()
        => Assert.DoesNotContain(Read("Azerbaijan refuses, calling them saboteurs. A lawyer called the verdict of the Baku court a farce."), a => a.Kind == "talks.meet");

    [Fact]
    public void Fire_from_there_comes_from_the_village_named_before()
    {
        ImmutableArray<Account> accounts = Read("The Azerbaijani posts stand above the village of Farahli. At noon, fire was opened from there at two tractors.");
        AreAt("Farahli", Assert.Single(accounts, a => a.Kind == "attack.fire").From);
    }

    [Fact]
    public void A_town_that_a_clause_singles_out_is_none_named_before()
        => Assert.Empty(Assert.Single(Read("A mayor spoke in Sotk. Azerbaijani artillery shelled the town where he was born."), a => a.Kind == "attack.shelling").At);

    [Fact]
    public void Nobody_injured_and_an_injury_escaped_are_none_wounded()
    {
        Account account = Assert.Single(Read("Azerbaijani troops fired at a truck near Goris, the Armenian Defence Ministry said. The driver got out in time and escaped injury."), a => a.Kind == "attack.fire");
        Assert.Equal(0, Assert.Single(account.Casualties, c => c.Effect == "wounded").Best);
    }

    [Fact]
    public void An_answer_that_troops_did_not_fire_denies_what_was_said_before_it()
    {
        Account account = Assert.Single(Read("An Armenian soldier was wounded by sniper fire near Voskepar, said Yerevan, which blamed Azerbaijan; Baku answered that its troops had not fired."), a => a.Kind == "attack.sniper");
        Assert.Contains(account.Claims, c => c is { Stance: Claims.ClaimStance.Denies, By.Country: "AZE" });
    }

    [Fact]
    public void A_refusal_answers_the_demand_before_it()
    {
        ImmutableArray<Account> accounts = Read("The Armenian government demanded that Azerbaijan release 33 prisoners. Azerbaijan refuses the demand.");
        Assert.Equal(Assert.Single(accounts, a => a.Kind == "demand").Id, Assert.Single(accounts, a => a.Kind == "reject").RespondsTo);
    }

    [Fact]
    public void What_monitors_record_is_their_word()
    {
        Account account = Assert.Single(Read("The OSCE Special Monitoring Mission to Ukraine recorded 92 ceasefire violations in the Luhansk region."), a => a.Kind == "violation.ceasefire");
        Assert.Equal("IGO", Assert.Single(account.Claims).By?.Country);
    }

    [Fact]
    public void A_village_of_a_country_that_nobody_speaks_of_is_not_guessed()
        => Assert.DoesNotContain(Assert.Single(Read("Gunmen killed 130 people in Solhan in northern Burkina Faso in June.")).At, p => p.Mention.Place?.Country is "TUR");

    [Fact]
    public void A_court_sentences_where_it_sits()
        => AreAt("Baku", Assert.Single(Read("A Baku court sentenced two Armenian citizens to 15 years each for espionage."), a => a.Kind == "convict").At);

    [Fact]
    public void A_place_that_is_captured_is_no_prisoner()
        => Assert.Contains(Read("Abkhaz troops captured the regional capital Sukhumi from Georgian forces in September."), a => a.Kind == "territory.capture");

    [Fact]
    public void Each_of_two_speakers_says_it()
    {
        Account account = Assert.Single(Read("Gunmen killed nine villagers near Dori in Burkina Faso, a local official and residents said."), a => a.Kind == "attack.kill");
        Assert.Equal("CVL GOV", string.Join(" ", account.Claims.Select(c => c.By?.Sector).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_group_that_says_it_did_so_is_meant_by_it()
        => Assert.Contains(Assert.Single(Read("Hezbollah said it had fired rockets at Metula."), a => a.Kind == "attack.shelling").Actors, (ActorMention a) => a is { Country: "LBN", Sector: "REB" });

    [Fact]
    public void Posts_that_shoot_are_those_who_man_them()
        => Assert.Contains(Assert.Single(Read("Azerbaijani posts shot at the village for twenty minutes."), a => a.Kind == "attack.fire").Actors, (ActorMention a) => a is { Country: "AZE", Sector: "MIL" });

    [Fact]
    public void Tens_of_thousands_of_people_are_people()
        => Assert.Contains(Assert.Single(Read("Tens of thousands of people have protested in Yerevan."), a => a.Kind == "protest").Actors, (ActorMention a) => a.Sector is "CVL");

    [Fact]
    public void The_same_night_turns_to_another_event()
        => Assert.Equal(2, Read("Azerbaijani troops fired at a farm near Berkaber on Monday evening. A dog was killed. The same night, troops fired at a barn in Aygepar.").Count(a => a.Kind == "attack.fire"));

    private static void AreAt(string name, ImmutableArray<AccountPlace> places) => Assert.Equal(name, Assert.Single(places).Mention.Place?.Name);

    private ImmutableArray<Account> Read(string text) => run.Reader.ReadText("Tuesday, 12 October 2021\n\n" + text + "\n").Accounts;
}
