using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>Continents, seas, rivers, ranges and regions across borders (<c>knowledge/places/areas.tsv</c>): what no list of settlements and divisions holds.</summary>
/// <remarks>Immutable, thread-safe. A row that names a first division of the world gazetteer gives that division names and its point and is no place of its own.</remarks>
internal static class AreaTable
{
    internal const string File = "places/areas.tsv";

    /// <summary>The areas with their demonyms; rows that cannot be read are left out and told as faults.</summary>
    internal static IEnumerable<(GazetteerEntry Entry, ImmutableArray<string> Demonyms)> Read(IKnowledgeFiles files, WorldGazetteer? world, ICollection<KnowledgeFault> faults)
    {
        if (files.TryReadText(File) is not { } text)
        {
            yield break;
        }

        KnowledgeTable table = KnowledgeTable.Parse(File, text, ["name", "aliases", "class", "lat", "lon", "country", "demonyms"], faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (!double.TryParse(table[row, "lat"], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) || Math.Abs(latitude) > 90
                || !double.TryParse(table[row, "lon"], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude) || Math.Abs(longitude) > 180
                || SliceTable.Class(table[row, "class"]) is not { } kind)
            {
                faults.Add(new(File, row.Line, 1, "G124", "The class is unknown, or lat or lon is no number of degrees. Correct the row."));
                continue;
            }

            ImmutableArray<string> names = [table[row, "name"], .. KnowledgeTable.SplitList(table[row, "aliases"])];
            ImmutableArray<string> keys = [.. names.Select(n => NameFolding.Key(n)).Distinct(StringComparer.Ordinal)];
            string country = table[row, "country"];
            GazetteerEntry entry = Division(world, keys, country) is { } division
                ? division with { Place = division.Place with { Latitude = latitude, Longitude = longitude }, Keys = [.. division.Keys.Concat(keys).Distinct(StringComparer.Ordinal)] }
                : new()
                {
                    Place = new()
                    {
                        Id = "sitrep:area-" + keys[0].Replace(' ', '-'),
                        Name = names[0],
                        Names = ImmutableSortedDictionary<string, string>.Empty.Add("en", names[0]),
                        Latitude = latitude,
                        Longitude = longitude,
                        Country = country,
                        Class = kind,
                    },
                    Keys = keys,
                    IsWorldArea = true,
                    Source = "sitrep",
                };
            yield return (entry, KnowledgeTable.SplitList(table[row, "demonyms"]));
        }
    }

    private static GazetteerEntry? Division(WorldGazetteer? world, ImmutableArray<string> keys, string country)
        => world is null || country.Length == 0
            ? null
            : keys.SelectMany(k => world.Find(k)).Select(f => world.Entry(f.Index)).FirstOrDefault(e => e.Place.Class == PlaceClass.Region && e.Place.Admin1 is null && e.Place.Country == country);
}
