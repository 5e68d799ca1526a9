using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Incidents.Records;

namespace Sitrep.Tests.Exports;

/// <summary>The rules of each scheme, one by one.</summary>
public sealed class ExportRulesTests
{
    [Theory]
    [InlineData("2022-02-09", null, "day", 1, false, "2022-02-09", 1)]
    [InlineData("2022-02-09T22:00", null, "part-of-day", 1, false, "2022-02-09", 1)]
    [InlineData("2022-02-09T18:00", null, "part-of-day", 1, true, "2022-02-09 2022-02-10", 1)]
    [InlineData("2022-02-07", "2022-02-09", "day", 1, false, "2022-02-07 2022-02-08 2022-02-09", 1)]
    [InlineData("2022-02-07", null, "week", 3, false, "2022-02-10", 2)]
    [InlineData("2022-02", null, "month", 4, false, "2022-02-15", 3)]
    [InlineData("2022", null, "year", 5, false, "", 0)]
    [InlineData(null, null, null, 0, false, "", 0)]
    public async Task Acled_has_a_row_for_each_day_and_leaves_out_what_is_known_worse_than_to_the_month(string? start, string? end, string? grain, int precision, bool open, string days, int timePrecision)
    {
        string[][] rows = await RowsAsync("acled", Made(a => a with { Time = Time(start, end, grain, precision, open) }));
        Assert.Equal(days, string.Join(' ', rows.Select(r => r[1])));
        Assert.All(rows, r => Assert.Equal(timePrecision.ToString(CultureInfo.InvariantCulture), r[3]));
    }

    [Fact]
    public async Task Acled_divides_deaths_over_the_days_with_the_remainder_on_the_first()
    {
        string[][] rows = await RowsAsync("acled", Made(a => a with { Time = Time("2022-02-07", "2022-02-09", "day", 1, open: false), Casualties = [Killed(11)] }));
        Assert.Equal("5 3 3", string.Join(' ', rows.Select(r => r[28])));
        Assert.Equal(3, rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1, "at", "1")]
    [InlineData(1, "near", "2")]
    [InlineData(3, "at", "2")]
    [InlineData(4, "at", "3")]
    [InlineData(6, "at", null)]
    public async Task Acled_has_a_precision_of_place_and_leaves_out_whole_countries(int precision, string relation, string? expected)
        => Assert.Equal(expected, (await RowsAsync("acled", Made(a => a with { At = [Place(precision, relation)] }))).FirstOrDefault()?[24]);

    [Fact]
    public async Task Acled_names_sides_and_pairs_them_lower_code_first()
    {
        string[] row = (await RowsAsync("acled", Made(a => a))).Single();
        Assert.Equal(["Military Forces of Armenia", "", "External/Other forces", "Military Forces of Azerbaijan", "", "State forces", "State forces-External/Other forces"], row[7..14]);
        Assert.Equal(["31", "Caucasus and Central Asia", "Azerbaijan"], row[15..18]);
    }

    [Fact]
    public async Task Acled_has_civilians_second_where_only_they_were_hurt()
    {
        string[] row = (await RowsAsync("acled", Made(a => a with { Acled = new() { Event = "Violence against civilians", SubEvent = "Attack" }, Targets = [], Casualties = [Killed(1, "civilian")] }))).Single();
        Assert.Equal("Civilians (Azerbaijan)", row[10]);
        Assert.Equal("Civilians targeted", row[14]);
    }

    [Theory]
    [InlineData("planned", "status: planned")]
    [InlineData("threatened", "status: threatened")]
    [InlineData("hypothetical", "status: hypothetical")]
    public async Task What_has_not_happened_is_left_out_and_counted(string status, string reason)
    {
        foreach (string format in (string[])["acled", "ged"])
        {
            (_, ExportLosses losses) = await Exporting.RunAsync(format, [Made(a => a with { Status = status })]);
            Assert.Equal(0, losses.Rows);
            Assert.Equal(reason, losses.Skipped.Single().Key);
        }
    }

    [Fact]
    public async Task A_denied_incident_is_no_event()
    {
        Dossier denied = Made(a => a with { Claims = [new() { By = Party("ARM.MOD", "Ministry of Defence of Armenia", "ARM", "GOV"), Stance = "denies" }] });
        foreach (string format in (string[])["acled", "ged", "polecat", "gdelt"])
        {
            Assert.Equal("status: denied", (await Exporting.RunAsync(format, [denied])).Losses.Skipped.Single().Key);
        }
    }

