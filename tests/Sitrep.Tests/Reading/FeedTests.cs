using System.Globalization;
using Sitrep.Documents;
using Sitrep.Reading;
using static Sitrep.Tests.Reading.ArchiveKit;

namespace Sitrep.Tests.Reading;

public sealed class FeedTests : IDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- <item> in a comment is none -->
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>River Times</title><link>https://example.org/</link><language>en-gb</language><description>News &amp; views</description>
        <item><title>Shelling &amp;amp; fire near the river</title><link>/2022/a</link><pubDate>Thu, 10 Feb 2022 14:05:00 GMT</pubDate>
          <description>Short.</description>
          <content:encoded><![CDATA[<p>Two soldiers were wounded in shelling near the <b>river</b> on Monday, the ministry said. <item>not one</item></p><p>Nobody else was hurt.</p>]]></content:encoded></item>
        <item><title>Bad day</title><guid>https://example.org/b</guid><pubDate>the day after tomorrow</pubDate><description>Three soldiers were killed near the bridge&nbsp;on Tuesday & buried on Friday.</description></item>
        <item><title>Broken <b>markup</title><description>Lost</description></item>
        <item></item>
        <item><title>Summary alone</title><link>https://example.org/c</link><dc:date>2022-02-11</dc:date><description>&lt;p&gt;Four soldiers were captured near the mill on Wednesday, he said.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    private readonly ArchiveKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void Items_of_rss_become_articles_and_a_bad_one_costs_one_line()
    {
        List<ReadingResult> results = _kit.Read("feed.xml", Utf8(Rss));
        Assert.Equal([null, null, "R033", "R033", null], Codes(results));
        Article first = results[0].Article!;
        Assert.Equal(("https://example.org/2022/a", "Shelling & fire near the river", "River Times", "en", "feed-1"), (first.Source, first.Title, first.Publisher, first.Language, first.Id));
        Assert.Equal((new DateOnly(2022, 2, 10), DateSource.Meta), (first.Published!.Best.Date, first.Published.Best.From));
        Assert.Contains("near the river on Monday", first.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody else was hurt.", first.Text, StringComparison.Ordinal);
        Article second = results[1].Article!;
        Assert.Equal("https://example.org/b", second.Source);
        Assert.Contains("near the bridge\u00A0on Tuesday & buried", second.Text, StringComparison.Ordinal);
        Assert.Contains(second.Problems, p => p.Code == "R018");
        Assert.EndsWith("feed.xml:3", results[2].Source, StringComparison.Ordinal);
        Assert.Contains("Four soldiers were captured", results[4].Article!.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 2, 11), results[4].Article!.Published!.Best.Date);
    }

    [Fact]
    public void Entries_of_atom_become_articles()
    {
        const string atom = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Hill Post</title><link href="https://example.org/" rel="alternate"/>
            <entry><title type="html">Fire &amp;lt;b&amp;gt;again&amp;lt;/b&amp;gt;</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/x"/>
              <updated>2022-02-12T00:00:00Z</updated><published>2022-02-11T08:30:00Z</published>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two villagers were hurt when shells fell near the hill on Thursday.</p><p>The army denied it.</p></div></content></entry>
            <entry><id>tag:x,1</id><title>Calm</title><summary>All was calm along the line on Friday, both sides said.</summary></entry>
            </feed>
            """;
        List<ReadingResult> results = _kit.Read("atom.txt", Utf8(atom));
        Assert.Equal([null, null], Codes(results));
        Assert.Equal("https://example.org/x", results[0].Article!.Source);
        Assert.Equal("Fire again", results[0].Article!.Title);
        Assert.Equal(new DateOnly(2022, 2, 11), results[0].Article!.Published!.Best.Date);
        Assert.Contains("The army denied it.", results[0].Article!.Text, StringComparison.Ordinal);
        Assert.Contains("All was calm", results[1].Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1/evil.dtd\">")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>")]
    public void External_entities_and_entity_bombs_are_refused_unread(string doctype)
    {
        string feed = $"<?xml version=\"1.0\"?>{doctype}<rss><channel><title>x</title><item><title>&x;&d;</title><description>&x;&d;</description></item></channel></rss>";
        ReadingResult result = Assert.Single(_kit.Read("a.xml", Utf8(feed)));
        Assert.Equal("R032", result.Problem!.Code);
        Assert.Contains("DOCTYPE", result.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_hidden_in_an_item_costs_that_item_and_its_entities_are_never_followed()
    {
        const string feed = "<rss><channel><title>x</title><item><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><title>&x;</title></item><item><title>Two soldiers were killed &x; on Monday</title></item></channel></rss>";
        List<ReadingResult> results = _kit.Read("a.xml", Utf8(feed));
        Assert.Equal(["R033", null], Codes(results));
        Assert.Contains("&x;", results[1].Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_in_an_item_costs_that_item()
    {
        string xml = string.Concat(Enumerable.Repeat("<b>", 100_000));
        string html = "<![CDATA[" + string.Concat(Enumerable.Repeat("<div>", 50_000)) + Body + "]]>";
        string feed = $"<rss><channel><title>x</title><item><title>One</title><description>{xml}{string.Concat(Enumerable.Repeat("</b>", 100_000))}</description></item><item><title>Two</title><description>{html}</description></item>"
            + $"<item><title>Three</title><description><![CDATA[{Body}]]></description></item><item><title>{xml}</item></channel></rss>";
        Assert.Equal(["R007", "R007", null, "R007"], Codes(_kit.Read("a.rss", Utf8(feed))));
    }

    [Fact]
    public void The_first_items_of_an_endless_feed_are_read_and_the_rest_is_told()
    {
        string feed = "<rss><channel>" + string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"<item><title>{i} soldiers were killed on Monday</title></item>"))) + "</channel></rss>";
        List<ReadingResult> results = _kit.Read("a.rss", Utf8(feed), new ReadingOptions { MaxFeedItems = 10 });
        Assert.Equal(10, results.Count(r => r.Article is not null));
        Assert.Equal("R009", results[^1].Problem!.Code);
        Assert.Equal(11, results.Count);
    }

    [Fact]
    public void A_feed_cut_off_gives_its_whole_items_and_one_without_items_says_so()
    {
        int cut = Rss.IndexOf("Three soldiers", StringComparison.Ordinal);
        Assert.Equal([null, "R033"], Codes(_kit.Read("a.xml", Utf8(Rss[..cut]))));
        Assert.Equal(["R038"], Codes(_kit.Read("b.xml", "<rss version=\"2.0\"><channel><title>x</title></channel></rss>"u8.ToArray())));
    }

    [Fact]
    public void Titles_and_prologs_made_to_cost_much_end_soon()
    {
        long start = TimeProvider.System.GetTimestamp();
        string tags = string.Concat(Enumerable.Repeat("&lt;b&gt;", 500_000)), prolog = string.Concat(Enumerable.Repeat("<?a?>", 500_000));
        List<ReadingResult> results = _kit.Read("a.rss", Utf8($"<rss><channel><item><title>{tags}Two soldiers &lt; three</title></item></channel></rss>"));
        Assert.Equal("Two soldiers < three", Assert.Single(results).Article!.Title);
        _ = _kit.Read("a.xml", Utf8(prolog + "<rss><channel><item><title>x</title></item></channel></rss>"));
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Pages_that_only_look_like_feeds_stay_pages()
        => Assert.Equal("One", ReadingKit.Page("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">" + Page("One")).Title);
}
