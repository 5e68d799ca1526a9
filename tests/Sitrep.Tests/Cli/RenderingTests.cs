using Sitrep.Cli.Rendering;
using Sitrep.Tests.Making;
using Sitrep.Times;

namespace Sitrep.Tests.Cli;

public sealed class RenderingTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\r\nlines\tand a tab", "two  lines and a tab")]
    [InlineData("\u001b[31mred\u0007", "\uFFFD[31mred\uFFFD")]
    [InlineData("\u202Ereversed", "\uFFFDreversed")]
    public void Text_from_a_page_is_made_safe(string text, string expected) => Assert.Equal(expected, SafeText.Of(text));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("\U0001F6A8", 2)]
    [InlineData("Վերին", 5)]
    public void Width_counts_columns_not_characters(string text, int width) => Assert.Equal(width, SafeText.Width(text));

    [Fact]
    public void Shortening_never_cuts_a_pair_in_two() => Assert.Equal("ab…", SafeText.Short("ab\U0001F6A8cd", 4));

    [Fact]
    public void A_word_wider_than_the_line_stands_alone()
    {
        var page = new PageWriter(Palette.None, 10);
        page.Field("a", Ink.Plain, new StyledText().Add("one incomprehensibilities two"), 0, 2);
        Assert.Equal("a one\n  incomprehensibilities\n  two\n", page.ToString());
    }

    [Fact]
    public void Inks_end_with_the_line_and_begin_again_on_the_next()
    {
        var page = new PageWriter(Palette.Colours, 8);
        page.Line(new StyledText().Add("some words", Ink.Title));
        Assert.Equal("\e[1msome\e[0m\n\e[1mwords\e[0m\n", page.ToString());
    }

    [Fact]
    public void A_mark_that_crosses_another_is_left_out_where_only_brackets_are_to_be_had()
    {
        const string Sentence = "one two three four";
        Accounts.Account account = Make.Account() with
        {
            Trigger = Make.At(Sentence, "one two three"),
            Weapons = [new("mortar", Make.At(Sentence, "three four")), new("mortar", Make.At(Sentence, "two"))],
            Sentences = [new(0, Sentence.Length)],
        };
        var page = new PageWriter(Palette.None, 80);
        page.Line(EvidenceText.Of(account, Sentence, Palette.None).Single());
        Assert.Equal("[[one [two] three]] four\n", page.ToString());
    }

    [Theory]
    [InlineData(TimeGrain.Year, "2022")]
    [InlineData(TimeGrain.Month, "February 2022 (2022-02)")]
    [InlineData(TimeGrain.Week, "week of Wed 9 Feb 2022 (2022-02-09)")]
    [InlineData(TimeGrain.Day, "Wed 9 Feb 2022 (2022-02-09)")]
    [InlineData(TimeGrain.PartOfDay, "evening of Wed 9 Feb 2022 (2022-02-09T18:00)")]
    [InlineData(TimeGrain.Minute, "18:00, Wed 9 Feb 2022 (2022-02-09T18:00)")]
    public void Times_are_told_to_their_unit_and_no_finer(TimeGrain grain, string expected)
        => Assert.Equal(expected, TimeWords.Of(Make.Time("x", "x", new(2022, 2, 9, 18, 0, 0, DateTimeKind.Unspecified), grain)));

    [Fact]
    public void A_span_of_days_has_both_ends()
        => Assert.Equal(
            "Sun 27 Sep 2020 to Tue 10 Nov 2020 (2020-09-27/2020-11-10)",
            TimeWords.Of(Make.Time("x", "x", new(2020, 9, 27, 0, 0, 0, DateTimeKind.Unspecified), TimeGrain.Day, end: new(new(2020, 11, 10, 0, 0, 0, DateTimeKind.Unspecified), TimeGrain.Day))));
}