    [Fact]
    public async Task Background_is_left_out_of_events_and_kept_in_our_own_formats()
    {
        Dossier history = Made(a => a with { Newness = "background" });
        foreach (Exporter exporter in Exporting.All)
        {
            (_, ExportLosses losses) = await Exporting.RunAsync(exporter.Format, [history]);
            Assert.Equal(exporter.Format is "acled" or "ged" or "polecat" or "gdelt" ? 0 : 1, losses.Rows);
        }
    }

    [Fact]
    public async Task Ged_leaves_out_what_has_no_death_and_says_so()
    {
        (_, ExportLosses losses) = await Exporting.RunAsync("ged", [Made(a => a), Made(a => a with { Casualties = [Killed(0)] }), Made(a => a with { Casualties = [Killed(null)] })]);
        Assert.Equal(2, losses.Skipped["no death told"]);
        Assert.Equal(1, losses.Skipped["deaths told without a number"]);
    }

    [Fact]
    public async Task Ged_parts_of_deaths_sum_up_to_the_best()
    {
        string[] row = (await RowsAsync("ged", Made(a => a with { Casualties = [Killed(2, "military", "AZE.MIL"), Killed(3, "military", "ARM"), Killed(4, "civilian"), Killed(1, "children", subsetOf: 2), Killed(5, "unknown")] }))).Single();
        Assert.Equal(["3", "2", "4", "5", "14", "14", "14"], row[40..47]);
        Assert.Equal(["Government of Armenia", "Government of Azerbaijan"], new[] { row[14], row[17] });
        Assert.Equal("1", row[5]);
    }

    [Theory]
    [InlineData("CVL", 3, "Civilians")]
    [InlineData("REB", 1, "Hill Front")]
    public async Task Ged_tells_one_sided_from_state_based_violence(string sector, int type, string sideB)
    {
        string[] row = (await RowsAsync("ged", Made(a => a with { Targets = [new() { Name = sector == "CVL" ? "villagers" : "Hill Front", Sector = sector }], Casualties = [Killed(2)] }))).Single();
        Assert.Equal([type.ToString(CultureInfo.InvariantCulture), "Government of Armenia", sideB], new[] { row[5], row[14], row[17] });
    }

    [Fact]
    public async Task A_figure_that_more_lines_tell_is_the_best_and_copies_count_once()
    {
        DossierEntry Entry(string id, string lineage, double deaths) => Made(a => a with { Casualties = [Killed(deaths)] }, id).Entries[0] with { Lineage = lineage };
        Dossier dossier = IncidentSummary.Of("i", [Entry("a1", "a1", 9), Entry("a2", "a1", 9), Entry("a3", "a1", 9), Entry("b1", "b1", 4), Entry("c1", "c1", 4)]);
        Assert.Equal(["4", "9", "4"], (await RowsAsync("ged", dossier)).Single()[44..47]);
    }

    [Fact]
    public async Task A_rejected_incident_is_in_no_export()
    {
        Dossier dossier = Made(a => a);
        dossier = dossier with { Incident = dossier.Incident with { Review = Review.None with { State = "rejected" } } };
        foreach (Exporter exporter in Exporting.All)
        {
            (_, ExportLosses losses) = await Exporting.RunAsync(exporter.Format, [dossier]);
            Assert.Equal(0, losses.Rows);
            Assert.Equal(1, losses.Skipped["rejected in review"]);
        }
    }

    [Fact]
    public async Task Fields_that_a_person_set_go_out()
    {
        string[] row = (await RowsAsync("acled", Reviewed(("kind", "attack.shelling"), ("killed", "7"), ("day", "2022-03-01"), ("actors", "TUR.MIL"), ("lat", "41.5"), ("nonsense", "x")))).Single();
        Assert.Equal(["2022-03-01", "Shelling/artillery/missile attack", "Military Forces of Turkey", "41.5", "7"], new[] { row[1], row[6], row[7], row[22], row[28] });
    }

    [Theory]
    [InlineData("admin1", "Kalbajar", "", "", "")]
    [InlineData("0.1", "Kalbajar", "40.05", "45.95", "2")]
    [InlineData("1", "Kalbajar", "40.5", "45.5", "2")]
    public async Task The_public_profile_makes_places_coarser_as_asked(string how, string place, string lat, string lon, string id)
    {
        Assert.True(Coarsening.TryParse(how, out Coarsening coarsening));
        (MemoryTarget target, ExportLosses losses) = await Exporting.RunAsync("csv", [Made(a => a)], Exporting.Team with { Profile = ExportProfile.Public, Coarsening = coarsening });
        string[][] rows = CsvPropertyTests.Strict(target.Bytes());
        string Cell(string column) => rows[1][Array.IndexOf(rows[0], column)];
        Assert.Equal([place, lat, lon, ""], new[] { Cell("place"), Cell("latitude"), Cell("longitude"), Cell("place_id") });
        Assert.DoesNotContain("Zeylik", target.Text() + Exporting.Text(losses), StringComparison.Ordinal);
        Assert.Equal(id.Length == 0 ? "4" : id, Cell("place_precision"));
    }

