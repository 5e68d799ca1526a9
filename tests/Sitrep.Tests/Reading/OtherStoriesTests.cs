using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class OtherStoriesTests
{
    private const string Story = "Two soldiers wounded near the river\n\nTwo soldiers were wounded near the river on Tuesday, the ministry said.\n\nThe fire was returned, it added.";
    private const string Others = "Ten killed as bus falls into gorge\nArmy shells three villages in the north\n14:05 Will the truce hold?\nMinister flies to Geneva";

    [Theory]
    [InlineData("OTHER NEWS")]
    [InlineData("Read also")]
    [InlineData("Related articles")]
    [InlineData("Related articles:")]
    [InlineData("On this topic:")]
    [InlineData("More from Border Post")]
    [InlineData("More from the region")]
    [InlineData("Latest in Gegharkunik")]
    [InlineData("Most read")]
    [InlineData("MOST READ TODAY")]
    [InlineData("NEWS FEED")]
    [InlineData("Read more:")]
    [InlineData("Other stories on this subject")]
    [InlineData("» Latest headlines")]
    [InlineData("You may also like")]
    [InlineData("Don’t miss")]
    public void The_headlines_of_other_stories_under_a_heading_are_furniture(string heading)
    {
        Article article = ReadingKit.Text($"{Story}\n\n{heading}\n{Others}");
        Assert.Equal(["The fire was returned, it added."], ReadingKit.Of(article, BlockKind.Paragraph));
        Assert.Equal(["Two soldiers wounded near the river"], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal("Two soldiers were wounded near the river on Tuesday, the ministry said.", Assert.Single(ReadingKit.Of(article, BlockKind.Lead)));
        Assert.Equal(article.Text, string.Concat(Story, "\n\n", heading, "\n", Others));
    }

    [Fact]
    public void A_list_within_the_text_ends_at_the_next_real_paragraph()
    {
        Article article = ReadingKit.Text($"{Story}\n\nREAD MORE\n\nTen killed as bus falls into gorge\n\nArmy shells three villages in the north\n\nThe ministry in the other capital denied the report.\n\nIt spoke of a lie.");
        Assert.Equal(["The fire was returned, it added.", "The ministry in the other capital denied the report.", "It spoke of a lie."], ReadingKit.Of(article, BlockKind.Paragraph));
        Assert.Equal(["READ MORE", "Ten killed as bus falls into gorge", "Army shells three villages in the north"], ReadingKit.Of(article, BlockKind.Furniture));
    }

    [Fact]
    public void Cut_off_teasers_and_days_of_other_stories_belong_to_the_list()
    {
        Article article = ReadingKit.Text($"{Story}\n\nRelated news\n12 March 2022\nTen killed as bus falls into gorge\nThe bus was on its way to the capital when it left the road and ...\n11 March 2022\nArmy shells three villages in the north");
        Assert.Equal(6, ReadingKit.Of(article, BlockKind.Furniture).Length);
        Assert.Empty(ReadingKit.Of(article, BlockKind.Dateline));
    }

    [Theory]
    [InlineData("3452 views")]
    [InlineData("Print version  Send to friend  Found a mistake in the text? Select it and press Ctrl+Enter")]
    [InlineData("Tags: army, river")]
    [InlineData("Share: Facebook | Telegram")]
    public void What_follows_the_last_lines_of_a_page_is_the_pages_too(string last)
    {
        Article article = ReadingKit.Text($"{Story}\n\n{last}\nTen killed as bus falls into gorge\nArmy shells three villages in the north");
        Assert.Equal(["The fire was returned, it added."], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Fact]
    public void A_feed_over_the_text_leaves_the_text_its_own_headline()
    {
        Article article = ReadingKit.Text("NEWS FEED\n14:05 Ten killed as bus falls into gorge\n13:50 Minister flies to Geneva\nTwo soldiers wounded near the river\n15 March 2022\n\nTwo soldiers were wounded near the river on Tuesday, the ministry said.\n\nThe fire was returned.");
        Assert.Equal("Two soldiers wounded near the river", article.Title);
        Assert.Equal(new DateOnly(2022, 3, 15), article.Published!.Best.Date);
        Assert.Equal(3, ReadingKit.Of(article, BlockKind.Furniture).Length);
    }

    [Fact]
    public void A_section_name_over_the_headline_does_not_take_it()
        => Assert.Equal("Two soldiers wounded near the river", ReadingKit.Text($"Latest news\n{Story}").Title);

    [Fact]
    public void A_read_also_box_under_the_headline_takes_no_place_of_the_lead()
    {
        Article article = ReadingKit.Text("Two soldiers wounded near the river\n\nRead also\nTen killed as bus falls into gorge\n\nTwo soldiers were wounded near the river on Tuesday, the ministry said.");
        Assert.Equal(["Two soldiers were wounded near the river on Tuesday, the ministry said."], ReadingKit.Of(article, BlockKind.Lead));
        Assert.Equal("Two soldiers wounded near the river", article.Title);
    }

    [Theory]
    [InlineData("Other news agencies said that ten were killed.")]
    [InlineData("More from the front was expected on Friday, he said.")]
    [InlineData("The latest on this war is not good, he said.")]
    [InlineData("Related incidents were reported from two villages.")]
    [InlineData("Most read the order as a sign of war.")]
    public void A_sentence_that_begins_like_a_heading_stays_and_takes_nothing(string sentence)
    {
        Article article = ReadingKit.Text($"{Story}\n\n{sentence}\n\nOne house burnt");
        Assert.Equal(["The fire was returned, it added.", sentence, "One house burnt"], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Fact]
    public void A_list_of_the_text_itself_stays()
    {
        Article article = ReadingKit.Text($"{Story}\n\nThe ministry gave a list of the losses:\n\n- two soldiers wounded\n- one house burnt\n- three cows killed");
        Assert.Equal(5, ReadingKit.Of(article, BlockKind.Paragraph).Length);
    }

    [Theory]
    [InlineData("Read also: Two smugglers detained at the crossing")]
    [InlineData("READ ALSO: Two smugglers were detained at the crossing.")]
    [InlineData("READ MORE Two smugglers detained at the crossing")]
    [InlineData("See also – Two smugglers detained at the crossing")]
    [InlineData("Related: Were two smugglers detained?")]
    [InlineData("► Read more: Two smugglers detained")]
    [InlineData("Read more about the smugglers here.")]
    [InlineData("Watch: Two smugglers detained")]
    public void A_link_to_one_other_story_between_paragraphs_is_furniture(string link)
    {
        Article article = ReadingKit.Text($"{Story}\n\n{link}\n\nNobody was hurt at the crossing.");
        Assert.Equal([link], ReadingKit.Of(article, BlockKind.Furniture));
        Assert.Equal(["The fire was returned, it added.", "Nobody was hurt at the crossing."], ReadingKit.Of(article, BlockKind.Paragraph));
    }
}
