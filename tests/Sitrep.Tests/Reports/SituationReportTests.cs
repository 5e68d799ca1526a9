using CsCheck;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

public sealed class SituationReportTests
{
    [Fact]
    public void Numbers_of_two_claimants_are_never_added()
    {
        SituationReport report = Told.Report([Told.Dossier(
            "i1",
            Told.Entry("x1", Told.Account("2021-08-15", Told.Baku) with { Count = Told.Count(12, "violations"), Casualties = [Told.Casualty("killed", 2, 2, 2)] }),
            Told.Entry("x2", Told.Account("2021-08-15", Told.Yerevan) with { Count = Told.Count(30, "violations"), Casualties = [Told.Casualty("killed", 7, 7, 7)] }))]);

        Assert.Equal([30.0, 12.0], report.Voices.Select(v => v.Counts.Single().Total!.Low));
        Assert.Equal([7.0, 2.0], report.Casualties.Select(c => c.Number!.Low));
        Assert.All(report.Days[1].Counts, c => Assert.Equal(1, c.Number.Low));
        Assert.Equal(1, report.Fighting!.Low);
    }

    [Fact]
    public void Numbers_of_two_units_are_never_added()
    {
        SituationReport report = Told.Report([
            Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", Told.Baku) with { Count = Told.Count(12, "shots") })),
            Told.Dossier("i2", Told.Entry("x2", Told.Account("2021-08-16", Told.Baku) with { Count = Told.Count(3, "violations") }))]);

        Assert.Equal(["shots 12", "violations 3"], report.Voices.Single().Counts.Select(c => $"{c.Unit} {c.Total!.Low}"), StringComparer.Ordinal);
    }

    [Fact]
    public void One_claimants_numbers_of_one_unit_are_added_only_where_they_cannot_include_each_other()
    {
        Dossier day = Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", Told.Baku) with { Count = Told.Count(12, "violations"), At = [] }));
        Dossier shot = Told.Dossier("i2", Told.Entry("x2", Told.Account("2021-08-15", Told.Baku) with { Count = Told.Count(3, "violations") }));
        Dossier morrow = Told.Dossier("i3", Told.Entry("x3", Told.Account("2021-08-16", Told.Baku) with { Count = Told.Count(4, "violations") }));

        ReportCount apart = Told.Report([shot, morrow]).Voices.Single().Counts.Single(), mixed = Told.Report([day, shot, morrow]).Voices.Single().Counts.Single();

        Assert.Equal(7, apart.Total!.Low);
        Assert.Null(mixed.Total);
        Assert.Equal([12.0, 3.0, 4.0], mixed.Parts.Select(p => p.Low));
    }

    [Fact]
    public void Two_mayors_of_one_state_are_two_claimants()
    {
        SituationReport report = Told.Report([
            Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", Told.Actor("ARM.GOV", "mayor", "ARM")))),
            Told.Dossier("i2", Told.Entry("x2", Told.Account("2021-08-16", Told.Actor("ARM.GOV", "mayor", "ARM"))))]);

        Assert.Equal(["mayor (Armenia)", "mayor (Armenia)"], report.Voices.Select(v => v.Claimant.Name), StringComparer.Ordinal);
        Assert.All(report.Voices, v => Assert.Equal(1, v.Incidents!.Low));
    }

    [Fact]
    public void A_day_of_which_nothing_was_read_is_no_data_and_not_nought()
    {
        SituationReport report = Told.Report(Told.Sample);

        Assert.Equal([true, false, true, false, true], report.Days.Select(d => d.IsNoData));
        Assert.Empty(report.Days[0].Counts);
        Assert.DoesNotContain(report.Days[1].Counts, c => c.Number.Low == 0);
    }

    [Fact]
    public void A_day_that_a_claimant_states_to_have_been_without_violations_is_0_for_that_claimant_alone()
    {
        ReportDayCount none = Assert.Single(Told.Report(Told.Sample).Days[3].Counts);

        Assert.Equal("ARM.MOD", none.Claimant.Key);
        Assert.Equal(0, none.Number.High);
        Assert.Equal(new AccountKey("x4", "a1"), Assert.Single(none.Number.Accounts));
    }

    [Fact]
    public void Every_number_has_accounts_that_stand_in_the_appendix()
    {
        SituationReport report = Told.Report(Told.Sample);
        HashSet<AccountKey> appendix = [.. report.Accounts.Select(a => a.Key)];

        Assert.All(Numbers(report), n =>
        {
            Assert.NotEmpty(n.Accounts);
            Assert.All(n.Accounts, k => Assert.Contains(k, appendix));
        });
    }

    [Fact]
    public void A_denial_is_kept_apart_from_what_is_told_and_makes_a_dispute()
    {
        SituationReport report = Told.Report(Told.Sample);
        ReportIncident incident = report.Dated.Single(i => i.Id == "i1");

        Assert.Equal("happened", Assert.Single(incident.Disputes).Field);
        Assert.True(incident.Tellings.Single(t => t.Claimant.Key == "ARM.MOD").IsDenial);
        Assert.Equal([1.0, 1.0], report.Days[1].Counts.Select(c => c.Number.Low));
        Assert.Equal(1, report.Voices.Single(v => v.Claimant.Key == "ARM.MOD").Denials!.Low);
    }

