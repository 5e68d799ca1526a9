using Sitrep.Places;

namespace Sitrep.Tests.Places;

public sealed class WorldGazetteerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-gazetteer").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_found_by_name_and_by_alias()
    {
        using WorldGazetteer world = WorldGazetteer.Open(Written());
        Assert.Equal(4, world.Count);
        GazetteerEntry paris = world.Entry(world.Find("paris")[0].Index);
        Assert.Equal(("geonames:1", "Paris", "FRA", 48.85, 2.35), (paris.Place.Id, paris.Place.Name, paris.Place.Country, paris.Place.Latitude, paris.Place.Longitude));
        Assert.True(paris.IsCapital);
        Assert.Equal([(0, true)], world.Find("lutece"));
        Assert.Equal(2, world.Find("paris").Count);
        Assert.Equal("admin1:US.TX", world.Entry(world.Find("texas")[0].Index).Place.Id);
        Assert.Equal("Texas", world.Entry(world.Find("paris")[1].Index).Place.Admin1);
        Place county = world.Entry(world.Find("lamar county")[0].Index).Place;
        Assert.Equal(("admin2:US.TX.277", "Texas", null), (county.Id, county.Admin1, county.Admin2));
        Assert.Equal("Lamar County", world.Entry(world.Find("paris")[1].Index).Place.Admin2);
        Assert.Empty(world.Find("pari"));
        Assert.False(world.Contains(new string('x', 5000)));
        Assert.Equal(["paris"], world.Alike("pariz".Replace('z', 's') + "s"));
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused_with_its_lengths()
    {
        string path = Written();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^10]);
        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        string path = Path.Combine(_folder, "foreign");
        File.WriteAllText(path, new string('a', 4000));
        Assert.Contains("no gazetteer file", Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(path)).Message, StringComparison.Ordinal);
        File.WriteAllText(path, "short");
        Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(path));
    }

    [Fact]
    public void A_file_whose_sections_point_outside_is_refused()
    {
        string path = Written();
        byte[] bytes = File.ReadAllBytes(path);
        bytes[20] = bytes[21] = bytes[22] = 0x7f;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => WorldGazetteer.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_gazetteer_knows_the_capitals_and_stays_small()
    {
        string path = Path.Combine(KnowledgeFolder.Root, "places", "world.gaz");
        Assert.True(new FileInfo(path).Length <= 24_000_000);
        using WorldGazetteer world = WorldGazetteer.Open(path);
        Assert.All(["baku", "yerevan", "tbilisi", "paris", "kyiv", "damascus"], k => Assert.True(world.Entry(world.Find(k)[0].Index).IsCapital, k));
    }

    private string Written()
    {
        WorldPlace[] places =
        [
            new() { Id = 2, Name = "Paris", Latitude = 33.66, Longitude = -95.56, Country = "USA", Admin1Code = "US.TX", Admin2Code = "US.TX.277", Class = PlaceClass.Town, Population = 24_782 },
            new() { Id = 1, Name = "Paris", Aliases = ["Lutèce"], Latitude = 48.85, Longitude = 2.35, Country = "FRA", Class = PlaceClass.City, Population = 2_138_551, IsCapital = true },
            new() { Id = 0, Name = "Texas", Latitude = 31, Longitude = -97, Country = "USA", Admin1Code = "US.TX", Class = PlaceClass.Region },
            new() { Id = 0, Name = "Lamar County", Latitude = 33.67, Longitude = -95.58, Country = "USA", Admin1Code = "US.TX", Admin2Code = "US.TX.277", Class = PlaceClass.Region },
        ];
        string path = Path.Combine(_folder, "world.gaz");
        GazetteerFileWriter.Write(
            path,
            places,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["US.TX"] = "Texas" },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["US.TX.277"] = "Lamar County" });
        return path;
    }
}
