using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Sitrep.Reading;
using static Sitrep.Tests.Reading.ArchiveKit;

namespace Sitrep.Tests.Reading;

public sealed class ZipTests : IDisposable
{
    private readonly ArchiveKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void Files_of_a_zip_are_read_as_if_they_stood_in_a_folder()
    {
        byte[] zip = Zip(
            ("a.html", Utf8(Page("One"))),
            ("deep/b.jsonl", "{\"id\":\"x\",\"text\":\"Two were killed.\"}\n{\"id\":\"y\",\"text\":\"Three were killed.\"}\n"u8.ToArray()),
            ("c.txt.gz", Gzip("Four were killed on Tuesday."u8.ToArray())),
            ("crawl.warc.gz", Gzip(PageRecord(7))),
            ("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2]),
            ("empty.txt", []),
            ("a_files/ad.html", Utf8(Page("Advertisement"))),
            ("__MACOSX/._a.html", Utf8(Page("Fork"))),
            (".hidden", Utf8("x")));
        List<ReadingResult> results = _kit.Read("pages.zip", zip);
        Assert.Equal([null, null, null, null, null, "R006", "R005"], Codes(results));
        Assert.EndsWith("pages.zip/a.html", results[0].Source, StringComparison.Ordinal);
        Assert.Equal(["a", "x", "y"], results.Take(3).Select(r => r.Article!.Id).ToArray());
        Assert.EndsWith("pages.zip/picture.png", results[5].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_is_read_from_standard_input_too()
    {
        byte[] zip = Zip(("a.html", Utf8(Page("One"))), ("b.html", Utf8(Page("Two"))));
        var reader = new ArticleReader(standardInput: () => new GZipStream(new MemoryStream(Gzip(zip)), CompressionMode.Decompress));
        Assert.Equal(["One", "Two"], reader.Read(["-"], TestContext.Current.CancellationToken).Select(r => r.Article!.Title!).ToArray());
    }

    [Fact]
    public void Names_that_lead_out_of_the_archive_are_shown_tame_and_used_nowhere()
    {
        byte[] zip = Zip(("../../../etc/evil.html", Utf8(Page("One"))), ("C:\\windows\\..\\evil2.html", Utf8(Page("Two"))), ("/root/\u001b[31mred.html", Utf8(Page("Three"))));
        List<ReadingResult> results = _kit.Read("a.zip", zip);
        Assert.Equal(3, results.Count(r => r.Article is not null));
        Assert.EndsWith("a.zip/etc/evil.html", results[0].Source, StringComparison.Ordinal);
        Assert.All(results, r => Assert.DoesNotContain("..", r.Source, StringComparison.Ordinal));
        Assert.All(results, r => Assert.DoesNotContain(r.Source, char.IsControl));
        Assert.Equal(["a.zip"], Directory.GetFileSystemEntries(_kit.Folder).Select(Path.GetFileName).ToArray());
    }

    [Fact]
    public void A_zip_of_a_hundred_thousand_files_is_refused_before_it_is_opened()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 100_000; i++)
            {
                zip.CreateEntry(i.ToString(CultureInfo.InvariantCulture), CompressionLevel.NoCompression);
            }
        }

        string path = _kit.Write("many.zip", packed.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadingResult result = Assert.Single(ReadPath(path));
        Assert.Equal("R028", result.Problem!.Code);
        Assert.Contains("50000", result.Problem.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void A_zip_that_lies_about_the_number_of_its_files_is_counted_and_not_believed()
    {
        byte[] zip = Zip([.. Enumerable.Range(0, 20).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{i}.txt"), Utf8("Two were killed.")))]);
        int end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(end + 8), 2);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(end + 10), 2);
        Assert.Equal(["R028"], Codes(_kit.Read("a.zip", zip, new ReadingOptions { MaxEntries = 10 })));
    }

    [Fact]
    public void A_zip_bomb_ends_with_a_line_and_costs_no_other_file()
    {
        byte[] many = new byte[30 * 1024 * 1024];
        many.AsSpan().Fill((byte)'a');
        byte[] zip = Zip(("a.html", Utf8(Page("One"))), ("bomb.txt", many), ("lines.jsonl", many), ("b.html", Utf8(Page("Two"))));
        var options = new ReadingOptions { MaxBytes = 1024 * 1024, MaxUnpackRatio = 100 };
        List<ReadingResult> results = _kit.Read("a.zip", zip, options);
        Assert.Equal([null, "R004", "R027", null], Codes(results));
        List<ReadingResult> total = _kit.Read("b.zip", Zip([.. Enumerable.Range(0, 9).Select(i => (string.Create(CultureInfo.InvariantCulture, $"{i}.html"), Utf8(Page("One") + new string(' ', 40_000))))]), new ReadingOptions { MaxUnpackedBytes = 100_000 });
        Assert.Equal([null, null, "R039"], Codes(total));
    }

    [Fact]
    public void Files_that_lie_over_one_another_are_stopped_by_the_archives_own_length()
    {
        // Two hundred names for one and the same packed file.
        byte[] one = Zip(("a.txt", Utf8(string.Concat(Enumerable.Repeat("Two were killed on Tuesday, three on Wednesday. ", 4_000)))));
        int directory = one.AsSpan().IndexOf("PK\u0001\u0002"u8), end = one.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        byte[] header = one[directory..end];
        byte[] zip = [.. one[..directory], .. Enumerable.Repeat(header, 200).SelectMany(h => h), .. one[end..]];
        int newEnd = zip.Length - (one.Length - end);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(newEnd + 8), 200);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(newEnd + 10), 200);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(newEnd + 12), header.Length * 200);
        List<ReadingResult> results = _kit.Read("a.zip", zip, new ReadingOptions { MaxBytes = 300_000, MaxUnpackRatio = 150 });
        Assert.Contains(results, r => r.Problem is not null);
        Assert.True(results.Count(r => r.Article is not null) < 20);
    }

