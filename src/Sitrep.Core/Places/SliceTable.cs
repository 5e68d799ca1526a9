using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Knowledge;

namespace Sitrep.Places;

/// <summary>Reads theatre slices: <c>knowledge/places/*.tsv</c> with the columns of a slice.</summary>
internal static class SliceTable
{
    internal static readonly string[] Columns =
        ["id", "name", "en", "az", "hy", "ru", "old", "lat", "lon", "country", "admin1", "admin2", "class", "population", "container", "source"];

    private static readonly string[] Languages = ["en", "az", "hy", "ru"];

    /// <summary>Whether a table of <c>knowledge/places</c> is a slice: told by its header, so that other tables may stand beside.</summary>
    internal static bool IsSlice(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
            {
                return line.StartsWith("id\tname\t");
            }
        }

        return false;
    }

    /// <summary>The entries of a slice with their lines; rows that cannot be read are left out and told as faults.</summary>
    internal static IEnumerable<(int Line, GazetteerEntry Entry)> Read(string file, string text, ICollection<KnowledgeFault> faults, Func<string, string?> iso3)
    {
        KnowledgeTable table = KnowledgeTable.Parse(file, text, Columns, faults);
        foreach (KnowledgeRow row in table.Rows)
        {
            if (Entry(table, row, faults, iso3) is { } entry)
            {
                yield return (row.Line, entry);
            }
        }
    }

    private static GazetteerEntry? Entry(KnowledgeTable table, KnowledgeRow row, ICollection<KnowledgeFault> faults, Func<string, string?> iso3)
    {
        int before = faults.Count;
        double latitude = Degrees(table, row, "lat", 90, faults), longitude = Degrees(table, row, "lon", 180, faults);
        PlaceClass? kind = Class(table[row, "class"]);
        string? country = iso3(table[row, "country"]);
        if (table[row, "id"].Length == 0 || table[row, "name"].Length == 0)
        {
            faults.Add(new(table.File, row.Line, 1, "G101", "The row has no id or no name. Write both."));
        }

        if (kind is null)
        {
            faults.Add(new(table.File, row.Line, 1, "G102", $"There is no class '{table[row, "class"]}'. Take one of {string.Join(", ", Enum.GetValues<PlaceClass>().Select(NameOf))}."));
        }

        if (country is null)
        {
            faults.Add(new(table.File, row.Line, 1, "G103", $"There is no state '{table[row, "country"]}'. Write its two-letter code, as in actors/states.tsv."));
        }

        if (faults.Count > before)
        {
            return null;
        }

        string name = table[row, "name"];
        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.Add(NameFolding.Key(name));
        foreach (string language in Languages.Append("old"))
        {
            ImmutableArray<string> list = KnowledgeTable.SplitList(table[row, language]);
            if (list.Length > 0 && language != "old")
            {
                names[language] = list[0];
            }

            keys.AddRange(list.Where(IsName).Select(n => NameFolding.Key(n)));
        }

        return new()
        {
            Place = new()
            {
                Id = table[row, "id"],
                Name = name,
                Names = names.ToImmutable(),
                Latitude = latitude,
                Longitude = longitude,
                Country = country!,
                Admin1 = NullIfEmpty(table[row, "admin1"]),
                Admin2 = NullIfEmpty(table[row, "admin2"]),
                Class = kind!.Value,
                Population = long.TryParse(table[row, "population"], CultureInfo.InvariantCulture, out long population) ? population : 0,
            },
            Keys = [.. keys.Where(k => k.Length > 1).Distinct(StringComparer.Ordinal)],
            Containers = [.. KnowledgeTable.SplitList(table[row, "container"]).Select(n => NameFolding.Key(n)).Distinct(StringComparer.Ordinal)],
            IsTheatre = true,
            Source = table[row, "source"],
        };
    }

    /// <summary>The class of a slice's word (<c>former-region</c>), or null.</summary>
    internal static PlaceClass? Class(string word)
        => Enum.TryParse(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out PlaceClass kind) && Enum.IsDefined(kind) && !word.Any(char.IsDigit) ? kind : null;

    private static string NameOf(PlaceClass kind) => kind == PlaceClass.FormerRegion ? "former-region" : kind.ToString().ToLowerInvariant();

    // Airport codes stand among the names of some sources.
    private static bool IsName(string name) => name.Length > 4 || !name.All(char.IsAsciiLetterUpper);

    private static string? NullIfEmpty(string cell) => cell.Length == 0 ? null : cell;

    private static double Degrees(KnowledgeTable table, KnowledgeRow row, string column, double most, ICollection<KnowledgeFault> faults)
    {
        if (double.TryParse(table[row, column], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) <= most)
        {
            return value;
        }

        faults.Add(new(table.File, row.Line, 1, "G104", string.Create(CultureInfo.InvariantCulture, $"{column} is '{table[row, column]}'. Write decimal degrees from -{most} to {most}.")));
        return 0;
    }
}
