using Sitrep.CorpusTests.Corpus;
using Sitrep.Places;
using Sitrep.Spans;
using Sitrep.Times;
using Xunit;

namespace Sitrep.CorpusTests.Scoring;

public sealed class FieldMatchTests
{
    [Theory]
    [InlineData("2022-02-09T18:00", TimeGrain.PartOfDay, "2022-02-09T18:00", TimeGrain.PartOfDay, true)]
    [InlineData("2022-02-09T18:00", TimeGrain.PartOfDay, "2022-02-09T00:00", TimeGrain.Day, true)]
    [InlineData("2022-02-09T18:00", TimeGrain.PartOfDay, "2022-02-10T00:00", TimeGrain.Day, false)]
    [InlineData("2022-02-09T18:00", TimeGrain.PartOfDay, "2022-02-01T00:00", TimeGrain.Month, false)]
    [InlineData("2022-02-09T18:00", TimeGrain.PartOfDay, "2022-02-09T19:00", TimeGrain.Hour, true)]
    [InlineData("2022-02-09T22:00", TimeGrain.PartOfDay, "2022-02-10T00:00", TimeGrain.Day, true)]
    [InlineData("2022-02-09T22:00", TimeGrain.PartOfDay, "2022-02-10T01:00", TimeGrain.Hour, true)]
    [InlineData("2022-02-09", TimeGrain.Day, "2022-02-09T14:20", TimeGrain.Minute, false)]
    [InlineData("2022-02-09T14:20", TimeGrain.Minute, "2022-02-09T14:00", TimeGrain.Hour, true)]
    [InlineData("1991", TimeGrain.Year, "1991-01-01T00:00", TimeGrain.Year, true)]
    [InlineData("1991", TimeGrain.Year, "1991-09-01T00:00", TimeGrain.Month, true)]
    [InlineData("1991", TimeGrain.Year, "1991-09-02T00:00", TimeGrain.Day, false)]
    [InlineData("2021-07-19", TimeGrain.Week, "2021-07-21T00:00", TimeGrain.Day, true)]
    [InlineData("2021-07-19", TimeGrain.Week, "2021-07-26T00:00", TimeGrain.Week, false)]
    [InlineData("2022-09-14", TimeGrain.PartOfDay, "2022-09-14T00:00", TimeGrain.Day, true)]
    public void Starts_are_compared_in_the_coarser_of_both_units(string expected, TimeGrain grain, string read, TimeGrain readGrain, bool right)
    {
        var start = new PartialTime(DateTime.Parse(read, System.Globalization.CultureInfo.InvariantCulture), readGrain);
        Assert.Equal(right, TimeMatch.IsRight(new(expected, null, false, grain), ReadAccounts.Mention(start)));
    }

    [Fact]
    public void An_end_is_compared_where_one_is_expected()
    {
        var expected = new ExpectedTime("2022-09-13", "2022-09-14", false, TimeGrain.Day);
        var start = new PartialTime(new(2022, 9, 13), TimeGrain.Day);
        Assert.True(TimeMatch.IsRight(expected, ReadAccounts.Mention(start, new PartialTime(new(2022, 9, 14), TimeGrain.Day))));
        Assert.False(TimeMatch.IsRight(expected, ReadAccounts.Mention(start, new PartialTime(new(2022, 9, 15), TimeGrain.Day))));
        Assert.False(TimeMatch.IsRight(expected, ReadAccounts.Mention(start)));
        Assert.True(TimeMatch.IsRight(expected with { End = null }, ReadAccounts.Mention(start, new PartialTime(new(2022, 9, 15), TimeGrain.Day))));
        Assert.True(TimeMatch.IsRight(new("1990", "1999", false, TimeGrain.Year), ReadAccounts.Mention(new PartialTime(new(1990, 1, 1), TimeGrain.Decade))));
    }

