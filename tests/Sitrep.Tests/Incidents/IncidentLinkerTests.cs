using System.Collections.Immutable;
using CsCheck;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Tests.Incidents;

public sealed class IncidentLinkerTests
{
    [Fact]
    public void Two_ministries_that_tell_one_exchange_with_the_parties_exchanged_tell_one_incident()
    {
        ToldAccount theirs = Told.Fire() with { Actors = [Told.Azerbaijan], Targets = [Told.Armenia], At = [Told.Zeylik], Claims = [Told.Yerevan] };

        Link link = Told.Linker.Compare(Told.Facts("baku", Told.Fire()), Told.Facts("yerevan", theirs));

        Assert.True(link.Score >= IncidentLinker.Threshold, string.Join("; ", link.Reasons));
        Assert.Contains(link.Reasons, r => r == "same parties, told the other way round");
    }

    [Fact]
    public void The_same_village_on_another_day_is_another_incident()
        => Assert.True(Told.Linker.Compare(Told.Facts("one", Told.Fire()), Told.Facts("two", Told.Fire("2021-07-17"))).Score < 0);

    [Fact]
    public void Another_village_on_the_same_day_is_another_incident()
    {
        ToldAccount elsewhere = Told.Fire() with { At = [Told.Place("Ganja", "geonames:586523", 40.68, 46.36)] };

        Assert.True(Told.Linker.Compare(Told.Facts("one", Told.Fire()), Told.Facts("two", elsewhere)).Score < 0);
    }

    [Fact]
    public void Kinds_that_are_never_one_event_are_never_linked()
        => Assert.Equal(-1, Told.Linker.Compare(Told.Facts("one", Told.Fire()), Told.Facts("two", Told.Fire() with { Kind = "talks.meet" })).Score);

    [Fact]
    public void Two_events_of_one_article_stay_two_but_a_denial_joins_what_it_denies()
    {
        ToldAccount answer = Told.Fire(id: "a2") with { RespondsTo = "a1" };
        ToldAccount denial = answer with { Claims = [Told.Yerevan with { Stance = "denies" }] };

        Assert.Equal(-1, Told.Linker.Compare(Told.Facts("one", Told.Fire()), Told.Facts("one", answer)).Score);
        Assert.Equal(1, Told.Linker.Compare(Told.Facts("one", Told.Fire()), Told.Facts("one", denial)).Score);
    }

    [Fact]
    public void Accounts_that_may_be_linked_find_each_other_by_place_or_by_party()
    {
        LinkFacts placed = Told.Facts("one", Told.Fire());
        LinkFacts nextDay = Told.Facts("two", Told.Fire("2021-07-15") with { At = [Told.Shorzha] });
        LinkFacts unplaced = Told.Facts("three", Told.Fire() with { At = [] });
        LinkFacts elsewhere = Told.Facts("four", Told.Fire() with { At = [Told.Place("Ganja", "geonames:586523", 41.68, 46.36)] });

        Assert.True(IncidentLinker.Meet(placed, nextDay) && IncidentLinker.Meet(nextDay, placed));
        Assert.True(IncidentLinker.Meet(placed, unplaced) && IncidentLinker.Meet(unplaced, placed));
        Assert.False(IncidentLinker.Meet(placed, elsewhere) || IncidentLinker.Meet(elsewhere, placed));
        Assert.InRange(IncidentLinker.KeptUnder(placed).Length, 1, 8);
    }

    [Fact]
    public void A_persons_word_outweighs_the_linker()
    {
        LinkFacts[] facts = [Told.Facts("one", Told.Fire()), Told.Facts("two", Told.Fire()), Told.Facts("three", Told.Fire("2021-08-20"))];

        Assert.Equal(2, Told.Linker.Group(facts).Length);
        Assert.Equal(3, Told.Linker.Group(facts, (_, _) => Ruling.Apart).Length);
        Assert.Single(Told.Linker.Group(facts, (_, _) => Ruling.Together));
    }

    [Fact]
    public void Groups_do_not_depend_on_the_order_of_the_accounts()
    {
        Gen<ToldAccount> account = Gen.Select(Gen.Int[10, 14], Gen.OneOf(Gen.Const("attack.fire"), Gen.Const("attack.shelling"), Gen.Const("clash"), Gen.Const("talks.meet")), Gen.Int[0, 3], Gen.Bool, (day, kind, place, turned) => Told.Fire($"2021-07-{day}") with
        {
            Kind = kind,
            At = place switch { 0 => [], 1 => [Told.Shorzha], _ => [Told.Zeylik] },
            Actors = turned ? [Told.Azerbaijan] : [Told.Armenia],
            Targets = turned ? [Told.Armenia] : [Told.Azerbaijan],
        });
        Gen.Select(account.Array[1, 12], Gen.Int[0, 1000]).Sample((accounts, seed) =>
        {
            LinkFacts[] facts = [.. accounts.Select((a, i) => Told.Facts($"n{i:00}", a))];
            LinkFacts[] shuffled = [.. facts];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Names(Told.Linker.Group(facts)), Names(Told.Linker.Group(shuffled)));
        }, iter: 200);
    }

    [Fact]
    public void A_comparison_is_the_same_either_way_round()
    {
        LinkFacts one = Told.Facts("one", Told.Fire() with { Casualties = [Told.Killed(2)] });
        LinkFacts two = Told.Facts("two", Told.Fire("2021-07-15") with { At = [Told.Shorzha], Kind = "attack.shelling" });

        Assert.Equal(Told.Linker.Compare(one, two).Score, Told.Linker.Compare(two, one).Score);
    }

    [Fact]
    public void The_score_alone_is_that_of_the_comparison_with_reasons()
    {
        LinkFacts one = Told.Facts("one", Told.Fire() with { Casualties = [Told.Killed(2)] });
        LinkFacts[] others =
        [
            Told.Facts("two", Told.Fire("2021-07-15") with { At = [Told.Shorzha], Kind = "attack.shelling" }),
            Told.Facts("three", Told.Fire() with { At = [], Actors = [] }, "Shots were heard near Zeylik, residents said."),
            Told.Facts("four", Told.Fire("2021-09-01")),
            Told.Facts("five", Told.Fire() with { Casualties = [Told.Killed(2)] }),
            Told.Facts("one", Told.Fire(id: "a2")),
        ];

        Assert.All(others, other => Assert.Equal(Told.Linker.Compare(one, other).Score, Told.Linker.Score(one, other)));
        // Cut short, it is the same wherever it reaches what was asked for, and below it elsewhere.
        Assert.All(others, other =>
        {
            double whole = Told.Linker.Score(one, other), cut = Told.Linker.Score(one, other, IncidentLinker.Threshold);
            Assert.True(whole >= IncidentLinker.Threshold ? cut == whole : cut < IncidentLinker.Threshold, $"{whole} {cut}");
        });
        Assert.Contains(others, other => Told.Linker.Score(one, other) >= IncidentLinker.Threshold);
    }

    private static string Names(ImmutableArray<ImmutableArray<AccountKey>> groups) => string.Join(" | ", groups.Select(g => string.Join(' ', g)));
}
