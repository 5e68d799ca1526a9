using System.Globalization;
using System.Text;
using Sitrep.Reading;
using static Sitrep.Tests.Reading.ArchiveKit;

namespace Sitrep.Tests.Reading;

public sealed class WarcTests : IDisposable
{
    private readonly ArchiveKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_are_read_out_of_their_codings_and_chunks(bool packed)
    {
        byte[] page = Utf8(Page("Shelling near the river"));
        string chunk = page.Length.ToString("x", CultureInfo.InvariantCulture);
        byte[][] records =
        [
            Record("warcinfo", "", "software: ours\r\n"u8.ToArray()),
            Record("request", "https://example.org/a", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("https://example.org/2022/02/10/a.html", page),
            Response("https://example.org/gzip", Gzip(page), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            Response("https://example.org/zlib", Deflate(page, zlib: true), "Content-Type: text/html\r\nContent-Encoding: deflate\r\n"),
            Response("https://example.org/deflate", Deflate(page, zlib: false), "Content-Type: text/html\r\nContent-Encoding: deflate\r\n"),
            Response("https://example.org/br", Brotli(page), "Content-Type: text/html\r\nContent-Encoding: br\r\n"),
            Response("https://example.org/chunked", [.. Utf8(chunk + ";x=y\r\n"), .. page, .. "\r\n0\r\n\r\n"u8], "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
            Response("https://example.org/unpacked-already", page, "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
            Response("https://example.org/picture.png", [1, 2, 3], "Content-Type: image/png\r\n"),
            Response("https://example.org/moved", [], "Content-Type: text/html\r\nLocation: /a\r\n", "301 Moved Permanently"),
            Response("https://example.org/text", "Two soldiers were killed on Tuesday."u8.ToArray(), "content-type: text/plain\r\n"),
        ];
        byte[] file = [.. records.SelectMany(r => packed ? Gzip(r) : r)];
        List<ReadingResult> results = _kit.Read(packed ? "crawl.warc.gz" : "crawl.warc", file);
        Assert.Equal(8, results.Count);
        Assert.All(results, r => Assert.True(r.Problem is null, r.ToString()));
        Assert.All(results.Take(7), r => Assert.Equal("Shelling near the river", r.Article!.Title));
        Assert.Equal("https://example.org/2022/02/10/a.html", results[0].Article!.Source);
        Assert.Equal(new DateOnly(2022, 2, 10), results[0].Article!.Published!.Best.Date);
        Assert.Null(results[1].Article!.Published);
    }

    [Fact]
    public void The_encoding_that_the_server_names_is_taken_where_the_bytes_do_not_speak()
    {
        byte[] russian = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<html><body><p>Министерство обороны сообщило, что двое военнослужащих ранены в понедельник.</p></body></html>");
        ReadingResult result = Assert.Single(_kit.Read("a.warc", Response("https://example.org/ru", russian, "Content-Type: text/html; charset=windows-1251\r\n")));
        Assert.Contains("Министерство", result.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_gives_what_was_whole_and_one_line_with_the_byte()
    {
        byte[] file = [.. PageRecord(1), .. PageRecord(2), .. PageRecord(3)];
        file = file[..^120];
        List<ReadingResult> results = _kit.Read("cut.warc", file);
        Assert.Equal([null, null, "R026"], Codes(results));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"byte {file.Length}:"), results[2].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_cut_off_anywhere_gives_what_was_whole_and_one_line_with_the_byte()
    {
        byte[][] members = [.. Enumerable.Range(1, 3).Select(i => Gzip(PageRecord(i)))];
        byte[] whole = [.. members.SelectMany(m => m)];
        for (int lost = 9; lost < members[2].Length - 4; lost += 31)
        {
            List<ReadingResult> results = _kit.Read("cut.warc.gz", whole[..^lost]);
            Assert.Equal("R026", results[^1].Problem?.Code);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"byte {whole.Length - lost}:"), results[^1].Problem!.Message, StringComparison.Ordinal);
            Assert.Equal(1, results.Count(r => r.Problem is not null));
            Assert.InRange(results.Count(r => r.Article is not null), 2, 3);
        }
    }

    [Fact]
    public void Broken_records_cost_themselves_alone()
    {
        byte[] file =
        [
            .. PageRecord(1),
            .. Record("response", "https://example.org/none", "this is no HTTP at all\nWARC/1.1 neither"u8.ToArray()),
            .. PageRecord(2),
            .. Response("https://example.org/zstd", [1, 2, 3], "Content-Type: text/html\r\nContent-Encoding: zstd\r\n"),
            .. Response("https://example.org/torn", Gzip(Utf8(Page("x")))[..40], "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            .. Record("response", "https://example.org/long", Utf8(Page("x")), length: "soon"),
            .. PageRecord(3),
            .. Record("response", "https://example.org/short", Utf8("HTTP/1.1 404 Not Found\r\n\r\nlonger than it says"), length: "26"),
            .. PageRecord(4),
        ];
        List<ReadingResult> results = _kit.Read("a.warc", file);
        Assert.Equal([null, "R030", null, "R030", "R030", "R030", null, "R030", null], Codes(results));
        Assert.All(results.Where(r => r.Problem is not null), r => Assert.Contains("byte ", r.Problem!.Message, StringComparison.Ordinal));
        Assert.Contains("'soon'", results[5].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_member_is_told_once_and_the_members_behind_it_are_read()
    {
        byte[][] members = [.. Enumerable.Range(1, 5).Select(i => Gzip(PageRecord(i)))];
        for (int i = 0; i < 60; i++)
        {
            members[2][20 + i] ^= 0x5A;
        }

        byte[] file = [.. members[0], .. members[1], .. members[2], .. members[3], .. "no member at all"u8, .. members[4]];
        List<ReadingResult> results = _kit.Read("a.warc.gz", file);
        string[] titles = [.. results.Where(r => r.Article is not null).Select(r => r.Article!.Title!)];
        Assert.Equal(["Shelling report 1", "Shelling report 2", "Shelling report 4", "Shelling report 5"], titles);
        Assert.All(results.Where(r => r.Problem is not null), r => Assert.Equal("R026", r.Problem!.Code));
        Assert.Equal(2, results.Count(r => r.Problem is not null));
    }

    [Fact]
    public void A_gzip_bomb_ends_with_a_line_before_it_is_unpacked()
    {
        var options = new ReadingOptions { MaxBytes = 1024 * 1024 };
        byte[] zeros = new byte[64 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)'a');
        List<ReadingResult> results = _kit.Read("bomb.warc.gz", [.. Gzip(PageRecord(1)), .. Gzip(Response("https://example.org/bomb", zeros))], options);
        Assert.Equal([null, "R027"], Codes(results));
        results = _kit.Read("inner.warc", [.. Response("https://example.org/bomb", Gzip(zeros), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"), .. PageRecord(2)], options);
        Assert.Equal(["R004", null], Codes(results));
        Assert.Equal(["R027"], Codes(_kit.Read("bomb.txt.gz", Gzip(zeros), options)));
    }

    [Fact]
    public void A_head_without_end_and_a_record_over_the_limit_cost_themselves_alone()
    {
        byte[] file =
        [
            .. Utf8("WARC/1.1\r\nWARC-Type: response\r\n" + string.Concat(Enumerable.Repeat("X-Filler: abcdefgh\r\n", 20_000)) + "\r\n"),
            .. Response("https://example.org/big", new byte[2_000_000]),
            .. PageRecord(1),
        ];
        Assert.Equal(["R030", "R004", null], Codes(_kit.Read("a.warc", file, new ReadingOptions { MaxBytes = 1_000_000 })));
    }

    [Fact]
    public void False_beginnings_of_members_by_the_thousand_are_one_line()
    {
        byte[] false1 = [0x1F, 0x8B, 0x08];
        byte[] file = [.. Gzip(PageRecord(1)), .. Enumerable.Repeat(false1, 200_000).SelectMany(b => b)];
        Assert.Equal([null, "R026"], Codes(_kit.Read("a.warc.gz", file)));
    }

    [Fact]
    public void A_crawl_without_pages_says_so()
        => Assert.Equal(["R038"], Codes(_kit.Read("a.warc", Record("warcinfo", "", "software: ours\r\n"u8.ToArray()))));

    [Fact]
    public void A_file_far_larger_than_the_limit_of_a_page_streams_through()
    {
        using (var file = File.Create(Path.Combine(_kit.Folder, "long.warc.gz")))
        {
            byte[] filler = Gzip(Record("metadata", "https://example.org/m", new byte[400_000].Select((_, i) => (byte)(i * 7919 >> 3)).ToArray()));
            for (int i = 0; i < 40; i++)
            {
                file.Write(filler);
                file.Write(Gzip(PageRecord(i)));
            }
        }

        List<ReadingResult> results = ReadPath(Path.Combine(_kit.Folder, "long.warc.gz"), new ReadingOptions { MaxBytes = 300_000 });
        Assert.Equal(40, results.Count(r => r.Article is not null));
        Assert.Equal(40, results.Count);
    }
}
