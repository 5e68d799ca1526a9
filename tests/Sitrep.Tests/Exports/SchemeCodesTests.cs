using Sitrep.Accounts;
using Sitrep.Coding;
using Sitrep.Exports;
using Sitrep.Knowledge;
using Sitrep.Tests.Making;

namespace Sitrep.Tests.Exports;

public sealed class SchemeCodesTests
{
    private static readonly SchemeCodes Codes = new(TestKnowledge.Ontology);

    [Fact]
    public void Fire_without_a_named_weapon_is_force_in_general()
    {
        SchemeCode code = Codes.Of(Make.Account());
        Assert.Equal(("ASSAULT", null, "190"), (code.PloverType, code.PloverMode, code.Cameo));
        Assert.Equal(("Battles", "Armed clash"), (code.AcledEvent, code.AcledSubEvent));
    }

    [Fact]
    public void Fire_with_small_arms_is_small_arms_fire()
    {
        SchemeCode code = Codes.Of(Make.Account() with { Weapons = [new("small-arms", default)] });
        Assert.Equal(("firearms", "193"), (code.PloverMode, code.Cameo));
    }

    [Fact]
    public void Fire_with_heavy_weapons_only_is_heavy_fire()
        => Assert.Equal("194", Codes.Of(Make.Account() with { Weapons = [new("mortar", default)] }).Cameo);

    [Fact]
    public void Every_heavy_weapon_is_a_kind_that_knowledge_lists()
    {
        KnowledgeTable weapons = KnowledgeTable.Parse("weapons.tsv", File.ReadAllText(Path.Combine(TestKnowledge.Folder, "weapons/weapons.tsv")), ["kind"], []);
        Assert.Empty(SchemeCodes.HeavyWeapons.Except(weapons.Rows.Select(r => weapons[r, "kind"]), StringComparer.Ordinal));
    }

    [Fact]
    public void A_car_bomb_has_its_own_CAMEO_code()
        => Assert.Equal("1832", Codes.Of(Make.Account("attack.bomb") with { Weapons = [new("vehicle-bomb", default)] }).Cameo);

    [Theory]
    [InlineData("attack")]
    [InlineData("attack.fire")]
    [InlineData("attack.sniper")]
    [InlineData("attack.ground")]
    public void An_attack_on_villagers_is_violence_against_civilians(string kind)
    {
        SchemeCode code = Codes.Of(Make.Account(kind) with { Targets = [Make.Actor("", null, "villagers", "AZE", "CVL")] });
        Assert.Equal(("Violence against civilians", "Attack"), (code.AcledEvent, code.AcledSubEvent));
    }

    [Fact]
    public void An_attack_on_soldiers_and_villagers_stays_a_battle()
        => Assert.Equal("Battles", Codes.Of(Make.Account() with
        {
            Targets = [Make.Actor("", null, "villagers", "AZE", "CVL"), Make.Actor("", null, "army", "AZE", "MIL")],
        }).AcledEvent);

    [Fact]
    public void Fire_at_nobody_named_that_hurts_civilians_only_is_violence_against_civilians()
        => Assert.Equal("Violence against civilians", Codes.Of(Make.Account() with { Casualties = [Make.Casualty("x", "x", "wounded", 1, "civilian")] }).AcledEvent);

    [Fact]
    public void Shelling_of_a_village_stays_remote_violence()
        => Assert.Equal("Explosions/Remote violence", Codes.Of(Make.Account("attack.shelling") with { Targets = [Make.Actor("", null, "villagers", "AZE", "CVL")] }).AcledEvent);

    [Fact]
    public void Shelling_that_both_sides_exchange_is_a_clash()
    {
        Account exchange = Make.Account("attack.shelling") with { Actors = [Make.Actor("", null, "A", "ARM", "MIL"), Make.Actor("", null, "B", "AZE", "MIL")] };
        Assert.Equal("Armed clash", Codes.Of(exchange).AcledSubEvent);
        Assert.Equal("Shelling/artillery/missile attack", Codes.Of(exchange with { Targets = [Make.Actor("", null, "C", "UKR", "MIL")] }).AcledSubEvent);
    }

    [Fact]
    public void A_clash_with_artillery_is_heavy() => Assert.Equal("heavy-weapons", Codes.Of(Make.Account("clash") with { Weapons = [new("artillery", default)] }).PloverMode);

    [Fact]
    public void Killing_of_soldiers_is_a_clash_and_of_villagers_is_not()
    {
        Account killing = Make.Account("attack.kill");
        Assert.Equal("Battles", Codes.Of(killing with { Targets = [Make.Actor("", null, "soldiers", "AZE", "MIL")] }).AcledEvent);
        Assert.Equal("Violence against civilians", Codes.Of(killing with { Targets = [Make.Actor("", null, "villagers", "AZE", "CVL")] }).AcledEvent);
    }

    [Fact]
    public void A_town_taken_by_rebels_is_overtaken_by_a_non_state_actor()
        => Assert.Equal("Non-state actor overtakes territory", Codes.Of(Make.Account("territory.capture") with { Actors = [Make.Actor("", null, "rebels", "COD", "REB")] }).AcledSubEvent);

    [Fact]
    public void A_threatened_attack_is_a_threat_and_no_event_of_ACLED()
    {
        SchemeCode code = Codes.Of(Make.Account() with { Status = EventStatus.Threatened });
        Assert.Equal(new SchemeCode("THREATEN", "violence", "138", null, null), code);
    }

    [Fact]
    public void A_withdrawal_that_is_only_announced_is_a_concession()
        => Assert.Equal("CONCEDE", Codes.Of(Make.Account("territory.withdraw") with { Status = EventStatus.Planned }).PloverType);

    [Fact]
    public void A_negated_event_has_no_code_in_schemes_without_negation()
    {
        SchemeCode code = Codes.Of(Make.Account("violation.ceasefire") with { Status = EventStatus.Negated });
        Assert.Equal(("ASSAULT", null, null), (code.PloverType, code.Cameo, code.AcledEvent));
    }

    [Fact]
    public void A_kind_that_a_scheme_leaves_out_has_no_code_in_it()
    {
        Assert.Null(Codes.Of(Make.Account("displace")).PloverType);
        Assert.Null(Codes.Of(Make.Account("talks.meet")).AcledEvent);
        Assert.Equal(new SchemeCode(null, null, null, null, null), Codes.Of(Make.Account("no.such.kind")));
    }

    [Fact]
    public void No_kind_leaves_half_of_an_ACLED_pair()
        => Assert.All(TestKnowledge.Ontology.Kinds, kind =>
            Assert.All(Enum.GetValues<EventStatus>(), status =>
            {
                SchemeCode code = Codes.Of(Make.Account(kind.Name) with { Status = status });
                Assert.Equal(code.AcledEvent is null, code.AcledSubEvent is null);
            }));
}
