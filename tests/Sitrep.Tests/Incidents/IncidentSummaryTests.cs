using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Tests.Incidents;

public sealed class IncidentSummaryTests
{
    [Fact]
    public void One_ministry_through_ten_outlets_is_one_source()
    {
        DossierEntry[] outlets = [.. Enumerable.Range(0, 10).Select(i => Told.Entry($"outlet{i}", Told.Fire()))];

        Assert.Equal(1, IncidentSummary.Of("i", outlets).Incident.IndependentSources);
    }

    [Fact]
    public void Copies_of_one_text_are_one_source_and_two_of_their_own_word_are_two()
    {
        ToldAccount own = Told.Fire() with { Claims = [Told.Claim(null, "states")] };

        Assert.Equal(1, IncidentSummary.Of("i", [Told.Entry("first", own), Told.Entry("copy", own, lineage: "first")]).Incident.IndependentSources);
        Assert.Equal(2, IncidentSummary.Of("i", [Told.Entry("first", own), Told.Entry("second", own)]).Incident.IndependentSources);
    }

    [Fact]
    public void Rival_numbers_stay_side_by_side_and_are_never_added()
    {
        ToldAccount baku = Told.Fire() with { Casualties = [Told.Killed(2)] };
        ToldAccount yerevan = Told.Fire() with { Casualties = [Told.Killed(5)], Claims = [Told.Yerevan] };

        Incident incident = IncidentSummary.Of("i", [Told.Entry("one", baku), Told.Entry("two", yerevan)]).Incident;

        CasualtyRange killed = Assert.Single(incident.Casualties);
        Assert.Equal((2, 5), (killed.Low, killed.High));
        Assert.Equal("ARM.MOD AZE.MOD", string.Join(' ', killed.ByClaimant.Select(c => c.Claimant)));
        Assert.Equal("2 5", string.Join(' ', incident.Disputes.Single(d => d.Field == "killed military").Versions.Select(v => v.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_later_number_of_one_claimant_takes_the_place_of_the_earlier()
    {
        Incident incident = IncidentSummary.Of(
            "i",
            [
                Told.Entry("later", Told.Fire() with { Casualties = [Told.Killed(5)] }, published: "2021-07-16"),
                Told.Entry("first", Told.Fire() with { Casualties = [Told.Killed(3)] }),
            ]).Incident;

        Assert.Equal(5, Assert.Single(Assert.Single(incident.Casualties).ByClaimant).Best);
        Assert.DoesNotContain(incident.Disputes, d => d.Field.StartsWith("killed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_denial_in_the_same_account_is_that_of_whoever_denies()
    {
        ToldAccount both = Told.Fire() with { Claims = [Told.Baku, Told.Yerevan with { Stance = "denies" }] };

        Dispute dispute = IncidentSummary.Of("i", [Told.Entry("one", both)]).Incident.Disputes.Single();

        Assert.Equal("happened: denied by ARM.MOD, told by AZE.MOD", $"{dispute.Field}: {string.Join(", ", dispute.Versions.Select(v => $"{v.Value} by {string.Join('+', v.Claimants)}"))}");
    }

    [Fact]
    public void Casualties_of_two_sides_stay_apart_and_of_one_accounts_numbers_the_largest_counts()
    {
        ToldAccount account = Told.Fire() with
        {
            Casualties = [Told.Killed(3) with { Side = "AZE" }, Told.Killed(1) with { Side = "AZE" }, Told.Killed(2) with { Side = "ARM" }],
        };

        Assert.Equal(
            "military of ARM 2, military of AZE 3",
            string.Join(", ", IncidentSummary.Of("i", [Told.Entry("one", account)]).Incident.Casualties.Select(c => $"{c.People} {c.Low}")));
    }

    [Fact]
    public void A_denial_is_a_dispute_and_alone_makes_the_incident_denied()
    {
        ToldAccount denial = Told.Fire() with { Claims = [Told.Yerevan with { Stance = "denies" }] };

        Assert.Equal("happened", IncidentSummary.Of("i", [Told.Entry("one", Told.Fire()), Told.Entry("two", denial)]).Incident.Disputes.Single().Field);
        Assert.Equal("denied", IncidentSummary.Of("i", [Told.Entry("two", denial)]).Incident.Status);
    }

    [Fact]
    public void A_day_inside_a_month_is_agreement_and_two_days_are_a_dispute()
    {
        ToldAccount month = Told.Fire() with { Time = Told.Day("2021-07") with { Grain = "month" } };

        Incident agreed = IncidentSummary.Of("i", [Told.Entry("one", Told.Fire("2021-07-14")), Told.Entry("two", month)]).Incident;
        Incident disputed = IncidentSummary.Of("i", [Told.Entry("one", Told.Fire("2021-07-14")), Told.Entry("two", Told.Fire("2021-07-15"))]).Incident;

        Assert.Equal((new DateOnly(2021, 7, 14), new DateOnly(2021, 7, 14)), (agreed.Days!.Value.First, agreed.Days.Value.Last));
        Assert.Empty(agreed.Disputes);
        Assert.Equal(2, disputed.Days!.Value.Length);
        Assert.Contains(disputed.Disputes, d => d.Field == "time");
    }

    [Fact]
    public void An_incident_without_accounts_is_a_programming_error()
        => Assert.Throws<ArgumentException>(() => IncidentSummary.Of("i", []));
}