    [Theory]
    [InlineData(22, 1)]
    [InlineData(24, 0)]
    public async Task The_public_profile_delays_as_asked(int days, int rows)
    {
        (_, ExportLosses losses) = await Exporting.RunAsync("csv", [Made(a => a)], Exporting.Team with { Profile = ExportProfile.Public, DelayDays = days });
        Assert.Equal(rows, losses.Rows);
        Assert.Equal(1 - rows, losses.Skipped.Values.Sum());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("admin2")]
    [InlineData("NaN")]
    [InlineData("")]
    public void A_coarsening_that_is_none_is_refused(string text) => Assert.False(Coarsening.TryParse(text, out _));

    [Fact]
    public void Knowledge_of_exports_is_whole()
    {
        var faults = new List<Knowledge.KnowledgeFault>();
        ExportTables.Load(new Knowledge.FolderKnowledge(Making.TestKnowledge.Folder), Making.TestKnowledge.Ontology, faults);
        Assert.Empty(faults);
        Assert.Equal("31", ExportSamples.Tables.Country("AZE")!.Numeric);
        Assert.Equal("AJ", ExportSamples.Tables.Country("AZE")!.Fips);
    }

    private static async Task<string[][]> RowsAsync(string format, Dossier dossier)
    {
        (MemoryTarget target, _) = await Exporting.RunAsync(format, [dossier]);
        return CsvPropertyTests.Strict(target.Bytes())[1..];
    }

    private static Dossier Reviewed(params (string Field, string Value)[] set)
    {
        Dossier dossier = Made(a => a);
        return dossier with { Incident = dossier.Incident with { Review = new("accepted", set.ToImmutableSortedDictionary(s => s.Field, s => s.Value, StringComparer.Ordinal), NeedsLook: false) } };
    }

    private static ToldTime? Time(string? start, string? end, string? grain, int precision, bool open)
        => start is null ? null : new() { Text = "then", Span = default, Start = start, End = end, Grain = grain, Precision = precision, OpenEnd = open, Anchor = "explicit" };

    private static ToldPlace Place(int precision, string relation)
        => new() { Text = "Zeylik", Span = default, Name = "Zeylik", Id = "geonames:584572", Lat = 40.02, Lon = 45.93, Country = "AZE", Admin1 = "Kalbajar", Precision = precision, Relation = relation, Why = "only one" };

    private static ToldActor Party(string id, string name, string country, string sector) => new() { Id = id, Name = name, Country = country, Sector = sector };

    private static ToldCasualty Killed(double? number, string who = "military", string? side = null, int? subsetOf = null)
        => new() { Effect = "killed", Who = who, Side = side, Best = number, Low = number, High = number, Bound = number == 0 ? "none" : "exact", SubsetOf = subsetOf, Text = "killed", Span = default };

    private static Dossier Made(Func<ToldAccount, ToldAccount> change, string article = "b0")
    {
        var account = new ToldAccount
        {
            Id = "a1",
            Kind = "attack.fire",
            Plover = new() { Type = "ASSAULT", Mode = "firearms" },
            Cameo = "193",
            Acled = new() { Event = "Battles", SubEvent = "Armed clash" },
            Actors = [Party("ARM.MIL", "Armenian armed forces", "ARM", "MIL")],
            Targets = [Party("AZE.MIL", "Azerbaijani armed forces", "AZE", "MIL")],
            At = [Place(1, "at")],
            Time = Time("2022-02-09", null, "day", 1, open: false),
            Status = "happened",
            Newness = "news",
            Claims = [new() { By = Party("AZE.MOD", "Ministry of Defence of Azerbaijan", "AZE", "GOV"), Stance = "states" }],
            Confidence = 0.9,
        };
        var head = new ToldArticle { Id = article, Source = "https://wire.example/4711", Sha256 = "00", Publisher = "Wire", Language = "en", Text = string.Empty, Published = new() { Date = new(2022, 2, 10), From = "url" } };
        return IncidentSummary.Of("i", [new() { Article = head, Account = change(account), Lineage = article }]);
    }
}
