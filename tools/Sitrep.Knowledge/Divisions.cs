using System.Text.Json;
using Sitrep.Places;

namespace Sitrep.Tools;

/// <summary>Names of first and second divisions, and the first ones as places.</summary>
internal static class Divisions
{
    private static readonly string[] Kinds =
        ["District", "Rayon", "Region", "Province", "Oblast", "County", "Governorate", "Department", "Prefecture", "State", "Municipality", "Krai", "Voivodeship", "Canton", "Division", "Emirate", "Parish"];

    /// <summary>Names by code; none where there is no file.</summary>
    internal static Dictionary<string, string> Read(string? file)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        if (file is null)
        {
            return names;
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (JsonElement row in json.RootElement.EnumerateArray())
        {
            names[row.GetProperty("code").GetString()!] = row.GetProperty("name").GetString()!;
        }

        return names;
    }

    /// <summary>One place for every named first division: in the middle of its bounds, with the inhabitants of its places.</summary>
    internal static IEnumerable<WorldPlace> First(List<City> cities, Dictionary<string, string> names)
        => Regions(cities.ToLookup(c => c.Admin1Code, StringComparer.Ordinal), names);

    /// <summary>One place for every named second division that has a place.</summary>
    internal static IEnumerable<WorldPlace> Second(List<City> cities, Dictionary<string, string> names)
        => Regions(cities.ToLookup(c => c.Admin2Code, StringComparer.Ordinal), names).Select(r => r with { Admin1Code = r.Admin1Code![..r.Admin1Code!.LastIndexOf('.')], Admin2Code = r.Admin1Code });

    private static IEnumerable<WorldPlace> Regions(ILookup<string, City> inside, Dictionary<string, string> names)
    {
        foreach ((string code, string name) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            City[] places = [.. inside[code]];
            if (places.Length == 0)
            {
                continue;
            }

            yield return new()
            {
                Id = 0,
                Name = name,
                Aliases = [.. Short(name)],
                Latitude = Middle([.. places.Select(p => p.Latitude)]),
                Longitude = MiddleLongitude([.. places.Select(p => p.Longitude)]),
                Country = City.Iso3(places[0].Country),
                Admin1Code = code,
                Class = PlaceClass.Region,
                Population = (uint)places.Sum(p => (long)p.Population),
            };
        }
    }

    // The middle of the bounds, as maps label an area, not of the people in a corner of it. One place in fifty at either end may be wrongly filed.
    private static double Middle(double[] values)
    {
        Array.Sort(values);
        int cut = values.Length / 50;
        return (values[cut] + values[^(cut + 1)]) / 2;
    }

    // An area across the date line is counted eastward of it.
    private static double MiddleLongitude(double[] values)
    {
        bool across = values.Max() - values.Min() > 180;
        double middle = Middle(across ? [.. values.Select(v => v < 0 ? v + 360 : v)] : values);
        return middle > 180 ? middle - 360 : middle;
    }

    // "Fuzuli District" and "Province of Bolzano" are named without the word as well.
    private static IEnumerable<string> Short(string name)
    {
        foreach (string kind in Kinds)
        {
            if (name.EndsWith(" " + kind, StringComparison.Ordinal))
            {
                yield return name[..^(kind.Length + 1)];
            }
            else if (name.StartsWith(kind + " of ", StringComparison.Ordinal))
            {
                yield return name[(kind.Length + 4)..];
            }
        }
    }
}
