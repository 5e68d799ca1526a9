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

    /// <summary>One place for every named first division: in the middle of its places, with their inhabitants.</summary>
    internal static IEnumerable<WorldPlace> Regions(List<City> cities, Dictionary<string, string> names)
    {
        ILookup<string, City> inside = cities.ToLookup(c => c.Admin1Code, StringComparer.Ordinal);
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
                Latitude = places.Average(p => p.Latitude),
                Longitude = places.Average(p => p.Longitude),
                Country = City.Iso3(places[0].Country),
                Admin1Code = code,
                Class = PlaceClass.Region,
                Population = (uint)places.Sum(p => (long)p.Population),
            };
        }
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
