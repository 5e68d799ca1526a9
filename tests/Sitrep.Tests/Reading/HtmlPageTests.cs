using Sitrep.Documents;
using Sitrep.Spans;

namespace Sitrep.Tests.Reading;

public sealed class HtmlPageTests
{
    [Fact]
    public void A_news_site_is_parted_into_headline_standfirst_caption_text_and_furniture()
    {
        Article article = Fixture("news-site.html");
        Assert.Equal("Two soldiers wounded in shelling near Norabak", article.Title);
        Assert.Equal(["Two soldiers wounded in shelling near Norabak"], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal(0, article.Blocks[0].Span.Start);
        Assert.Equal(BlockKind.Headline, article.Blocks[0].Kind);
        string[] leads = ReadingKit.Of(article, BlockKind.Lead);
        Assert.StartsWith("The ministry says that units", leads[0], StringComparison.Ordinal);
        Assert.StartsWith("Two soldiers were wounded on Monday night", leads[1], StringComparison.Ordinal);
        Assert.Equal(["March 15, 2022, 22:10", "VARDENIS, March 15 (Border Post) —"], ReadingKit.Of(article, BlockKind.Dateline));
        Assert.All(ReadingKit.Of(article, BlockKind.Caption), c => Assert.True(c.Contains("2020", StringComparison.Ordinal) || c == "Jane Roe / Agency", c));
        Assert.Equal(["\"At 22:00 the opposing side opened fire at our positions with mortars of different calibres,\" it said."], ReadingKit.Of(article, BlockKind.Quote));
        string[] paragraphs = ReadingKit.Of(article, BlockKind.Paragraph);
        Assert.Equal(
            [
                "The ministry said that 82-mm mortars were used, and that the fire was returned.", "What the ministry said", "two soldiers were wounded, one of them gravely;", "one house was damaged.",
                "The other side denied that its units had fired and called the report false, in a statement late on Tuesday.",
                "A war in 2020 killed more than 6,500 people and ended with a ceasefire on Nov. 10, 2020.",
            ],
            paragraphs);
        string furniture = string.Join('\n', ReadingKit.Of(article, BlockKind.Furniture));
        Assert.All(["By Jane Doe", "Facebook", "Advertisement", "Read also", "Ten hurt", "newsletter", "Tags:"], f => Assert.Contains(f, furniture, StringComparison.Ordinal));
        Assert.DoesNotContain("one word", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cinemas", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_that_disagree_are_all_kept_the_most_trusted_first()
    {
        Article article = Fixture("news-site.html");
        Assert.Equal("The Border Post", article.Publisher);
        Assert.Equal(new DateCandidate(new DateOnly(2022, 3, 15), new TimeOnly(22, 10), DateSource.JsonLd, null), article.Published!.Best);
        Assert.Equal(
            [DateSource.JsonLd, DateSource.Meta, DateSource.TimeTag, DateSource.Url, DateSource.Text],
            article.Published.Candidates.Select(c => c.From));
        Assert.True(article.Published.Disagree);
        Assert.Contains(article.Problems, p => p.Code == "R016" && p.Message.Contains("2022-03-16", StringComparison.Ordinal));
        TextSpan span = article.Published.Candidates[^1].Span!.Value;
        Assert.Equal("March 15, 2022, 22:10", span.Of(article.Text));
    }

    [Fact]
    public void A_page_laid_out_in_tables_and_line_breaks_is_read()
    {
        Article article = Fixture("agency-tables.html");
        Assert.Equal("Positions fired at in two sectors", article.Title);
        Assert.Equal(["Positions fired at in two sectors"], ReadingKit.Of(article, BlockKind.Headline));
        Assert.Equal(["14:05, 15 March 2022", "YEREVAN, MARCH 15, ARAXPRESS."], ReadingKit.Of(article, BlockKind.Dateline));
        Assert.StartsWith("Armed forces of the neighbouring state", Assert.Single(ReadingKit.Of(article, BlockKind.Lead)), StringComparison.Ordinal);
        Assert.Equal(2, ReadingKit.Of(article, BlockKind.Paragraph).Length);
        Assert.Equal((new DateOnly(2022, 3, 15), new TimeOnly(14, 5)), (article.Published!.Best.Date, article.Published.Best.Time));
        Assert.DoesNotContain("Politics", string.Join('\n', ReadingKit.Of(article, BlockKind.Paragraph)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_divisions_only_is_read_by_its_class_names_and_density()
    {
        Article article = Fixture("magazine-divs.html");
        Assert.Equal("Drones hit depot, residents say", article.Title);
        Assert.Equal("Steppe Review", article.Publisher);
        Assert.Equal(["Smoke over the town in 2014"], ReadingKit.Of(article, BlockKind.Caption));
        string[] leads = ReadingKit.Of(article, BlockKind.Lead);
        Assert.StartsWith("Windows broke", leads[0], StringComparison.Ordinal);
        Assert.StartsWith("Three explosions", leads[1], StringComparison.Ordinal);
        Assert.Equal(3, ReadingKit.Of(article, BlockKind.Paragraph).Length);
        Assert.Contains(ReadingKit.Of(article, BlockKind.Furniture), f => f.StartsWith("Subscribe", StringComparison.Ordinal));
        Assert.DoesNotContain("fortress", article.Text, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2022, 4, 12), DateSource.Meta), (article.Published!.Best.Date, article.Published.Best.From));
    }

    [Fact]
    public void A_ministry_page_inside_a_form_is_read_in_the_language_of_its_text()
    {
        Article article = Fixture("ministry-spans.html");
        Assert.Equal("en", article.Language);
        Assert.Equal("Statement of the Ministry", article.Title);
        Assert.Equal("Ministry of Defence", article.Publisher);
        Assert.Equal(["Statement of the Ministry"], ReadingKit.Of(article, BlockKind.Headline));
        Assert.EndsWith("settlement periodically subjected our positions to fire.", Assert.Single(ReadingKit.Of(article, BlockKind.Lead)), StringComparison.Ordinal);
        Assert.Equal(2, ReadingKit.Of(article, BlockKind.Paragraph).Length);
        Assert.DoesNotContain("hundred", article.Text, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2022, 2, 10), new TimeOnly(14, 30)), (article.Published!.Best.Date, article.Published.Best.Time));
    }

    [Theory]
    [InlineData("Fire at border | Daily News", "Fire at border", "Daily News")]
    [InlineData("Fire at border - borderpost.example", "Fire at border - borderpost.example", null)]
    [InlineData("War - what next", "War - what next", null)]
    public void The_sites_name_is_taken_off_the_title(string title, string clean, string? site)
        => Assert.Equal((clean, site), Sitrep.Reading.Pages.TitleText.Split(title, [], "Other Site", "other.example"));

    [Fact]
    public void Hostile_metadata_is_ignored()
    {
        string deep = new string('[', 5_000) + new string(']', 5_000);
        Article article = ReadingKit.Page($$"""
            <html><head><title>Shelling goes on</title><script type="application/ld+json">{{deep}}</script>
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01","headline":{"a":1},"publisher":[[[]]]}</script>
            <script type="application/ld+json">{"@type":7,"datePublished":"2022-01-01"}</script>
            <meta property="article:published_time" content="9999-99-99"><meta property="og:url" content="javascript:alert(1)"></head>
            <body><h1>Shelling goes on</h1><p>Two soldiers were wounded in shelling near the border on Monday, the ministry said.</p></body></html>
            """);
        Assert.Null(article.Published);
        Assert.Contains(article.Problems, p => p.Code == "R015");
    }

    private static Article Fixture(string name) => ReadingKit.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", "Pages", name)), name);
}
