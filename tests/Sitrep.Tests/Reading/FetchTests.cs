using System.Net;
using Sitrep.Documents;
using Sitrep.Reading;
using Sitrep.Reading.Fetching;
using static Sitrep.Tests.Reading.ArchiveKit;

namespace Sitrep.Tests.Reading;

public sealed class FetchTests
{
    private static readonly ReadingOptions Fetching = new() { Fetch = true };
    private static readonly IPAddress Here = IPAddress.Loopback;

    // Lets this one machine in, as the product never does.
    private static readonly NetworkAccess Loopback = new(a => a.Equals(Here) || a.Equals(Here.MapToIPv6()), (_, _) => Task.FromResult<IPAddress[]>([Here]));

    [Fact]
    public void A_page_is_fetched_only_when_that_is_asked_for()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer(Page("One")));
        string address = server.At("/2022/02/10/a.html");
        Assert.Equal("R003", Assert.Single(Read(address, new ReadingOptions())).Problem!.Code);
        Assert.Equal(0, server.Connections);
        Article article = Assert.Single(Read(address)).Article!;
        Assert.Equal(("One", address), (article.Title, article.Source));
        Assert.Equal(new DateOnly(2022, 2, 10), article.Published!.Best.Date);
        string request = Assert.Single(server.Requests);
        Assert.Contains("User-Agent: Sitrep/", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", request, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[::127.0.0.1]")]
    public void The_product_never_reaches_this_machine_however_it_is_written(string host)
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer(Page("Secret")));
        ReadingResult result = Assert.Single(new ArticleReader(Fetching).Read([server.At("/", host)], TestContext.Current.CancellationToken));
        Assert.Equal("R035", result.Problem?.Code);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void A_name_that_leads_to_this_machine_is_refused_and_so_is_one_that_leads_there_and_elsewhere()
    {
        using var server = new LocalServer((_, _) => LocalServer.Answer(Page("Secret")));
        foreach (IPAddress[] addresses in (IPAddress[][])[[Here], [IPAddress.Parse("8.8.8.8"), Here], [IPAddress.Parse("fd00::1")], [IPAddress.Parse("169.254.169.254")]])
        {
            var guarded = new NetworkAccess(AddressGuard.IsPublic, (_, _) => Task.FromResult(addresses));
            Assert.Equal("R035", Assert.Single(Read(server.At("/", "news.example.org"), network: guarded)).Problem!.Code);
        }

        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("http://127.0.0.2:9/", "R035")]
    [InlineData("http://10.0.0.1/", "R035")]
    [InlineData("//169.254.169.254/latest/meta-data/", "R035")]
    [InlineData("file:///etc/passwd", "R034")]
    [InlineData("ftp://127.0.0.1/", "R034")]
    [InlineData("http://user:secret@127.0.0.1/", "R034")]
    [InlineData("gopher://127.0.0.1/", "R034")]
    public void Every_redirect_is_checked_like_the_first_address(string location, string code)
    {
        using var server = new LocalServer((_, _) => LocalServer.Moved(location));
        Assert.Equal(code, Assert.Single(Read(server.At("/"))).Problem!.Code);
    }

    [Fact]
    public void Redirects_are_followed_five_times_without_cookies_and_no_further()
    {
        using var server = new LocalServer((path, _) => path == "/5" ? LocalServer.Answer(Page("End")) : LocalServer.Moved("/" + (char)(path[1] + 1)));
        Assert.Equal("End", Assert.Single(Read(server.At("/0"))).Article!.Title);
        Assert.All(server.Requests, r => Assert.DoesNotContain("Cookie:", r, StringComparison.Ordinal));
        using var endless = new LocalServer((_, _) => LocalServer.Moved("/again"));
        Problem problem = Assert.Single(Read(endless.At("/"))).Problem!;
        Assert.Equal("R034", problem.Code);
        Assert.Contains("5 times", problem.Message, StringComparison.Ordinal);
        Assert.Equal(6, endless.Requests.Count);
    }

    [Fact]
    public void A_server_that_drips_is_given_up_in_time_whether_in_its_head_or_its_body()
    {
        var options = new ReadingOptions { Fetch = true, FetchTimeLimit = TimeSpan.FromSeconds(1) };
        using var head = new LocalServer((_, _) => LocalServer.Answer(Page("Slow")), TimeSpan.FromMilliseconds(200));
        using var body = new LocalServer((_, _) => LocalServer.Answer(Page("Slow")), TimeSpan.FromMilliseconds(8));
        foreach (LocalServer server in (LocalServer[])[head, body])
        {
            long start = TimeProvider.System.GetTimestamp();
            Assert.Equal("R036", Assert.Single(Read(server.At("/"), options)).Problem!.Code);
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        }
    }

    [Fact]
    public void What_is_too_large_by_its_head_by_its_body_or_unpacked_is_refused()
    {
        var options = new ReadingOptions { Fetch = true, MaxBytes = 100_000 };
        byte[] large = new byte[3_000_000];
        large.AsSpan().Fill((byte)'a');
        using var server = new LocalServer((path, _) => path switch
        {
            "/told" => LocalServer.Answer(large, "Content-Type: text/html\r\n"),
            "/untold" => [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8, .. large],
            _ => LocalServer.Answer(Gzip(large), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
        });
        Assert.All((string[])["/told", "/untold", "/packed"], path => Assert.Equal("R004", Assert.Single(Read(server.At(path), options)).Problem!.Code));
    }

    [Fact]
    public void Packed_pages_errors_and_what_is_no_page_are_told_apart()
    {
        using var server = new LocalServer((path, _) => path switch
        {
            "/gzip" => LocalServer.Answer(Gzip(Utf8(Page("One"))), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            "/br" => LocalServer.Answer(Brotli(Utf8(Page("Two"))), "Content-Type: text/html\r\nContent-Encoding: br\r\n"),
            "/pdf" => LocalServer.Answer("%PDF-1.7", "Content-Type: application/pdf\r\n"),
            "/zip" => LocalServer.Answer(Zip(("a.html", Utf8(Page("x")))), "Content-Type: application/zip\r\n"),
            "/nonsense" => "no HTTP at all\r\n\r\n"u8.ToArray(),
            "/empty" => LocalServer.Answer(""),
            _ => LocalServer.Answer("Gone", status: "410 Gone"),
        });
        string[] paths = ["/gzip", "/br", "/pdf", "/zip", "/nonsense", "/empty", "/gone"];
        List<ReadingResult> results = [.. new ArticleReader(Fetching) { Network = Loopback }.Read(paths.Select(p => server.At(p)), TestContext.Current.CancellationToken)];
        Assert.Equal([null, null, "R006", "R006", "R034", "R005", "R034"], Codes(results));
        Assert.Contains("410", results[6].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_feed_are_followed_when_that_is_asked_for_and_what_cannot_be_had_leaves_the_feeds_own_words()
    {
        string Feed(LocalServer s) => $"<rss><channel><title>River Times</title><link>{s.At("/")}</link>"
            + "<item><title>First</title><link>/1</link><pubDate>10 Feb 2022</pubDate><description>Short words of the feed about two soldiers.</description></item>"
            + "<item><title>Second soldier killed</title><link>/404</link><description>The feed's own words on the second soldier.</description></item>"
            + "<item><title>Third soldier killed</title><link>http://192.168.0.1/</link><description>The feed's own words on the third soldier.</description></item></channel></rss>";
        using var server = new LocalServer((path, s) => path switch
        {
            "/feed" => LocalServer.Answer(Feed(s), "Content-Type: application/rss+xml\r\n"),
            "/1" => LocalServer.Answer(Page("The whole first page")),
            _ => LocalServer.Answer("no", status: "404 Not Found"),
        });
        List<ReadingResult> results = Read(server.At("/feed"));
        Assert.Equal([null, null, null], Codes(results));
        Assert.Contains("wounded in shelling", results[0].Article!.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2022, 2, 10), results[0].Article!.Published!.Best.Date);
        Assert.Contains("own words on the second", results[1].Article!.Text, StringComparison.Ordinal);
        Assert.Contains(results[1].Article!.Problems, p => p.Code == "R034");
        Assert.Contains(results[2].Article!.Problems, p => p.Code == "R035");

        using var kit = new ArchiveKit();
        string file = kit.Write("feed.xml", Utf8(Feed(server)));
        int before = server.Connections;
        Assert.Contains("Short words of the feed", ReadPath(file)[0].Article!.Text, StringComparison.Ordinal);
        Assert.Equal(before, server.Connections);
        List<ReadingResult> capped = [.. new ArticleReader(Fetching with { MaxFetches = 1 }) { Network = Loopback }.Read([file], TestContext.Current.CancellationToken)];
        Assert.Contains(capped[1].Article!.Problems, p => p.Code == "R037");
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("0.1.2.3", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Public_addresses_are_told_from_all_others(string address, bool open) => Assert.Equal(open, AddressGuard.IsPublic(IPAddress.Parse(address)));

    private static List<ReadingResult> Read(string address, ReadingOptions? options = null, NetworkAccess? network = null)
        => [.. new ArticleReader(options ?? Fetching) { Network = network ?? Loopback }.Read([address], TestContext.Current.CancellationToken)];
}