    [Theory]
    [InlineData("Zeylik", 40.02, 45.93, "AZE", PlaceClass.Settlement, true)]
    [InlineData("Zəylik", 40.05, 45.95, "AZE", PlaceClass.Settlement, true)]
    [InlineData("Zaglik", 40.06, 45.95, "AZE", PlaceClass.Settlement, true)]
    [InlineData("Zeylik", 40.60, 46.30, "AZE", PlaceClass.Settlement, false)]
    [InlineData("Verin Shorzha", 40.16, 45.84, "ARM", PlaceClass.Settlement, false)]
    [InlineData("Kalbajar", 40.02, 45.94, "AZE", PlaceClass.Region, false)]
    public void A_settlement_is_right_when_it_lies_within_ten_kilometres_or_bears_the_name_not_far_away(
        string name, double latitude, double longitude, string country, PlaceClass kind, bool right)
        => Assert.Equal(right, PlaceMatch.Similarity(new("Zeylik", "AZE", 40.02, 45.93), ReadAccounts.At(name, latitude, longitude, country, kind), ReadAccounts.Text) > 0);

    [Fact]
    public void A_region_is_right_when_it_is_the_same_country_and_not_far_away()
    {
        var expected = new ExpectedPlace("Gegharkunik", "ARM", 40.29, 45.34);
        Assert.True(PlaceMatch.Similarity(expected, ReadAccounts.At("Geğarkunik", 40.4, 45.2, "ARM", PlaceClass.Region), ReadAccounts.Text) > 0);
        Assert.False(PlaceMatch.Similarity(expected, ReadAccounts.At("Vardenis", 40.18, 45.73, "ARM", PlaceClass.Town), ReadAccounts.Text) > 0);
        Assert.False(PlaceMatch.Similarity(expected, ReadAccounts.At("Kalbajar", 40.1, 46.0, "AZE", PlaceClass.Region), ReadAccounts.Text) > 0);
    }

    [Fact]
    public void A_place_that_was_not_looked_up_is_right_by_its_words()
    {
        Accounts.AccountPlace read = ReadAccounts.At("Zeylik", 0, 0, "AZE");
        read = read with { Mention = read.Mention with { Place = null } };
        Assert.True(PlaceMatch.Similarity(new("Zéylık", "AZE", 40.02, 45.93), read, ReadAccounts.Text) > 0);
        Assert.False(PlaceMatch.Similarity(new("Kut", "ARM", 40.18, 45.9), read, ReadAccounts.Text) > 0);
    }

    [Fact]
    public void Parties_are_compared_by_country_and_sector_or_by_name()
    {
        Assert.True(ActorMatch.Similarity(new("IGO", null, null), ReadAccounts.Party("IGO", "GOV")) > 0);
        Assert.False(ActorMatch.Similarity(new("ARM", "MIL", null), ReadAccounts.Party("ARM", "GOV")) > 0);
        Assert.True(ActorMatch.Similarity(new(null, "UAF", "Talysh Brigade"), ReadAccounts.Party(null, "UAF", "the so-called Talysh brigade")) > 0);
        Assert.False(ActorMatch.Similarity(new(null, "CVL", null), ReadAccounts.Party("ARM", "CVL")) > 0);
        Assert.True(ActorMatch.Similarity(new(null, "CVL", null), ReadAccounts.Party(null, "CVL")) > 0);
    }

    [Fact]
    public void Weapons_are_compared_by_kind_or_a_close_one()
    {
        Assert.True(WeaponMatch.Similarity("small-arms", "firearms-various") > 0);
        Assert.True(WeaponMatch.Similarity("missile", "anti-tank") > 0);
        Assert.False(WeaponMatch.Similarity("mortar", "artillery") > 0);
    }

    [Fact]
    public void As_many_values_are_matched_as_can_be()
    {
        // The open one must not take what the closer one needs.
        SetMatch match = SetMatch.Of<string, string>(["*", "a"], ["a", "b"], (e, r) => e == "*" || e == r ? 1 : 0, r => r);
        Assert.Equal([1, 0], match.Partner);
        Assert.Empty(match.Extra);
    }

    [Fact]
    public void A_trigger_is_found_whatever_became_of_quotes_case_and_line_ends()
    {
        var finder = new TriggerFinder("The ministry’s  guns\r\nOPENED fire. They opened\u00A0fire.");
        Assert.Equal([new TextSpan(22, 33), new TextSpan(40, 51)], finder.Find("opened fire"));
        Assert.Equal([new TextSpan(4, 20)], finder.Find("ministry's guns"));
        Assert.Empty(finder.Find(""));
        Assert.Empty(finder.Find("ceased"));
    }
}
