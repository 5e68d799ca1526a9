using Sitrep.Documents;

namespace Sitrep.Tests.Reading;

public sealed class HtmlClutterTests
{
    private const string Lead = "Two soldiers were wounded near the river on Tuesday, when mortars were fired from the other bank, the ministry said.";
    private const string Second = "The fire was returned within the hour, it added, and the river was quiet again before the evening came.";
    private const string Last = "The ministry in the other capital denied that its troops had fired, and called the report a lie.";

    public static TheoryData<string> Boxes =>
    [
        "<p><b>Read also:</b></p><ul><li><a href='/1'>Ten killed as bus falls into gorge</a></li><li><a href='/2'>Army shells three villages</a></li></ul>",
        "<div><h4>More from Border Post</h4><div><a href='/1'><h3>Ten killed as bus falls into gorge</h3><p>The bus left the road on Monday, police said.</p></a></div></div>",
        "<div class='x1'><h2>Related articles</h2><div><h3><a href='/1'>Ten killed as bus falls into gorge</a></h3><p>The bus left the road on Monday.</p></div><div><h3><a href='/2'>Army shells three villages</a></h3><p>Three villages were shelled on Monday.</p></div></div>",
        "<div class='x2'><span>READ MORE</span><a href='/1'>Ten killed as bus falls into gorge</a></div>",
        "<p><strong>READ MORE:</strong> <a href='/1'>Ten were killed as a bus fell into a gorge.</a></p>",
        "<p><a href='/1'>Ten killed as bus falls into gorge</a></p>",
        "<h3><a href='/1'>Ten killed as bus falls into gorge</a></h3>",
        "<div><a href='/1'>Ten killed as bus falls into gorge</a><br><a href='/2'>Army shells three villages in the north.</a><br><a href='/3'>Minister flies to Geneva</a></div>",
        "<a href='/1'><div><img src='a.jpg'></div><div>Ten killed as bus falls into gorge</div><p>The bus left the road on Monday, police said.</p></a>",
        "<div class='read-also'><p>Ten were killed as a bus fell into a gorge.</p></div>",
        "<div class='articleRelatedNews'><p>Ten were killed as a bus fell into a gorge.</p></div>",
        "<section class='other-news'><p>Ten were killed as a bus fell into a gorge.</p></section>",
        "<aside><p>Ten were killed as a bus fell into a gorge.</p></aside>",
        "<nav><p>Ten were killed as a bus fell into a gorge.</p></nav>",
        "<div>Share: <a href='#'>Facebook</a> <a href='#'>Telegram</a></div>",
        "<div id='cookie-consent'><p>This page keeps small files on your machine.</p></div>",
        "<div><p>We use cookies to make this site better.</p></div>",
        "<div class='share-bar'><p>Tell others of it.</p></div>",
        "<div>3452 views</div>",
        "<p>Follow Border Post on Telegram</p>",
    ];

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Boxes_bars_and_lists_within_the_text_are_furniture(string box)
    {
        Article article = Page($"<h1>Two soldiers wounded near the river</h1><p>{Lead}</p><p>{Second}</p>{box}<p>{Last}</p>");
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
        Assert.Equal([Second, Last], ReadingKit.Of(article, BlockKind.Paragraph));
        Assert.NotEmpty(ReadingKit.Of(article, BlockKind.Furniture));
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Boxes_bars_and_lists_under_the_text_are_furniture(string box)
    {
        Article article = Page($"<h1>Two soldiers wounded near the river</h1><p>{Lead}</p><p>{Second}</p><p>{Last}</p>{box}");
        Assert.Equal([Second, Last], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Fact]
    public void A_heading_of_the_text_and_its_lists_stay()
    {
        Article article = Page($"<h1>Two soldiers wounded near the river</h1><p>{Lead}</p><h2>What the ministry said</h2><p>{Second}</p><ul><li>two soldiers wounded</li><li>one house burnt</li></ul><p>{Last} More of it stands <a href='/1'>in a report of the monitors</a>.</p>");
        Assert.Equal(["What the ministry said", Second, "two soldiers wounded", "one house burnt", Last + " More of it stands in a report of the monitors."], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Comments_of_readers_are_left_out()
    {
        Article article = Page($"<h1>Two soldiers wounded near the river</h1><p>{Lead}</p><p>{Second}</p><div class='fb-comments'><p>They shelled my village too, and nobody wrote of it, not one word.</p></div>");
        Assert.DoesNotContain("my village", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h1>The Border Post</h1><h2>Two soldiers wounded near the river</h2>")]
    [InlineData("<h1><a href='/'>All the News of the Valley</a></h1><h2>Two soldiers wounded near the river</h2>")]
    [InlineData("<header><h1>All the News of the Valley Every Day</h1></header>")]
    [InlineData("<h1>Two soldiers wounded near the river</h1>")]
    [InlineData("<h1>Two soldiers wounded near the river | The Border Post</h1>")]
    public void The_headline_is_told_from_the_sites_name(string headings)
    {
        Article article = Page($"{headings}<p>{Lead}</p><p>{Second}</p>", "<title>Two soldiers wounded near the river | The Border Post</title><meta property='og:title' content='Two soldiers wounded near the river'>");
        Assert.Equal("Two soldiers wounded near the river", article.Title);
    }

    [Theory]
    [InlineData("<meta property='og:title' content='The Border Post'><meta property='og:site_name' content='The Border Post'>")]
    [InlineData("<meta property='og:title' content='News'>")]
    [InlineData("<meta property='og:title' content='Watch our new channel today'><title>Two soldiers wounded near the river - The Border Post</title>")]
    public void A_title_that_nothing_bears_out_gives_way(string meta)
    {
        Article article = Page($"<p>{Lead}</p><p>{Second}</p>", meta + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Two soldiers wounded near the river\"}</script>");
        Assert.Equal("Two soldiers wounded near the river", article.Title);
    }

    [Theory]
    [InlineData("<figure><img src='a.jpg'><figcaption>Residents look at a burnt house</figcaption></figure>")]
    [InlineData("<div class='photo'><img src='a.jpg'><p>Residents look at a burnt house</p></div>")]
    [InlineData("<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>Residents look at a burnt house</p></div>")]
    [InlineData("<p>Residents look at a burnt house. (Photo by Jane Doe / AFP)</p>")]
    [InlineData("<p>Residents look at a burnt house</p><p>Photo: Jane Doe</p>")]
    public void Words_under_a_picture_are_captions(string picture)
    {
        Article article = Page($"<h1>Two soldiers wounded near the river</h1>{picture}<p>{Lead}</p><p>{Second}</p>");
        Assert.StartsWith("Residents look", ReadingKit.Of(article, BlockKind.Caption)[0], StringComparison.Ordinal);
        Assert.Equal([Lead], ReadingKit.Of(article, BlockKind.Lead));
        Assert.Equal([Second], ReadingKit.Of(article, BlockKind.Paragraph));
    }

    private static Article Page(string body, string head = "<title>Two soldiers wounded near the river</title>")
        => ReadingKit.Page($"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body><div id='c'>{body}</div></body></html>");
}
