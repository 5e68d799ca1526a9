using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class HeadlineTests
{
    private const string Lead = "Two soldiers were wounded near the river on Tuesday, the ministry said.";
    private const string Headline = "Two soldiers wounded near the river";

    [Theory]
    [InlineData("Home » Army » News")]
    [InlineData("Menu | Search")]
    [InlineData("Politics Army Economy Video AZ RU")]
    [InlineData("15 March 2022, 14:05")]
    [InlineData("date 2022-03-15   1. Home")]
    [InlineData("BC-RIVER-SHELLING 2NDLD")]
    [InlineData("The Border Post")]
    [InlineData("borderpost.example")]
    public void Clutter_over_the_headline_is_not_the_headline(string first)
    {
        Article article = ReadingKit.Text($"{first}\n{Headline}\n\n{Lead}\n\nNobody was killed.");
        Assert.Equal(Headline, article.Title);
        Assert.Equal([Headline], ReadingKit.Of(article, BlockKind.Headline));
    }

    [Theory]
    [InlineData("Two soldiers wounded near the river | Border Post")]
    [InlineData("Two soldiers wounded near the river - Border Post")]
    [InlineData("Two soldiers wounded near the river – borderpost.example")]
    [InlineData("Two soldiers wounded near the river | Army | Border Post")]
    [InlineData("Border Post | Two soldiers wounded near the river")]
    public void The_sites_name_is_cut_off_the_headline_and_is_furniture(string first)
    {
        Article article = ReadingKit.Text($"{first}\n\n{Lead}\n\nNobody was killed.");
        Assert.Equal(Headline, article.Title);
        Assert.Equal([Headline], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Single(ReadingKit.Of(article, BlockKind.Furniture));
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
    }

    [Theory]
    [InlineData("Two soldiers wounded - ministry")]
    [InlineData("Two soldiers wounded - Defence Ministry")]
    [InlineData("Two soldiers wounded near the river – Interfax")]
    [InlineData("War at the river - what we know")]
    [InlineData("Army shells village | Two dead, five wounded as river towns wake to war")]
    public void What_belongs_to_the_headline_stays(string headline)
        => Assert.Equal(headline, ReadingKit.Text($"{headline}\n\n{Lead}\n\nNobody was killed.").Title);

    [Fact]
    public void A_page_title_over_the_headline_is_furniture()
    {
        Article article = ReadingKit.Text($"{Headline} - Unheard Of\nMenu | Search\n{Headline}\n15 March 2022\n\n{Lead}");
        Assert.Equal([Headline], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal([Headline + " - Unheard Of", "Menu | Search"], ReadingKit.Of(article, BlockKind.Furniture));
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
    }

    [Fact]
    public void A_headline_that_is_repeated_is_not_the_lead()
    {
        Article article = ReadingKit.Text($"{Headline}\n\n{Headline}\n\n{Lead}");
        Assert.Equal([Headline], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
    }

    [Theory]
    [InlineData("BC-RIVER 2NDLD-PICKUP3RDGRAF")]
    [InlineData("BC-RIVER-SHELLING 1STLD")]
    [InlineData("AM-River-Shelling, 1st Ld, 0320")]
    [InlineData("RIVER SHELLING 2NDLD")]
    public void A_wire_slug_is_no_headline(string slug)
    {
        Article article = ReadingKit.Text($"{slug}\n\nARMY SHELLS TOWN BY THE RIVER\n\nVIENNA, APRIL 4 - TWO SOLDIERS WERE WOUNDED ON SUNDAY.\n\nNOBODY WAS KILLED.");
        Assert.Equal("ARMY SHELLS TOWN BY THE RIVER", article.Title);
        Assert.Equal([slug], ReadingKit.Of(article, BlockKind.Furniture));
    }

    [Theory]
    [InlineData("ARMY SHELLS TOWN BY THE RIVER.")]
    [InlineData("ARMY SHELLS TOWN BY THE RIVER; BOTH SIDES REPORT HEAVY LOSSES IN THE WORST FIGHTING OF THE YEAR")]
    [InlineData("RIVER FRONT: ARMY SHELLS TOWN")]
    public void The_first_line_over_the_dateline_is_the_headline_of_a_text_in_capitals(string headline)
    {
        Article article = ReadingKit.Text($"{headline}\n\nVIENNA, APRIL 4 (AP) -- TWO HURT.\n\nNOBODY WAS KILLED.");
        Assert.Equal(headline, article.Title);
        Assert.Equal(["TWO HURT."], ReadingKit.Of(article, BlockKind.Lead));
    }

    [Theory]
    [InlineData("Tavush Herald, 15 March 2022")]
    [InlineData("Tavush Herald | daily digest | 15 March 2022")]
    [InlineData("Published 15 March 2022 by the Tavush Herald desk")]
    [InlineData("By Jane Doe – 15 March 2022, 8:05 – Tavush Herald, English edition")]
    public void A_line_that_gives_the_day_and_who_reports_is_a_dateline(string line)
    {
        Article article = ReadingKit.Text($"{Headline}\n{line}\n\n{Lead}");
        Assert.Equal([line], ReadingKit.Of(article, BlockKind.Dateline));
        Assert.Equal(Headline, article.Title);
        Assert.Equal(new DateOnly(2022, 3, 15), article.Published!.Best.Date);
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
    }

    [Theory]
    [InlineData("Two soldiers wounded near the river | Border Post", "Two soldiers wounded near the river")]
    [InlineData("Two soldiers wounded near the river - Own Name", "Two soldiers wounded near the river")]
    [InlineData("Two soldiers wounded - ministry", "Two soldiers wounded - ministry")]
    public void The_title_of_a_record_is_cut_to_the_headline(string title, string expected)
    {
        Article article = ReadingKit.Text($$"""{"title":"{{title}}","publisher":"Own Name","text":"Two soldiers were wounded near the river on Tuesday."}""", "a.jsonl");
        Assert.Equal(expected, article.Title);
    }
}