    [Fact]
    public void Archives_inside_archives_are_refused_by_name()
    {
        byte[] inner = Zip(("a.html", Utf8(Page("One"))));
        List<ReadingResult> results = _kit.Read("a.zip", Zip(("inner.zip", inner), ("b.html", Utf8(Page("Two"))), ("twice.gz", Gzip(Gzip(Utf8("Two were killed."))))));
        Assert.Equal(["R029", null, "R029"], Codes(results));
        Assert.Equal(["R029"], Codes(_kit.Read("a.zip.gz", Gzip(inner))));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    public void A_zip_cut_off_or_damaged_is_told(int kept)
    {
        byte[] zip = Zip(("a.html", Utf8(Page("One"))), ("b.html", Utf8(Page("Two"))));
        Assert.Equal(["R006"], Codes(_kit.Read("cut.zip", zip[..kept])));
        zip[60] ^= 0xFF;
        zip[90] ^= 0xFF;
        List<ReadingResult> results = _kit.Read("damaged.zip", zip);
        Assert.Null(results[^1].Problem);
        Assert.Equal("Two", results[^1].Article!.Title);
    }

    [Fact]
    public void Packed_pages_texts_and_lines_are_read()
    {
        Assert.Equal("One", Assert.Single(_kit.Read("a.html.gz", Gzip(Utf8(Page("One"))))).Article!.Title);
        byte[] lines = Utf8(string.Concat(Enumerable.Range(0, 3_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"r{i}\",\"text\":\"{i} were killed on Tuesday near the bridge.\"}}\n"))));
        List<ReadingResult> results = _kit.Read("a.jsonl.gz", Gzip(lines));
        Assert.Equal(3_000, results.Count(r => r.Article is not null));
        byte[] packed = Gzip(lines);
        results = _kit.Read("cut.jsonl.gz", packed[..(packed.Length / 2)]);
        Assert.True(results.Count(r => r.Article is not null) > 500);
        Assert.Equal("R026", Assert.Single(results, r => r.Problem is not null).Problem!.Code);
    }
}