    [Fact]
    public void Background_denied_undated_and_unplaced_incidents_stand_apart_and_are_not_counted()
    {
        SituationReport report = Told.Report(Told.Sample);

        Assert.Equal(["i4"], report.Background.Select(i => i.Id), StringComparer.Ordinal);
        Assert.Equal(["i3"], report.Denied.Select(i => i.Id), StringComparer.Ordinal);
        Assert.Equal(["i5"], report.Undated.Select(i => i.Id), StringComparer.Ordinal);
        Assert.Equal(2, report.Fighting!.Low);
    }

    [Fact]
    public void Sections_tell_weapon_and_direction_by_claimant()
    {
        ReportRow row = Told.Report(Told.Sample).Sections.Single(r => r.Section.Name == "Kalbajar");

        Assert.Equal("AZE.MOD", row.Claimant.Key);
        Assert.Equal(["small-arms"], row.Weapons.Select(w => w.What), StringComparer.Ordinal);
        Assert.Equal(["Armenian armed forces → Azerbaijani armed forces, from Yeraskh"], row.Directions.Select(d => d.What), StringComparer.Ordinal);
    }

    [Fact]
    public void Copies_of_one_text_are_one_source_and_a_second_claimant_is_another()
    {
        Dossier copies = Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", null)), Told.Entry("x2", Told.Account("2021-08-15", null), lineage: "x1"));
        Dossier two = Told.Dossier("i2", Told.Entry("x3", Told.Account("2021-08-15", Told.Baku)), Told.Entry("x4", Told.Account("2021-08-15", Told.Yerevan)));

        Assert.Equal(["i2"], Told.Report([copies, two]).Confirmed.Select(i => i.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Totals_over_several_events_are_in_no_sum_and_an_open_bound_stays_open()
    {
        SituationReport report = Told.Report([
            Told.Dossier("i1", Told.Entry("x1", Told.Account("2021-08-15", Told.Baku) with { Casualties = [Told.Casualty("killed", 100, 100, 100, cumulative: true), Told.Casualty("killed", 5, null, null, "at-least")] })),
            Told.Dossier("i2", Told.Entry("x2", Told.Account("2021-08-16", Told.Baku) with { Casualties = [Told.Casualty("killed", 1, 2, null), Told.Casualty("killed", null, null, null)] }))]);

        ReportCasualty killed = Assert.Single(report.Casualties);
        Assert.Equal((6.0, double.PositiveInfinity), (killed.Number!.Low, killed.Number.High));
        Assert.Equal("Azerbaijan", killed.Side);
    }

    [Theory]
    [InlineData("Kalbajar", "i1")]
    [InlineData("Armenia", "i2")]
    [InlineData("arm", "i2")]
    [InlineData("40.0,45.9,20", "i1")]
    [InlineData("yeraskh", "i2")]
    public void An_area_is_a_name_a_state_or_a_circle(string area, string incident)
        => Assert.Equal([incident], Told.Report(Told.Sample, area: area).Dated.Select(i => i.Id), StringComparer.Ordinal);

    [Fact]
    public void With_an_area_what_has_no_place_at_all_is_listed_and_not_counted()
    {
        Dossier nowhere = Told.Dossier("i9", Told.Entry("x9", Told.Account("2021-08-15", Told.Baku) with { At = [] }));
        SituationReport report = Told.Report([nowhere], area: "Kalbajar");

        Assert.Empty(report.Dated);
        Assert.Null(report.Fighting);
        Assert.Equal(["i9"], report.Unplaced.Select(i => i.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("91,45,10")]
    [InlineData("40,45,0")]
    [InlineData("  ")]
    public void What_is_no_area_is_refused(string area) => Assert.Null(ReportArea.Parse(area, Told.Words));

    [Fact]
    public void What_a_person_rejected_is_left_out_and_named()
    {
        Dossier rejected = Told.Sample[0] with { Incident = Told.Sample[0].Incident with { Review = Review.None with { State = "rejected" } } };
        SituationReport report = Told.Report([rejected]);

        Assert.Empty(report.Dated);
        Assert.Empty(report.Accounts);
        Assert.Equal(["i1"], report.Rejected);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused()
        => Assert.Throws<ArgumentException>(() => Told.Report([], "2021-08-18", "2021-08-14"));

    [Fact]
    public void The_order_of_the_dossiers_does_not_matter()
    {
        string expected = HtmlReport.Of(Told.Report(Told.Sample));
        Gen.Shuffle(Told.Sample.ToArray()).Sample(shuffled => HtmlReport.Of(Told.Report(shuffled)) == expected, iter: 20);
    }

    private static IEnumerable<ReportNumber> Numbers(SituationReport report)
        => report.Days.SelectMany(d => d.Counts).Select(c => c.Number)
            .Concat(report.Sections.SelectMany(r => r.Counts.SelectMany(c => c.Parts).Concat(r.Weapons.Concat(r.Directions).Select(s => s.Number)).Append(r.Incidents)))
            .Concat(report.Voices.SelectMany(v => new[] { v.Incidents, v.Denials }.OfType<ReportNumber>().Concat(v.Counts.SelectMany(c => c.Parts))))
            .Concat(report.Casualties.SelectMany(c => new[] { c.Number, c.Incidents }.OfType<ReportNumber>()))
            .Concat(report.Dated.Select(i => i.IndependentSources))
            .Append(report.Fighting!);
}
