using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sitrep.Places;
using Sitrep.Places.Importing;

namespace Sitrep.Tests.Places.Importing;

public sealed class GazetteerImportTests : IDisposable
{
    private const string Header = "geonameid\tname\tasciiname\talternates\tlat\tlon\tfclass\tfcode\tcountry\tadmin1\tadmin2\tpopulation\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-import").FullName;

    private string Output => Path.Combine(_folder, "out", "own.gaz");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_dump_goes_in_and_its_places_come_out()
    {
        string text = Line(101, "Qışlaq", "Qishlaq", "Кишлак,qislaq,QSL", 40.5, 46.25, "P", "PPL", "AZ", "77", "7701", 321)
            + Line(102, "Far Range", "Far Range", "", 40.9, 46, "A", "ADM1", "AZ", "77", "", 9000)
            + Line(103, "Nearby", "Nearby", "", 40.8, 46, "A", "ADM2", "AZ", "77", "7701", 900)
            + Line(104, "Old Hotel", "Old Hotel", "", 40.8, 46, "S", "HTL", "AZ", "77", "", 0)
            + Line(105, "Bare Hill", "Bare Hill", "", 40.7, 46, "T", "HLL", "AZ", "77", "", 0);
        ImportReport report = Import(text);
        Assert.Equal(("geonames", 5L, 4L, 1L, 0L), (report.Format, report.Lines, report.Places, report.LeftOut, report.Corrupt));
        using WorldGazetteer own = WorldGazetteer.Open(Output);
        Place village = own.Entry(own.Find("qislaq")[0].Index).Place;
        Assert.Equal(("geonames:101", "Qışlaq", 40.5, 46.25, "AZE", 321L), (village.Id, village.Name, village.Latitude, village.Longitude, village.Country, village.Population));
        Assert.Equal(("Far Range", "Nearby"), (village.Admin1, village.Admin2));
        Assert.Equal(own.Find("qislaq")[0].Index, own.Find("kishlak")[0].Index);
        Assert.Empty(own.Find("qsl"));
        Assert.Equal(PlaceClass.Height, own.Entry(own.Find("bare hill")[0].Index).Place.Class);
        Assert.Null(own.Entry(own.Find("far range")[0].Index).Place.Admin1);
        Assert.Equal("own.gaz", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!))));
    }

    [Fact]
    public void A_table_is_told_by_its_header_whatever_the_order_of_its_columns()
    {
        ImportReport report = Import("\ufefflon\tlat\tname\tcountry\tplacetype\twof_id\talternates\n46\t40\tYurt\tAZ\tlocality\t77\tJurt|Йурт\n45\t41\tCamp\tAM\tlocality\t\t\n");
        Assert.Equal(("table", 2L), (report.Format, report.Places));
        using WorldGazetteer own = WorldGazetteer.Open(Output);
        Assert.Equal("wof:77", own.Entry(own.Find("jurt")[0].Index).Place.Id);
        Assert.Equal("own:3", own.Entry(own.Find("camp")[0].Index).Place.Id);
    }

    [Fact]
    public void Alternate_names_beside_a_dump_are_used()
    {
        File.WriteAllText(Path.Combine(_folder, "alternateNamesV2.txt"), "1\t101\taz\tYeni Ad\t\t\t\t\t\t\n2\t101\tlink\thttps://example.org/Yeni\t\t\t\t\t\t\n3\t999\taz\tStranger\t\t\t\t\t\t\nbroken\n");
        ImportReport report = Import(Line(101, "Qışlaq", "Qishlaq", "", 40.5, 46.25, "P", "PPL", "AZ", "", "", 0));
        Assert.Equal(1, report.FurtherNames);
        using WorldGazetteer own = WorldGazetteer.Open(Output);
        Assert.Equal([(0, true)], own.Find("yeni ad"));
        Assert.Empty(own.Find("stranger"));
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zip")]
    public void Archives_are_read_like_what_they_hold(string kind)
    {
        byte[] text = Encoding.UTF8.GetBytes(Line(101, "Packed", "Packed", "", 40.5, 46.25, "P", "PPL", "AZ", "", "", 0));
        string file = Path.Combine(_folder, "AZ." + kind);
        using (FileStream stream = File.Create(file))
        {
            if (kind == "gz")
            {
                using var zip = new GZipStream(stream, CompressionLevel.Fastest);
                zip.Write(text);
            }
            else
            {
                using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
                using (Stream readme = archive.CreateEntry("readme.txt").Open())
                {
                    readme.Write(new byte[text.Length * 2]);
                }

                using Stream entry = archive.CreateEntry("AZ.txt").Open();
                entry.Write(text);
            }
        }

        Assert.Equal(1, GazetteerImport.Run(KnowledgeFolder.Open(), file, Output, null, TestContext.Current.CancellationToken).Places);
    }

    [Fact]
    public void Corrupt_lines_are_counted_told_and_left_out()
    {
        string text = Header
            + "1\tGood\t\t\t40\t46\tP\tPPL\tAZ\t\t\t5\n"
            + "2\tNowhere\t\t\t140\t46\tP\tPPL\tAZ\t\t\t5\n"
            + "3\t\t\t\t40\t46\tP\tPPL\tAZ\t\t\t5\n"
            + "4\tNo state\t\t\t40\t46\tP\tPPL\tQQ\t\t\t5\n"
            + "5\t" + new string('x', 300_000) + "\t\t\t40\t46\tP\tPPL\tAZ\t\t\t5\n"
            + "6\tNot a number\t\t\tNaN\t46\tP\tPPL\tAZ\t\t\t5\n"
            + "7\tAlso good\t\t\t41\t46\tP\tPPL\tAZ\t\t\t5";
        ImportReport report = Import(text);
        Assert.Equal((7L, 2L, 5L), (report.Lines, report.Places, report.Corrupt));
        Assert.Equal([3L, 4L, 5L], report.Faults.Select(f => f.Line));
        Assert.Equal("the latitude '140' is no number of degrees from -90 to 90; it has no name; there is no state 'QQ'", string.Join("; ", report.Faults.Select(f => f.Reason)));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("Dear all,\nplease find attached\n", "is no list of places")]
    [InlineData("MZ\0\0\u0001\0\0", "is no list of places")]
    [InlineData("1\t2\t3\n", "is no list of places")]
    [InlineData(Header, "it has a header and no rows")]
    [InlineData(Header + "1\tBad\t\t\tx\ty\tP\tPPL\tAZ\t\t\t\n", "none of its 1 lines could be read; line 2: the latitude 'x'")]
    [InlineData(Header + "1\tInn\t\t\t40\t46\tS\tHTL\tAZ\t\t\t\n", "none of its 1 places is of a kind that is read")]
    public void What_gives_no_places_is_refused_and_nothing_is_written(string text, string message)
    {
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Import(text)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
        Assert.True(!Directory.Exists(Path.GetDirectoryName(Output)) || !Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Output)!).Any());
    }

    [Fact]
    public void A_second_import_takes_the_place_of_the_first_and_a_failed_one_does_not()
    {
        Import(Line(101, "First", "First", "", 40.5, 46.25, "P", "PPL", "AZ", "", "", 0));
        Import(Line(102, "Second", "Second", "", 40.5, 46.25, "P", "PPL", "AZ", "", "", 0));
        Assert.Throws<InvalidDataException>(() => Import("nothing of the kind\n"));
        using WorldGazetteer own = WorldGazetteer.Open(Output);
        Assert.Empty(own.Find("first"));
        Assert.Single(own.Find("second"));
    }

    [Fact]
    public void A_broken_archive_says_so()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 20_000).Select(i => Line(i, "Place " + i, "x", "", 40.5, 46.25, "P", "PPL", "AZ", "", "", i))));
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(text);
        }

        byte[] packed = memory.ToArray();
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);
        string file = Path.Combine(_folder, "broken.gz");
        File.WriteAllBytes(file, packed);
        Assert.Contains("broken archive", Assert.Throws<InvalidDataException>(() => GazetteerImport.Run(KnowledgeFolder.Open(), file, Output, null, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
    }

    private ImportReport Import(string text)
    {
        string file = Path.Combine(_folder, "list.txt");
        File.WriteAllText(file, text);
        return GazetteerImport.Run(KnowledgeFolder.Open(), file, Output, null, TestContext.Current.CancellationToken);
    }

    private static string Line(int id, string name, string ascii, string others, double latitude, double longitude, string group, string code, string country, string admin1, string admin2, int population)
        => string.Create(CultureInfo.InvariantCulture, $"{id}\t{name}\t{ascii}\t{others}\t{latitude}\t{longitude}\t{group}\t{code}\t{country}\t\t{admin1}\t{admin2}\t\t\t{population}\t\t\tAsia/Baku\t2020-01-01\n");
}
